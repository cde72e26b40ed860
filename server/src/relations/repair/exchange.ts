import { neighboursIn } from './adjacent-cells.ts';
import type { FoundRepair } from './search.ts';
import { isBroken, type RepairSystem } from './system.ts';

/** Finds repairs in which two neighbouring cells exchange their figures: two cells, but one slip of the pen. */
export function findExchanges(system: RepairSystem): FoundRepair[] {
  const { shape, residuals } = system;
  const broken = [...residuals.keys()].filter((relation) => isBroken(system, relation));
  const found: FoundRepair[] = [];
  // With a shared layout the neighbours are mostly known already; otherwise, look for them only if an exchange may
  // mend.
  if (broken.length === 0 || (!system.layout && !mayMend(system, broken[0]))) return found;
  const neighbours = neighboursIn(system);
  const mends = (cells: readonly [number, number], values: readonly [number, number]) => {
    const after = new Map<number, number>();
    cells.forEach((cell, i) => {
      const difference = values[i] - system.cells[cell].value;
      for (const { relation, sign } of shape.cells[cell]) {
        after.set(relation, (after.get(relation) ?? residuals[relation]) + sign * difference);
      }
    });
    if (broken.some((relation) => !after.has(relation))) return false;
    return [...after].every(([relation, residual]) => !isBroken(system, relation, residual));
  };
  const tried = new Set<number>();
  for (const { cell } of shape.relations[broken[0]].cells) {
    for (const other of neighbours.of(cell)) {
      const cells: [number, number] = cell < other ? [cell, other] : [other, cell];
      const [first, second] = [system.cells[cells[0]], system.cells[cells[1]]];
      if (first.value === second.value || first.isFixed || second.isFixed) continue;
      if (!differsBy(first.value - second.value, system, broken[0])) continue;
      const pair = cells[0] * system.cells.length + cells[1];
      if (tried.has(pair)) continue;
      tried.add(pair);
      if (mends(cells, [second.value, first.value])) found.push({ cells, values: [second.value, first.value] });
    }
  }
  return found;
}

/** True if two cells, one of them in the relation, differ by as much as an exchange would have to change. */
function mayMend(system: RepairSystem, relation: number): boolean {
  return system.shape.relations[relation].cells.some(({ cell }) => {
    const { value } = system.cells[cell];
    return system.cells.some((other) => differsBy(other.value - value, system, relation));
  });
}

/** True if a difference is as much as a relation is off, or half of that (when both cells are in it). */
function differsBy(difference: number, { relations, residuals }: RepairSystem, relation: number): boolean {
  const off = Math.abs(residuals[relation]);
  const own = Math.abs(difference);
  const { slack } = relations[relation];
  return Math.abs(off - own) <= slack || Math.abs(off - 2 * own) <= slack;
}

/**
 * True if two changes of a single cell, in two systems, exchange the figures of two cells in the same column of
 * adjacent lines.
 */
export function isExchangeAcross(
  upper: RepairSystem,
  above: FoundRepair,
  lower: RepairSystem,
  below: FoundRepair,
): boolean {
  if (above.cells.length !== 1 || below.cells.length !== 1 || upper.scale !== lower.scale) return false;
  const [a, b] = [upper.cells[above.cells[0]], lower.cells[below.cells[0]]];
  if (above.values[0] !== b.value || below.values[0] !== a.value) return false;
  if (Math.abs(a.line - b.line) !== 1) return false;
  return columnIn(upper, above.cells[0]) === columnIn(lower, below.cells[0]);
}

/** The number of the system's cells before one on its line. */
function columnIn({ cells }: RepairSystem, cell: number): number {
  const own = cells[cell];
  return cells.filter(({ line, start }) => line === own.line && start < own.start).length;
}
