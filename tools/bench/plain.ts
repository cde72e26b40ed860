import { columnsOf, rowsOf, type TableId } from './figures.ts';

/** The result of the plain way: computing the totals anew from the other figures, whatever was wrong. */
export interface PlainResult {
  /** True if a figure is still wrong. */
  readonly isWrong: boolean;
  /** True if nothing shows it: the one relation that the totals do not settle, the balance of table three, holds. */
  readonly isSilent: boolean;
}

export function recomputeTotals(
  written: ReadonlyMap<string, number>,
  truth: ReadonlyMap<string, number>,
  table: TableId,
): PlainResult {
  const columns = columnsOf(table);
  const rows = rowsOf(table);
  const after = new Map(written);
  const at = (row: string, column: string) => after.get(`${table}/${row}/${column}`) ?? 0;
  if (table === '表三') {
    const results = rows.filter((row) => row.startsWith('三') && row !== '三（七）');
    for (const column of columns) {
      after.set(
        `表三/三（七）/${column}`,
        results.reduce((sum, row) => sum + at(row, column), 0),
      );
    }
  }
  for (const row of rows) {
    after.set(
      `${table}/${row}/总计`,
      columns.slice(0, -1).reduce((sum, column) => sum + at(row, column), 0),
    );
  }
  const isWrong = [...after].some(([address, value]) => value !== truth.get(address));
  const isBalanced =
    table === '表四' ||
    columns.every((column) => at('一', column) + at('二', column) === at('三（七）', column) + at('四', column));
  return { isWrong, isSilent: isWrong && isBalanced };
}
