import type { FoundRepair } from '../../server/src/relations/repair/search.ts';
import type { RepairSystem } from '../../server/src/relations/repair/system.ts';

/**
 * Finds all repairs that change exactly `size` cells, in another way than the search under test: takes every choice of
 * cells that touches each broken relation, and solves the linear system for the changes. A choice with more than one
 * solution counts as two repairs.
 */
export function exhaustiveRepairs(system: RepairSystem, size: number): FoundRepair[] {
  const { relations } = system.shape;
  const residuals = relations.map(({ cells }) =>
    cells.reduce((sum, { cell, sign }) => sum + sign * system.cells[cell].value, 0),
  );
  const broken = residuals.flatMap((residual, relation) => (residual === 0 ? [] : [relation]));
  const found = new Map<string, FoundRepair[]>();
  const choose = (cells: readonly number[]) => {
    const open = broken.find((relation) => !relations[relation].cells.some(({ cell }) => cells.includes(cell)));
    if (cells.length === size) {
      const key = [...cells].sort((a, b) => a - b).join();
      if (open === undefined && !found.has(key)) found.set(key, solve(system, residuals, key.split(',').map(Number)));
      return;
    }
    const next = open === undefined ? system.cells.keys() : relations[open].cells.map(({ cell }) => cell);
    for (const cell of next) if (!cells.includes(cell)) choose([...cells, cell]);
  };
  choose([]);
  return [...found.values()].flat();
}

function solve(system: RepairSystem, residuals: readonly number[], cells: readonly number[]): FoundRepair[] {
  const touched = new Set(cells.flatMap((cell) => system.shape.cells[cell].map(({ relation }) => relation)));
  // One row per relation: the signs of the changes, and what they must add up to.
  const rows = [...touched].map((relation) => [
    ...cells.map((cell) => system.shape.cells[cell].find((one) => one.relation === relation)?.sign ?? 0),
    -residuals[relation],
  ]);
  let rank = 0;
  for (let column = 0; column < cells.length; column++) {
    const pivot = rows.findIndex((row, i) => i >= rank && row[column] !== 0);
    if (pivot === -1) continue;
    [rows[rank], rows[pivot]] = [rows[pivot], rows[rank]];
    const own = rows[rank];
    rows.forEach((row, i) => {
      if (i === rank || row[column] === 0) return;
      const factor = row[column];
      for (let k = 0; k < row.length; k++) row[k] = row[k] * own[column] - own[k] * factor;
    });
    rank++;
  }
  if (rows.slice(rank).some((row) => row[cells.length] !== 0)) return [];
  if (rank < cells.length)
    return [
      { cells, values: [] },
      { cells, values: [] },
    ];
  const changes = cells.map((_, i) => rows[i][cells.length] / rows[i][i]);
  const values = cells.map((cell, i) => system.cells[cell].value + changes[i]);
  const isRepair = changes.every((change) => change !== 0 && Number.isInteger(change)) && values.every((v) => v >= 0);
  return isRepair ? [{ cells, values }] : [];
}
