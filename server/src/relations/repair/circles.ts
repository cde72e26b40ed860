import { Slot } from '../../syntax/memo.ts';
import type { RelationShape, SystemStructure } from './system-structure.ts';

type Length = 2 | 3 | 4;

const known = new Slot<SystemStructure, Length>();

/**
 * The number of cells in the shortest circle of a system, in which each cell shares a relation with the next: 2 (two
 * cells that share two relations), 3, or else 4, even if there is no circle. Equivalent relations count once.
 */
export function shortestCircle(shape: SystemStructure): Length {
  const length = known.get(shape) ?? findCircle(shape);
  known.set(shape, length);
  return length;
}

function findCircle({ cells, relations }: SystemStructure): Length {
  const own = firstOfTheirKind(relations);
  // For each relation, the others that share a cell with it, and that cell.
  const shared: Map<number, number>[] = relations.map(() => new Map());
  for (let cell = 0; cell < cells.length; cell++) {
    const members = [...new Set(cells[cell].map(({ relation }) => own[relation]))];
    for (const a of members) {
      for (const b of members) {
        if (a >= b) continue;
        if (shared[a].has(b)) return 2;
        shared[a].set(b, cell);
      }
    }
  }
  for (const [a, others] of shared.entries()) {
    for (const [b, first] of others) {
      for (const [c, second] of shared[b]) {
        const third = shared[a].get(c);
        if (third !== undefined && first !== second && second !== third && third !== first) return 3;
      }
    }
  }
  return 4;
}

/** For each relation, the first that says the same, possibly with all signs reversed. */
function firstOfTheirKind(relations: readonly RelationShape[]): number[] {
  const known = new Map<string, number>();
  return relations.map(({ cells }, relation) => {
    const sorted = [...cells].sort((a, b) => a.cell - b.cell);
    const key = sorted.map(({ cell, sign }) => `${sign * sorted[0].sign}:${cell}`).join();
    const first = known.get(key) ?? relation;
    known.set(key, first);
    return first;
  });
}
