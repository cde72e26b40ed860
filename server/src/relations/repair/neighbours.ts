import type { RepairSystem } from './system.ts';

/** The cells of a system beside and below which others stand: those whose figures are easily exchanged. */
export interface Neighbours {
  /** The cells left, right, above and below of one, as far as there are any. */
  readonly of: (cell: number) => readonly number[];
}

const known = new WeakMap<RepairSystem, Neighbours>();

/** The neighbours within a system; what is not in it (labels, rows that name a group) is passed over. */
export function neighboursIn(system: RepairSystem): Neighbours {
  let neighbours = known.get(system);
  if (!neighbours) {
    neighbours = findNeighbours(system);
    known.set(system, neighbours);
  }
  return neighbours;
}

function findNeighbours({ cells }: RepairSystem): Neighbours {
  const lines = new Map<number, number[]>();
  cells.forEach(({ operand, isFixed }, cell) => {
    if (isFixed) return;
    const line = lines.get(operand.line);
    if (line) line.push(cell);
    else lines.set(operand.line, [cell]);
  });
  const rows = [...lines].sort(([a], [b]) => a - b).map(([, row]) => row);
  for (const row of rows) row.sort((a, b) => cells[a].operand.cell.start - cells[b].operand.cell.start);
  const beside: number[][] = cells.map(() => []);
  const join = (a: number, b: number) => {
    beside[a].push(b);
    beside[b].push(a);
  };
  rows.forEach((row, i) => {
    for (let column = 1; column < row.length; column++) join(row[column - 1], row[column]);
    const above = rows[i - 1];
    // Only rows of the same length are surely of one table, and their figures below each other.
    if (above?.length === row.length)
      for (let column = 0; column < row.length; column++) join(above[column], row[column]);
  });
  return { of: (cell) => beside[cell] };
}
