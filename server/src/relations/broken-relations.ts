import { PerTableResults } from '../report/per-table-results.ts';
import type { PlacedTable } from '../report/placed.ts';
import { figureAt, type Report } from '../report/report.ts';
import type { FreeTable } from '../report/table/free.ts';
import { Slot } from '../syntax/memo.ts';
import { checkByPlan } from './check-by-plan.ts';
import { declaredEquations } from './declared.ts';
import { type Equation, type EquationTerm, type Imbalance, imbalanceOf } from './equation.ts';
import { boundIn } from './format-equations.ts';
import { brokenSystems, type RepairSystem } from './repair/system.ts';
import { equationsOf, ownEquations } from './report-equations.ts';

/** Equations that do not hold, and the systems in which to look for repairs. */
export interface BrokenRelations {
  readonly imbalances: ReadonlyMap<Equation, Imbalance>;
  /** The systems in which an equation does not hold. */
  readonly systems: readonly RepairSystem[];
}

/** Finds the equations that do not hold among those given. */
export function brokenRelationsAmong(equations: readonly Equation[]): BrokenRelations {
  return extended(NOTHING, equations);
}

const NOTHING: BrokenRelations = { imbalances: new Map(), systems: [] };

function extended({ imbalances, systems }: BrokenRelations, equations: readonly Equation[]): BrokenRelations {
  const all = new Map(imbalances);
  for (const equation of equations) {
    const imbalance = imbalanceOf(equation);
    if (imbalance) all.set(equation, imbalance);
  }
  if (all.size === imbalances.size) return { imbalances, systems };
  return { imbalances: all, systems: [...systems, ...brokenSystems(equations, (equation) => all.has(equation))] };
}

/**
 * Finds what is out of balance in a report, among the relations whose rules are on (`isAsked`). The format's relations
 * are checked by their plan, unless declared ones use their figures too. Of the authors' own tables only the unbalanced
 * ones are taken, unless declared relations may connect them.
 */
export function brokenRelationsIn(report: Report, isAsked: (rule: string) => boolean): BrokenRelations {
  const asked = (equations: readonly Equation[]) => equations.filter(({ rule }) => isAsked(rule));
  const declared = declaredEquations(report).equations;
  if (!isFormatAsked(report, isAsked) || declared.some((equation) => hasFormatFigure(equation, report))) {
    return brokenRelationsAmong(asked(equationsOf(report)));
  }
  const { broken, others } = checkByPlan(report);
  const own = declared.length > 0 ? report.tables : unbalanced.in(report);
  const equations = [...boundIn(report, others), ...own.flatMap(ownEquations), ...declared];
  return extended({ imbalances: imbalancesOf(broken), systems: broken }, asked(equations));
}

/** True if an equation has a figure that the format's relations may have as well. */
function hasFormatFigure({ left, right }: Equation, report: Report): boolean {
  const isFormats = ({ operand: { name, cell } }: EquationTerm) => figureAt(report, name)?.figure.cell === cell;
  return left.some(isFormats) || right.some(isFormats);
}

/** True if the rules of all the format's relations are on: only then do the plan's systems apply. */
function isFormatAsked({ format }: Report, isAsked: (rule: string) => boolean): boolean {
  return format.tables.every(({ relations }) => relations.every(({ rule }) => isAsked(rule)));
}

function imbalancesOf(systems: readonly RepairSystem[]): ReadonlyMap<Equation, Imbalance> {
  const imbalances = new Map<Equation, Imbalance>();
  for (const { relations, residuals } of systems) {
    residuals.forEach((residual, i) => {
      const imbalance = residual === 0 ? undefined : imbalanceOf(relations[i].equation);
      if (imbalance) imbalances.set(imbalance.equation, imbalance);
    });
  }
  return imbalances;
}

/** The authors' own tables in which a total is off. */
const unbalanced = new PerTableResults((table) => (isBalanced(table) ? undefined : table));

const balanced = new Slot<FreeTable, boolean>();

/** True if the totals of an own table are right. Kept with the table, so that it may move in the text. */
function isBalanced(table: PlacedTable): boolean {
  const { reading } = table;
  if (reading.kind !== 'free') return true;
  const known = balanced.get(reading);
  if (known !== undefined) return known;
  const result = ownEquations(table).every(holds);
  balanced.set(reading, result);
  return result;
}

/** True if an equation holds or cannot be checked (`imbalanceOf`). */
function holds(equation: Equation): boolean {
  return imbalanceOf(equation) === undefined;
}
