import { Slot } from '../../syntax/memo.ts';
import { shortestCircle } from './circles.ts';
import { isBroken, type RepairSystem } from './system.ts';
import type { SystemStructure } from './system-structure.ts';

/** New values for some cells that make every relation of the system hold. */
export interface FoundRepair {
  /** The numbers of the cells in the system, ascending. */
  readonly cells: readonly number[];
  /** Their new values, in the same order. */
  readonly values: readonly number[];
}

export interface SearchResult {
  /** The repairs that change the fewest cells. */
  readonly repairs: readonly FoundRepair[];
  /** True if these are certainly all. */
  readonly isComplete: boolean;
}

export interface SearchLimits {
  /** The most cells that a repair may change. */
  readonly cells: number;
  /** The most repairs to find. */
  readonly repairs: number;
  /** The most changes to try. */
  readonly tries: number;
}

export const LIMITS: SearchLimits = { cells: 3, repairs: 64, tries: 20_000 };

/**
 * Finds the repairs of a system with the fewest changed cells (card-minimal repairs); values stay at or above zero.
 *
 * If the cells of a repair close no circle, some relation holds only one of them. That relation is broken now, and
 * tells by how much the cell has to change. So the search takes each broken relation and each of its cells, changes the
 * cell so that the relation holds, and goes on with what is then broken. If every cell is in one row and one column, a
 * circle takes four cells, so that up to three cells nothing is missed. The repairs found are not called complete
 * - if a circle takes fewer cells, as declared relations may overlap in any way;
 * - if a cell of a single relation cannot make up for all that is amiss there, as it may share that with another cell;
 * - if figures are rounded, as a cell may then hold any of several values.
 */
export function findRepairs(system: RepairSystem, limits: SearchLimits = LIMITS): SearchResult {
  const state = new Search(system, limits);
  if (state.brokenCount === 0) return { repairs: [], isComplete: true };
  for (let size = 1; size <= limits.cells; size++) {
    state.search(size);
    if (state.found.size > 0) {
      const isExact = system.relations.every(({ slack }) => slack === 0);
      const isComplete =
        isExact && !state.isCutShort && (size === 1 || (!state.mayShare && shortestCircle(system.shape) > size));
      return { repairs: [...state.found.values()], isComplete };
    }
    if (state.isCutShort) break;
  }
  return { repairs: [], isComplete: false };
}

/** The state of one search: values and residuals that are changed and changed back. */
class Search {
  readonly found = new Map<string, FoundRepair>();
  isCutShort = false;
  /** True if a cell of a single relation could not be changed by all that the relation is off. */
  mayShare = false;
  brokenCount = 0;

  private tries = 0;
  private readonly values: number[];
  private readonly residuals: number[];
  private readonly changed: number[] = [];
  private readonly bounds: Bounds;
  private readonly brokenInClass: number[];

  constructor(
    private readonly system: RepairSystem,
    private readonly limits: SearchLimits,
  ) {
    this.values = system.cells.map(({ value }) => value);
    this.residuals = [...system.residuals];
    this.bounds = boundsOf(system.shape);
    this.brokenInClass = new Array(this.bounds.classCount).fill(0);
    this.residuals.forEach((residual, relation) => {
      if (isBroken(this.system, relation, residual)) this.countBroken(relation, 1);
    });
  }

  /** Looks for repairs that change up to this many more cells. */
  search(remaining: number): void {
    if (this.brokenCount === 0) {
      this.record();
      return;
    }
    if (this.brokenCount > remaining * this.bounds.mostRelations) return;
    if (remaining === 0 || this.brokenInClass.some((count) => count > remaining)) return;
    const { relations } = this.system.shape;
    // A single cell has to mend all broken relations, so the cells of any one relation suffice.
    const last = remaining === 1 ? this.firstBroken() : relations.length - 1;
    for (let relation = remaining === 1 ? last : 0; relation <= last; relation++) {
      const residual = this.residuals[relation];
      if (!isBroken(this.system, relation, residual)) continue;
      for (const { cell, sign } of relations[relation].cells) {
        if (this.brokenCount - this.brokenAt(cell) > (remaining - 1) * this.bounds.mostRelations) continue;
        if (this.system.cells[cell].isFixed || this.changed.includes(cell)) continue;
        if (++this.tries > this.limits.tries || this.found.size >= this.limits.repairs) {
          this.isCutShort = true;
          return;
        }
        this.tryChange(cell, -residual * sign, remaining);
      }
    }
  }

  /** The number of broken relations that a change of the cell could mend at most. */
  private brokenAt(cell: number): number {
    let count = 0;
    for (const { relation } of this.system.shape.cells[cell]) {
      if (isBroken(this.system, relation, this.residuals[relation])) count++;
    }
    return count;
  }

  private firstBroken(): number {
    return this.residuals.findIndex((residual, relation) => isBroken(this.system, relation, residual));
  }

  private tryChange(cell: number, difference: number, remaining: number): void {
    const value = this.values[cell] + difference;
    if (value < 0 || difference % this.system.cells[cell].step !== 0) {
      if (remaining > 1 && this.system.shape.cells[cell].length === 1) this.mayShare = true;
      return;
    }
    this.change(cell, difference);
    this.changed.push(cell);
    this.search(remaining - 1);
    this.changed.pop();
    this.change(cell, -difference);
  }

  private change(cell: number, difference: number): void {
    this.values[cell] += difference;
    for (const { relation, sign } of this.system.shape.cells[cell]) {
      const before = this.residuals[relation];
      const after = before + sign * difference;
      this.residuals[relation] = after;
      const isOff = isBroken(this.system, relation, after);
      if (isBroken(this.system, relation, before) !== isOff) this.countBroken(relation, isOff ? 1 : -1);
    }
  }

  private countBroken(relation: number, by: 1 | -1): void {
    this.brokenCount += by;
    this.brokenInClass[this.bounds.classes[relation]] += by;
  }

  private record(): void {
    const cells = [...this.changed].sort((a, b) => a - b);
    const values = cells.map((cell) => this.values[cell]);
    this.found.set(`${cells}=${values}`, { cells, values });
  }
}

/** Bounds on the number of relations that a change can mend. */
interface Bounds {
  /** The class of each relation. Relations of one class share no cell, so a change mends at most one of them. */
  readonly classes: readonly number[];
  readonly classCount: number;
  /** The most relations that one cell is in. */
  readonly mostRelations: number;
}

const known = new Slot<SystemStructure, Bounds>();

function boundsOf(shape: SystemStructure): Bounds {
  let bounds = known.get(shape);
  if (!bounds) {
    const classes = classify(shape);
    const classCount = classes.reduce((most, own) => Math.max(most, own + 1), 1);
    const mostRelations = shape.cells.reduce((most, relations) => Math.max(most, relations.length), 1);
    bounds = { classes, classCount, mostRelations };
    known.set(shape, bounds);
  }
  return bounds;
}

/** Sorts the relations into classes in which no two share a cell, each into the first class that fits. */
function classify({ relations }: SystemStructure): number[] {
  const taken: Set<number>[] = [];
  return relations.map(({ cells }) => {
    let own = taken.findIndex((class_) => cells.every(({ cell }) => !class_.has(cell)));
    if (own === -1) own = taken.push(new Set()) - 1;
    for (const { cell } of cells) taken[own].add(cell);
    return own;
  });
}
