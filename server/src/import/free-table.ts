import { readFigure } from '../report/figure.ts';
import { escapeCell } from './escape.ts';
import type { GridCell, ImportGrid } from './grid.ts';

/** Writes a table of the author's own as markup: `||` for cells that span columns, `^^` for those that span rows. */
export function freeTableMarkup(grid: ImportGrid): string {
  const header = headerRows(grid);
  const lines: string[] = [];
  grid.rows.forEach((_, row) => {
    if (row === header) lines.push(delimiterLine(grid));
    lines.push(rowLine(grid, row, header));
  });
  if (header >= grid.rows.length) lines.push(delimiterLine(grid));
  return lines.join('\n');
}

/** Counts the rows of the header: the first, and those that its cells span, since no cell spans header and body. */
function headerRows(grid: ImportGrid): number {
  let count = 1;
  for (let row = 0; row < Math.min(count, grid.rows.length); row++)
    for (const cell of grid.rows[row]) if (cell) count = Math.max(count, cell.row + cell.rowSpan);
  // A cell that spans all rows heads rows, not columns.
  return count < grid.rows.length ? count : 1;
}

function rowLine(grid: ImportGrid, row: number, header: number): string {
  const cells = grid.rows[row];
  let line = '';
  for (let column = 0; column < grid.width; ) {
    const cell = cells[column];
    let end = column + 1;
    while (cell && end < grid.width && cells[end] === cell) end++;
    line += `| ${cellText(cell, row, header)} ${'|'.repeat(end - column - 1)}`;
    column = end;
  }
  return `${line}|`;
}

function cellText(cell: GridCell | undefined, row: number, header: number): string {
  if (!cell) return '';
  // Below the header, the rest of a cell that spans out of it is empty.
  if (cell.row < row) return cell.row < header && row >= header ? '' : '^^';
  return escapeCell(cell.lines);
}

function delimiterLine(grid: ImportGrid): string {
  const cells: string[] = [];
  for (let column = 0; column < grid.width; column++) cells.push(isFigureColumn(grid, column) ? '---:' : ':---');
  return `| ${cells.join(' | ')} |`;
}

function isFigureColumn(grid: ImportGrid, column: number): boolean {
  let tally = 0;
  for (const row of grid.rows.slice(1)) {
    const cell = row[column];
    if (!cell || cell.text === '') continue;
    tally += readFigure(cell.text.replace(/[%％]$/, '')).kind === 'number' ? 1 : -1;
  }
  return tally > 0;
}
