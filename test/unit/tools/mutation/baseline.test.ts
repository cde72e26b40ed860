import assert from 'node:assert/strict';
import { accept, excessOver } from '../../../../tools/mutation/baseline.ts';
import type { Outcome } from '../../../../tools/mutation/runner.ts';

/** Returns outcomes for the mutants of a file. */
function outcomes(file: string, ...fates: Outcome['fate'][]): Outcome[] {
  return fates.map((fate, id) => ({
    mutant: { id, file, line: 1, start: 0, end: 1, operator: 'number', from: '0', to: '1' },
    fate,
  }));
}

describe('the baseline of survivors', () => {
  it('is kept by a file if no more mutants survive than are accepted', () => {
    const run = outcomes('a.ts', 'survived', 'killed', 'unreached', 'endless');
    assert.deepEqual(excessOver({ 'a.ts': 2 }, run), []);
    assert.deepEqual(excessOver({ 'a.ts': 1 }, run), [{ file: 'a.ts', survived: 2, accepted: 1 }]);
    assert.deepEqual(excessOver({}, run), [{ file: 'a.ts', survived: 2, accepted: 0 }]);
  });

  it('takes the counts of a whole run, and leaves files that were not run', () => {
    const files = ['a.ts', 'b.ts', 'c.ts'];
    const run = [...outcomes('a.ts', 'survived', 'killed'), ...outcomes('c.ts', 'killed')];
    const before = { 'a.ts': 3, 'b.ts': 2, 'c.ts': 1, 'gone.ts': 1 };
    assert.deepEqual(accept(before, run, { isWhole: true, files }), { 'a.ts': 1, 'b.ts': 2 });
  });

  it('is only raised by a sample', () => {
    const run = [...outcomes('a.ts', 'survived'), ...outcomes('b.ts', 'survived', 'survived')];
    assert.deepEqual(accept({ 'a.ts': 3, 'b.ts': 1 }, run, { isWhole: false, files: ['a.ts', 'b.ts'] }), {
      'a.ts': 3,
      'b.ts': 2,
    });
  });
});
