import assert from 'node:assert/strict';
import { displayWidth } from '../../../server/src/syntax/width.ts';

describe('the width of a text in columns', () => {
  const samples: Readonly<Record<string, number>> = {
    abc: 3,
    年报: 4,
    '“三安全一稳定”': 16,
    '—…·': 6,
    '（一）': 6,
    '１２': 4,
    'e\u0301': 1,
    '零\u200b宽': 4,
    '😀': 2,
    '👨‍👩‍👧': 2,
    '👍🏽': 2,
    '⚠️': 2,
    '1️⃣': 2,
    '\u200d 空': 3,
    𠮷: 2,
    '': 0,
  };
  for (const [text, width] of Object.entries(samples)) {
    it(`of “${text}” is ${width}`, () => assert.equal(displayWidth(text), width));
  }

  it('counts characters of ambiguous width once where the font draws them so', () => {
    assert.equal(displayWidth('“三”', 'narrow'), 4);
  });
});
