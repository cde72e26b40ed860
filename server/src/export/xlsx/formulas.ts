import { type Equation, imbalanceOf, isPlainTotal } from '../../relations/equation.ts';
import { formatEquations } from '../../relations/format-equations.ts';
import type { Report } from '../../report/report.ts';
import { cellName } from './reference.ts';

/** The place of a figure in a sheet, counted from zero. */
export interface SheetPlace {
  readonly row: number;
  readonly column: number;
}

/** What the cells of totals get: a formula if the relation holds, a mark if not. */
export interface Totals {
  /** Formulas by address. */
  readonly formulas: ReadonlyMap<string, string>;
  /** The addresses of totals that are not what they should be. They keep their figures, which a formula would hide. */
  readonly broken: ReadonlySet<string>;
}

/**
 * Makes formulas for the totals: 总计 of every row, （七）总计 of every column. What is carried over to the next year gets no
 * formula, since it is counted, not computed.
 */
export function totalsOf(report: Report, places: ReadonlyMap<string, SheetPlace>): Totals {
  const formulas = new Map<string, string>();
  const broken = new Set<string>();
  for (const equation of formatEquations(report)) {
    const address = equation.total.operand.name;
    if (!places.has(address)) continue;
    if (isUnsure(equation)) broken.add(address);
    else if (isPlainTotal(equation) && !formulas.has(address)) {
      const formula = sumOf(equation, places);
      if (formula !== undefined) formulas.set(address, formula);
    }
  }
  for (const address of broken) formulas.delete(address);
  return { formulas, broken };
}

/** True if the sides differ, or cannot be compared because a cell is not a figure. */
function isUnsure(equation: Equation): boolean {
  const terms = [...equation.left, ...equation.right];
  return imbalanceOf(equation) !== undefined || terms.some(({ operand }) => operand.figure.kind === 'text');
}

/** Writes `SUM(D5:I5)`, with ranges along a row or down a column; undefined if not all summands can be added. */
function sumOf({ left, right, total }: Equation, places: ReadonlyMap<string, SheetPlace>): string | undefined {
  const summands = left.includes(total) ? right : left;
  const found: SheetPlace[] = [];
  for (const { sign, operand } of summands) {
    const place = places.get(operand.name);
    if (!place || sign !== 1) return undefined;
    found.push(place);
  }
  const ranges: [from: SheetPlace, to: SheetPlace][] = [];
  for (const place of found) {
    const last = ranges[ranges.length - 1];
    if (last && follows(last, place)) last[1] = place;
    else ranges.push([place, place]);
  }
  return `SUM(${ranges.map(([from, to]) => (from === to ? name(from) : `${name(from)}:${name(to)}`)).join(',')})`;
}

/** True if a place continues a range in its direction. */
function follows([from, to]: [from: SheetPlace, to: SheetPlace], { row, column }: SheetPlace): boolean {
  const isAcross = row === to.row && column === to.column + 1 && from.row === to.row;
  const isDown = column === to.column && row === to.row + 1 && from.column === to.column;
  return isAcross || isDown;
}

function name({ row, column }: SheetPlace): string {
  return cellName(row, column);
}
