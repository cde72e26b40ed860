import { p, tbl, tc, tr } from './docx-fixture.ts';
import type { OfficialTable } from './official-tables.ts';

/** A table as Word stores it: a cell that spans rows goes on in every row below. */
export function tableDocx(table: OfficialTable): string {
  interface Open {
    rowsLeft: number;
    span: number;
  }
  const open = new Map<number, Open>();
  const rows = table.map((cells) => {
    const row: string[] = [];
    let column = 0;
    const goOn = () => {
      for (let above = open.get(column); above && above.rowsLeft > 0; above = open.get(column)) {
        row.push(tc(p(''), above.span, 'continue'));
        above.rowsLeft--;
        column += above.span;
      }
    };
    for (const { text, colSpan, rowSpan } of cells) {
      goOn();
      row.push(tc(p(text), colSpan, rowSpan > 1 ? 'restart' : ''));
      if (rowSpan > 1) open.set(column, { rowsLeft: rowSpan - 1, span: colSpan });
      else open.delete(column);
      column += colSpan;
    }
    goOn();
    return tr(...row);
  });
  return tbl(...rows);
}
