import assert from 'node:assert/strict';
import type { PageCell, TableContent } from '../../server/src/layout/content.ts';

/**
 * Returns the cells of a table by row and column, spans filled in. Fails if the cells do not fill the grid exactly
 * once.
 */
export function gridOf({ rows, columnGroups, headerRows, rowGroups, widths }: TableContent): PageCell[][] {
  const grid: PageCell[][] = rows.map(() => []);
  rows.forEach(({ cells }, row) => {
    let column = 0;
    for (const cell of cells) {
      while (grid[row][column]) column++;
      for (let r = row; r < row + cell.rowSpan; r++) {
        assert.ok(grid[r], `a cell spans out of the table: ${cell.text}`);
        for (let c = column; c < column + cell.colSpan; c++) {
          assert.equal(grid[r][c], undefined, `two cells at ${r}/${c}: ${cell.text}`);
          grid[r][c] = cell;
        }
      }
    }
  });
  const width = grid[0].length;
  grid.forEach((row, i) => {
    assert.equal(row.length, width, `row ${i} is as wide as the first`);
    for (let c = 0; c < width; c++) assert.ok(row[c], `a gap at ${i}/${c}`);
  });
  assert.equal(sum(columnGroups), width, 'the column groups are all columns');
  assert.equal(headerRows + sum(rowGroups), rows.length, 'header and row groups are all rows');
  if (widths) {
    assert.equal(widths.length, width, 'every column has a width');
    assert.ok(Math.abs(sum(widths) - 100) < 1, 'the widths make up the whole');
  }
  let border = headerRows;
  for (const size of [0, ...rowGroups]) {
    border += size;
    if (border === 0 || border >= rows.length) continue;
    for (let c = 0; c < width; c++)
      assert.notEqual(grid[border - 1][c], grid[border][c], 'no cell spans between groups');
  }
  return grid;
}

/** Returns the grid as text: a cell's words where it starts, ^ and < where it continues. */
export function drawn(table: TableContent): string[][] {
  const grid = gridOf(table);
  return grid.map((row, r) =>
    row.map((cell, c) => (r > 0 && grid[r - 1][c] === cell ? '^' : c > 0 && row[c - 1] === cell ? '<' : cell.text)),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
