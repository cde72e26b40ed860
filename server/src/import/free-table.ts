import { readFigure } from '../report/figure.ts';
import { escapeCell } from './escape.ts';
import type { GridCell, ImportGrid } from './grid.ts';

/** A table of the author's own as markup: `||` for cells that span columns, `^^` for those that span rows. */
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

/** The first row, and those that its cells reach down to: nothing spans from the header into the rows below. */
function headerRows(grid: ImportGrid): number {
  let count = 1;
  for (let row = 0; row < Math.min(count, grid.rows.length); row++)
    for (const cell of grid.rows[row]) if (cell) count = Math.max(count, cell.row + cell.rowSpan);
  // A cell that reaches down to the end heads rows and not columns.
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
  // Below the header a cell that reaches down from it is empty.
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
