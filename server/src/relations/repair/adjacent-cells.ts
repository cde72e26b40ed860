import { type Memoized, Slot } from '../../syntax/memo.ts';
import type { RepairSystem } from './system.ts';

/** Which cells of a system are next to each other: their figures are easily exchanged. */
export interface AdjacentCells {
  /** The cells to the left, to the right, above and below, as far as there are any. */
  readonly of: (cell: number) => readonly number[];
}

const known = new Slot<Memoized, AdjacentCells>();

/** The neighbours within a system, skipping what is not in it (labels, rows that name a group). */
export function neighboursIn(system: RepairSystem): AdjacentCells {
  const { layout = system } = system;
  let neighbours = known.get(layout);
  if (!neighbours) {
    neighbours = findNeighbours(system);
    known.set(layout, neighbours);
  }
  return neighbours;
}

function findNeighbours({ cells }: RepairSystem): AdjacentCells {
  const rows = rowsOf(cells);
  const rowOf = new Map(rows.flatMap((row, i) => row.map((cell): [number, number] => [cell, i])));
  return {
    of: (cell) => {
      const own = rowOf.get(cell) ?? -1;
      const column = rows[own]?.indexOf(cell) ?? -1;
      if (column === -1) return [];
      const { length } = rows[own];
      const beside = [rows[own][column - 1], rows[own][column + 1]];
      // Only rows of the same length surely belong to one table, with their figures aligned.
      const across = [rows[own - 1], rows[own + 1]].map((row) => (row?.length === length ? row[column] : undefined));
      return [...beside, ...across].filter((one) => one !== undefined);
    },
  };
}

/** The cells whose figures may change, by line, in their order on the page. */
function rowsOf(cells: RepairSystem['cells']): number[][] {
  const byLine = new Map<number, number[]>();
  let last: number[] = [];
  cells.forEach(({ line, isFixed }, cell) => {
    if (isFixed) return;
    // Most cells are on the line of the one before.
    if (last.length === 0 || cells[last[0]].line !== line) {
      last = byLine.get(line) ?? [];
      byLine.set(line, last);
    }
    last.push(cell);
  });
  const rows = [...byLine.values()];
  for (const row of rows) row.sort((a, b) => cells[a].start - cells[b].start);
  return rows.sort(([a], [b]) => cells[a].line - cells[b].line);
}
