import assert from 'node:assert/strict';
import { matchesIn } from '../../../server/src/rules/matches.ts';

describe('the matches of a pattern', () => {
  const told = (pattern: RegExp, text: string) => matchesIn(pattern, text).map(({ 0: words, index }) => [words, index]);

  it('are those of matchAll, in order', () => {
    for (const [pattern, text] of [
      [/\d+/g, '收到12件，办结3件'],
      [/\d+/g, '没有'],
      [/件*/g, '12件件，'],
      [/(?:)/g, ''],
    ] as const) {
      const expected = [...text.matchAll(pattern)].map(({ 0: words, index }) => [words, index]);
      assert.deepEqual(told(pattern, text), expected, String(pattern));
    }
  });

  it('begin at the beginning each time', () => {
    const pattern = /件/g;
    pattern.lastIndex = 2;
    assert.deepEqual(told(pattern, '件和件'), [
      ['件', 0],
      ['件', 2],
    ]);
    assert.deepEqual(told(pattern, '件'), [['件', 0]]);
  });
});
