import assert from 'node:assert/strict';
import { createSuite } from '../../../../tools/mutation/suite.ts';

describe('a suite without mocha', () => {
  it('has the cases of a file with their titles, and what runs before them, once', async () => {
    const { words, casesOf } = createSuite();
    const ran: string[] = [];
    const cases = casesOf('a.test.ts', () => {
      words.describe('outer', () => {
        words.before(() => ran.push('before'));
        words.it('first', () => ran.push('first'));
        words.describe('inner', () => words.it('second', () => ran.push('second'))).timeout();
      });
      words.it('third', async () => ran.push('third'));
    });
    assert.deepEqual(
      cases.map(({ title }) => title),
      ['outer first', 'outer inner second', 'third'],
    );
    for (const { run } of cases) await run();
    assert.deepEqual(ran, ['before', 'first', 'second', 'third']);
  });

  it('knows what is worked out while cases are described', () => {
    const { words, casesOf, isDescribing } = createSuite();
    const seen: boolean[] = [isDescribing()];
    casesOf('a.test.ts', () => words.describe('outer', () => seen.push(isDescribing())));
    assert.deepEqual([...seen, isDescribing()], [false, true, false]);
  });

  it('fails where a case does', async () => {
    const { words, casesOf } = createSuite();
    const [one] = casesOf('a.test.ts', () => words.it('fails', () => assert.fail('so')));
    await assert.rejects(one.run(), /so/);
  });
});
