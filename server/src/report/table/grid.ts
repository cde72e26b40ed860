import { cellsOf, type TableBlock } from '../../syntax/block.ts';
import { type Cell, ROW_SPAN } from '../../syntax/cell.ts';

/** A cell and its line in the table. */
export interface CellPlace {
  readonly line: number;
  readonly cell: Cell;
}

/** Returns a line's cells by column; a cell that spans columns is repeated in each of them. */
export function columnsOf(table: TableBlock, line: number): readonly Cell[] {
  return (line < table.size && table.lines[line]?.columns) || cellsOf(table, line);
}

/** The most rows to look up for a ^^ cell: without a limit, long tables would take quadratic time. */
const MOST_SPANNED = 1000;

/** Returns the cell that fills a place of the grid; for ^^, the one above. */
export function cellAt(table: TableBlock, line: number, column: number): CellPlace | undefined {
  let at = line;
  for (;;) {
    const cell = columnsOf(table, at)[column];
    if (cell === undefined) return undefined;
    const above = at - 1 === table.delimiter ? at - 2 : at - 1;
    if (cell.text !== ROW_SPAN || above < 0 || line - above > MOST_SPANNED) return { line: at, cell };
    at = above;
  }
}

/** Counts the columns of a line. */
export function columnCount(table: TableBlock, line: number): number {
  let count = 0;
  for (const cell of cellsOf(table, line)) count += cell.span;
  return count;
}
