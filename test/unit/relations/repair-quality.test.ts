import assert from 'node:assert/strict';
import { type Row, run } from '../../../tools/bench/repair.ts';

/** A small run of the benchmark (npm run bench:repair); docs/repair.md has its results. */
describe('the quality of repairs', () => {
  let rows: readonly Row[] = [];
  before(() => {
    rows = run(80, 7);
  });

  const pick = (table: string, kind: string, slips: number) =>
    rows.filter((row) => row.table === table && row.kind === kind && row.slips === slips);
  const mean = (of: readonly Row[], key: 'first' | 'five') => of.reduce((sum, row) => sum + row[key], 0) / of.length;

  it('is never a false claim that there is one repair only', () => {
    assert.ok(rows.reduce((sum, { checked }) => sum + checked, 0) > 100);
    for (const row of rows) assert.equal(row.uniqueWrong, 0, `${row.source} ${row.table} ${row.slips} ${row.kind}`);
  });

  it('is the truth for a slip in table three, and nearly always for two and three', () => {
    for (const row of pick('表三', 'digits', 1)) assert.equal(row.first, 1, row.source);
    assert.ok(mean(pick('表三', 'digits', 2), 'first') >= 0.98);
    assert.ok(mean(pick('表三', 'digits', 3), 'first') >= 0.96);
  });

  it('has the truth first in most ties, and among the first five in nearly all', () => {
    const tied = [
      ...pick('表四', 'digits', 1),
      ...pick('表三', 'shift', 1),
      ...pick('表三', 'swap', 1),
      ...pick('表四', 'shift', 1),
      ...pick('表四', 'swap', 1),
    ];
    assert.ok(mean(tied, 'first') >= 0.7, `${mean(tied, 'first')}`);
    assert.ok(mean(tied, 'five') >= 0.95, `${mean(tied, 'five')}`);
  });
});
