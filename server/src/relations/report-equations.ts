import type { PlacedTable } from '../report/placed.ts';
import type { Report } from '../report/report.ts';
import { Slot } from '../syntax/memo.ts';
import { declaredEquations } from './declared.ts';
import type { Equation } from './equation.ts';
import { formatEquations } from './format-equations.ts';
import { namedEquations } from './named.ts';

const bound = new Slot<Report['frame'], readonly Equation[]>();

/**
 * Every equation of a report: the format's, those of totals by name, and the declared ones. Bound once for each frame.
 */
export function equationsOf(report: Report): readonly Equation[] {
  let equations = bound.get(report.frame);
  if (!equations) {
    equations = [
      ...formatEquations(report),
      ...report.tables.flatMap(ownEquations),
      ...declaredEquations(report).equations,
    ];
    bound.set(report.frame, equations);
  }
  return equations;
}

const NONE: readonly Equation[] = [];

/** The equations of totals by name in an author's own table. */
export function ownEquations({ reading, start }: PlacedTable): readonly Equation[] {
  return reading.kind === 'free' ? namedEquations(reading, start) : NONE;
}
