import type { TableBlock } from '../../syntax/block.ts';
import { type Cell, ROW_SPAN } from '../../syntax/cell.ts';
import { Memo, type Memoized } from '../../syntax/memo.ts';
import { type Figure, readFigure } from '../figure.ts';
import { cellAt, columnsOf } from './grid.ts';

/** A table of the author's own: its figures by row and column. Lines count from the table's first. */
export interface FreeTable extends Memoized {
  readonly kind: 'free';
  readonly block: TableBlock;
  /** The column headers, by column; from the lowest header row if there are several. */
  readonly columns: readonly string[];
  readonly rows: readonly FreeRow[];
}

export interface FreeRow {
  readonly line: number;
  readonly label: string;
  /** One cell for each column of the row, the label's included. */
  readonly cells: readonly FreeCell[];
}

export interface FreeCell {
  readonly line: number;
  readonly cell: Cell;
  readonly figure: Figure;
}

const NO_FIGURE: Figure = { kind: 'text' };

/** Reads a table that is not one of the format's. */
export function readFreeTable(block: TableBlock): FreeTable {
  const headerLine = block.delimiter < 0 ? 0 : block.delimiter - 1;
  const columns =
    headerLine < 0 ? [] : columnsOf(block, headerLine).map((_, i) => cellAt(block, headerLine, i)?.cell.text ?? '');
  const rows: FreeRow[] = [];
  /** The label of the row above, which ^^ repeats. */
  let label = columns.at(0);
  for (let line = Math.max(block.delimiter, 0) + 1; line < block.size; line++) {
    const cells = columnsOf(block, line);
    if (cells.length === 0) continue;
    if (label === undefined || cells[0].text !== ROW_SPAN) label = cells[0].text;
    rows.push({
      line,
      label,
      // A cell that spans columns is a figure only in the first of them.
      cells: cells.map((cell, i) => ({
        line,
        cell,
        figure: cell === cells[i - 1] ? NO_FIGURE : readFigure(cell.text),
      })),
    });
  }
  return { kind: 'free', block, columns, rows, memory: new Memo() };
}
