import { type Equation, type EquationTerm, imbalanceOf, quantityOf } from '../../relations/equation.ts';
import { formatEquations } from '../../relations/format-equations.ts';
import { add, compare, type Decimal, formatDecimal, negate, subtract, ZERO } from '../../report/decimal.ts';
import { figureAt, type Report, readReport } from '../../report/report.ts';
import { comparePositions, type Edit } from '../../syntax/position.ts';
import { changeTree } from '../../syntax/tree.ts';

/** Returns the text of a new figure by its address. */
export type FigureText = (address: string) => string;

export interface Insertion {
  readonly edits: readonly Edit[];
  /** At least one figure was computed. */
  readonly isDerived: boolean;
}

/**
 * Makes edits that add missing figures to a report. New figures are blank, because only the organ knows them, except
 * those that follow from the relations (a total, or the rest of one). Returns undefined if the edits would break a
 * relation.
 */
export function insertionWithFigures(
  report: Report,
  make: (figure: FigureText) => readonly Edit[],
): Insertion | undefined {
  const blank = make(() => '');
  if (blank.length === 0) return undefined;
  const after = reportAfter(report, blank);
  const values = derive(after, (address) => !figureAt(report, address));
  const isDerived = [...values.values()].some((value) => compare(value, ZERO) !== 0);
  const edits = isDerived ? make((address) => textOf(values.get(address))) : blank;
  return brokenIn(isDerived ? reportAfter(report, edits) : after) > brokenIn(report) ? undefined : { edits, isDerived };
}

function textOf(value: Decimal | undefined): string {
  return value ? formatDecimal(value) : '';
}

function reportAfter(report: Report, edits: readonly Edit[]): Report {
  const last = [...edits].sort((a, b) => comparePositions(b.range.start, a.range.start));
  return readReport(last.reduce((tree, { range, newText }) => changeTree(tree, { range, text: newText }), report.tree));
}

function brokenIn(report: Report): number {
  return formatEquations(report).filter((equation) => imbalanceOf(equation) !== undefined).length;
}

/** Computes new figures, each from a relation in which it is the only unknown. */
function derive(report: Report, isNew: (address: string) => boolean): ReadonlyMap<string, Decimal> {
  const values = new Map<string, Decimal>();
  const equations = formatEquations(report);
  const isOpen = ({ operand }: EquationTerm) => operand.figure.kind === 'blank' && !values.has(operand.name);
  for (let found = true; found; ) {
    found = false;
    for (const equation of equations) {
      const open = [...equation.left, ...equation.right].filter(isOpen);
      if (open.length !== 1 || !isNew(open[0].operand.name)) continue;
      const value = solve(equation, open[0], values);
      if (!value || compare(value, ZERO) < 0) continue;
      values.set(open[0].operand.name, value);
      found = true;
    }
  }
  return values;
}

/** Solves an equation for one term. Returns undefined if another term is not a number. */
function solve(
  { left, right }: Equation,
  open: EquationTerm,
  values: ReadonlyMap<string, Decimal>,
): Decimal | undefined {
  let rest = ZERO;
  for (const term of [...left, ...right]) {
    if (term === open) continue;
    const { figure, name } = term.operand;
    if (figure.kind === 'text') return undefined;
    const value = values.get(name) ?? quantityOf(figure);
    rest = (term.sign === 1) === left.includes(term) ? add(rest, value) : subtract(rest, value);
  }
  return (open.sign === 1) === left.includes(open) ? negate(rest) : rest;
}
