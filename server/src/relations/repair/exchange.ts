import { neighboursIn } from './neighbours.ts';
import type { FoundRepair } from './search.ts';
import type { RepairSystem } from './system.ts';

/** Repairs in which two neighbouring cells take each other's figures: two cells, but one slip of the pen. */
export function findExchanges(system: RepairSystem): FoundRepair[] {
  const { shape, residuals } = system;
  const isBroken = (relation: number, residual: number) => Math.abs(residual) > system.relations[relation].slack;
  const broken = [...residuals.keys()].filter((relation) => isBroken(relation, residuals[relation]));
  const found: FoundRepair[] = [];
  if (broken.length === 0 || !mayMend(system, broken[0])) return found;
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
    return [...after].every(([relation, residual]) => !isBroken(relation, residual));
  };
  const tried = new Set<string>();
  for (const { cell } of shape.relations[broken[0]].cells) {
    for (const other of neighbours.of(cell)) {
      const cells: [number, number] = cell < other ? [cell, other] : [other, cell];
      const [first, second] = cells.map((one) => system.cells[one]);
      if (first.value === second.value || first.isFixed || second.isFixed) continue;
      if (tried.has(cells.join())) continue;
      tried.add(cells.join());
      if (mends(cells, [second.value, first.value])) found.push({ cells, values: [second.value, first.value] });
    }
  }
  return found;
}

/**
 * Whether any two cells, one of them in a relation, have figures that differ by as much as the relation is off, or by half
 * of it where both are in it: few do, and where they stand has to be known of these only.
 */
function mayMend({ shape, cells, relations, residuals }: RepairSystem, relation: number): boolean {
  const off = Math.abs(residuals[relation]);
  const { slack } = relations[relation];
  return shape.relations[relation].cells.some(({ cell }) => {
    const { value } = cells[cell];
    return cells.some((other) => {
      const difference = Math.abs(other.value - value);
      return Math.abs(off - difference) <= slack || Math.abs(off - 2 * difference) <= slack;
    });
  });
}

/** Whether two changes of a single cell, each in a system of its own, give two cells in lines below each other each other's figures. */
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

/** How many cells of the system stand before one in its line. */
function columnIn({ cells }: RepairSystem, cell: number): number {
  const own = cells[cell];
  return cells.filter(({ line, start }) => line === own.line && start < own.start).length;
}
