import { cellsOf, type TableBlock } from '../../syntax/block.ts';
import { type Cell, ROW_SPAN } from '../../syntax/cell.ts';

/** A cell by its place: the line in its table, and which of the line's cells it is. */
export interface CellPlace {
  readonly line: number;
  readonly cell: Cell;
}

/** A line's cells by column: a cell that spans several columns stands in each of them. */
export function columnsOf(table: TableBlock, line: number): readonly Cell[] {
  return (line < table.size && table.lines[line]?.columns) || cellsOf(table, line);
}

/** No cell fills more rows than this: looking further up for each of them would take the square of a long table. */
const MOST_SPANNED = 1000;

/** The cell that fills a place of the grid: where it says ^^, the one above. */
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

/** How many columns a line of the table has. */
export function columnCount(table: TableBlock, line: number): number {
  let count = 0;
  for (const cell of cellsOf(table, line)) count += cell.span;
  return count;
}
