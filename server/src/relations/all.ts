import type { FreeTable } from '../report/free-table.ts';
import type { PlacedTable, Report } from '../report/report.ts';
import { Slot } from '../syntax/memory.ts';
import { declaredEquations } from './declared.ts';
import { type Equation, imbalanceOf } from './equation.ts';
import { namedEquations } from './named.ts';
import { nationalEquations } from './national.ts';
import { isNationallyBalanced } from './national-balance.ts';

const bound = new Slot<Report, readonly Equation[]>();

/** Every equation of a report: the format's, those of totals by name, and the declared ones. Bound once for each report. */
export function equationsOf(report: Report): readonly Equation[] {
  let equations = bound.get(report);
  if (!equations) {
    equations = [
      ...nationalEquations(report),
      ...report.tables.flatMap(ownEquations),
      ...declaredEquations(report).equations,
    ];
    bound.set(report, equations);
  }
  return equations;
}

/**
 * The equations that have a say in what is out of balance: none where nothing is, and of the authors' own tables those
 * in which something is, unless a declared relation may tie them to others.
 */
export function equationsInDoubt(report: Report): readonly Equation[] {
  const declared = declaredEquations(report).equations;
  const isBroken = (table: PlacedTable) => table.reading.kind === 'free' && !isBalanced(table.reading, table.start);
  const broken = report.tables.filter(isBroken);
  if (broken.length === 0 && isNationallyBalanced(report) && declared.every(holds)) return NONE;
  if (declared.length > 0) return equationsOf(report);
  return [...nationalEquations(report), ...broken.flatMap(ownEquations)];
}

const NONE: readonly Equation[] = [];

/** The totals by name of an author's own table. */
function ownEquations({ reading, start }: PlacedTable): readonly Equation[] {
  return reading.kind === 'free' ? namedEquations(reading, start) : NONE;
}

const balanced = new Slot<FreeTable, boolean>();

function isBalanced(table: FreeTable, start: number): boolean {
  const known = balanced.get(table);
  if (known !== undefined) return known;
  const result = namedEquations(table, start).every(holds);
  balanced.set(table, result);
  return result;
}

/** Whether an equation is in balance, or says nothing (`imbalanceOf`). */
export function holds(equation: Equation): boolean {
  return imbalanceOf(equation) === undefined;
}
