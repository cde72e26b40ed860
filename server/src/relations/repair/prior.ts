import { Slot } from '../../syntax/memo.ts';
import type { RepairSystem } from './system.ts';
import type { SystemStructure } from './system-structure.ts';

/**
 * How likely a figure is before slips are considered. Small figures are more frequent than large ones (by the root of
 * their size, which fitted best of what was tried, see docs/repair.md), and zero is as frequent as in the broken
 * systems.
 */
export interface Prior {
  /** The natural logarithm of the likelihood of a value, up to a constant. */
  readonly of: (value: number) => number;
}

export function priorOf(systems: readonly RepairSystem[]): Prior {
  let figures = 2;
  let zeros = 1;
  let largest = 1;
  for (const system of systems) {
    for (const { value } of system.cells) {
      figures++;
      if (value === 0) zeros++;
      else largest = Math.max(largest, Math.abs(value) / 10 ** system.scale);
    }
  }
  const ofZero = Math.log(zeros / figures);
  const ofOthers = Math.log(1 - zeros / figures) - Math.log(1 + Math.log(largest));
  return { of: (value) => (value === 0 ? ofZero : ofOthers - Math.log(Math.max(1, value)) / 2) };
}

const totals = new Slot<SystemStructure, ReadonlySet<number>>();

/** The cells that are the total of a sum: the other cells determine them, so the prior says nothing about them. */
export function totalsIn(shape: SystemStructure): ReadonlySet<number> {
  let known = totals.get(shape);
  if (!known) {
    known = new Set(shape.relations.map(({ total }) => total).filter((total) => total !== -1));
    totals.set(shape, known);
  }
  return known;
}
