import { ImportError } from './error.ts';
import type { Container, SourceTable } from './source.ts';

/** A cell with its place and its lines of text. */
export interface GridCell {
  readonly lines: readonly string[];
  /** The lines joined. */
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** A table as a grid: each place has the cell that covers it. */
export interface ImportGrid {
  readonly kind: 'grid';
  readonly rows: readonly (readonly (GridCell | undefined)[])[];
  readonly width: number;
  /** True if cells of different rows need not be in the same column. */
  readonly isLoose: boolean;
  readonly within?: Container;
}

const LARGEST = 200_000;

/** Spreads a table out. Cells that would overlap move to the right. Throws ImportError if the table is too large. */
export function gridOf(
  table: SourceTable,
  linesOf: (cell: SourceTable['rows'][number][number]) => readonly string[],
  joinLines: (lines: readonly string[]) => string,
): ImportGrid {
  const rows: (GridCell | undefined)[][] = table.rows.map(() => []);
  let width = 0;
  let size = 0;
  table.rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (rows[row][column]) column++;
      const rowSpan = Math.min(cell.rowSpan, rows.length - row);
      const lines = linesOf(cell);
      const placed = { lines, text: joinLines(lines), row, column, rowSpan, colSpan: cell.colSpan };
      size += rowSpan * cell.colSpan;
      if (size > LARGEST) throw new ImportError('有一张表格大得不正常，没有导入');
      for (let y = row; y < row + rowSpan; y++)
        for (let x = column; x < column + cell.colSpan; x++) rows[y][x] ??= placed;
      column += cell.colSpan;
      width = Math.max(width, column);
    }
  });
  for (const row of rows) while (row.length < width) row.push(undefined);
  return { kind: 'grid', rows, width, isLoose: table.isLoose === true, ...(table.within && { within: table.within }) };
}

/** Returns the cells of a row from left to right, each once, including those that span down from above. */
export function cellsOfRow(grid: ImportGrid, row: number): GridCell[] {
  const cells: GridCell[] = [];
  for (const cell of grid.rows[row]) if (cell && cells.at(-1) !== cell) cells.push(cell);
  return cells;
}

/** Makes a grid of some rows. Cells that span down from above begin in the first row that is taken. */
export function rowsOfGrid(grid: ImportGrid, rows: readonly number[]): ImportGrid {
  const moved = new Map<GridCell, GridCell>();
  const taken = rows.map((row, at) =>
    grid.rows[row].map((cell) => {
      if (!cell) return undefined;
      const own = moved.get(cell);
      if (own && own.row + own.rowSpan > at) return own;
      const rowSpan = rows.slice(at).filter((other) => grid.rows[other][cell.column] === cell).length;
      const copy = { ...cell, row: at, rowSpan };
      moved.set(cell, copy);
      return copy;
    }),
  );
  return { ...grid, rows: taken };
}
