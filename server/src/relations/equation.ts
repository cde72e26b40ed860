import { add, compare, type Decimal, formatDecimal, negate, subtract, ZERO } from '../report/decimal.ts';
import type { Figure } from '../report/figure.ts';
import type { Cell } from '../syntax/cell.ts';
import { lineRange, type Range } from '../syntax/position.ts';

/** A figure that takes part in an equation. */
export interface Operand {
  /** Its address, or what a free table calls it. */
  readonly name: string;
  readonly figure: Figure;
  /** The document line of the cell. */
  readonly line: number;
  readonly cell: Cell;
  /** Whether it may have decimals; a count has none. */
  readonly isAmount: boolean;
}

export interface Term {
  readonly sign: 1 | -1;
  readonly operand: Operand;
}

/** A relation bound to the figures of a report: the sums of both sides are equal. */
export interface Equation {
  /** The format's relation, 合计 by name, or one that the author declared. */
  readonly kind: 'applicants' | 'results' | 'balance' | 'outcomes' | 'named' | 'declared';
  /** What it says, in words. */
  readonly meaning: string;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** The figure that the others add up to, on either side; for a balance, the one that is left over. */
  readonly total: Term;
}

/** An equation whose sides differ. */
export interface Imbalance {
  readonly equation: Equation;
  readonly left: Decimal;
  readonly right: Decimal;
  /** What the total would have to be for the equation to hold, and what it is. */
  readonly expected: Decimal;
  readonly actual: Decimal;
}

/** The imbalance of an equation; undefined where it holds, or where it has a cell that is no figure. */
export function imbalanceOf(equation: Equation): Imbalance | undefined {
  const left = sum(equation.left);
  const right = sum(equation.right);
  if (left === undefined || right === undefined || compare(left, right) === 0) return undefined;
  const { total } = equation;
  const actual = quantityOf(total.operand.figure);
  const excess = equation.left.includes(total) ? subtract(left, right) : subtract(right, left);
  return { equation, left, right, actual, expected: subtract(actual, signed(total.sign, excess)) };
}

/** A figure's value: nothing counts as zero. */
export function quantityOf(figure: Figure): Decimal {
  return figure.kind === 'number' ? figure.value : ZERO;
}

/** The sum of the terms; undefined where one is no figure. */
export function sum(terms: readonly Term[]): Decimal | undefined {
  let total = ZERO;
  for (const { sign, operand } of terms) {
    if (operand.figure.kind === 'text') return undefined;
    if (operand.figure.kind === 'number') total = add(total, signed(sign, operand.figure.value));
  }
  return total;
}

function signed(sign: 1 | -1, value: Decimal): Decimal {
  return sign === 1 ? value : negate(value);
}

/** The range of an operand's content in the document. */
export function operandRange(operand: Operand): Range {
  return lineRange(operand.line, operand.cell.from, operand.cell.to);
}

/** What to write into an operand's cell for it to have a value: its unit, and the marks of bold type, stay. */
export function rewritten({ figure, cell }: Operand, value: Decimal): string {
  const bold = /^(\*\*|__).+\1$/.exec(cell.text)?.[1] ?? '';
  return `${bold}${formatDecimal(value)}${figure.kind === 'number' ? (figure.unit ?? '') : ''}${bold}`;
}

/** How many terms of a sum are written out before those that are zero are left out. */
const SHORT_SUM = 7;

/** A sum written out: `3 + 0 + 9`; of a long one, what is not zero. */
export function formatSum(terms: readonly Term[]): string {
  const shown =
    terms.length <= SHORT_SUM ? terms : terms.filter(({ operand }) => compare(quantityOf(operand.figure), ZERO) !== 0);
  const written = shown.map(({ sign, operand }, i) => {
    const value = formatDecimal(quantityOf(operand.figure));
    return i === 0 ? (sign === 1 ? value : `−${value}`) : `${sign === 1 ? '+' : '−'} ${value}`;
  });
  return written.length === 0 ? '0' : written.join(' ');
}

/** The other terms than the total, with the signs that they have when the total stands alone: 四 = 一 + 二 − 三（七）. */
export function summandsOf({ left, right, total }: Equation): Term[] {
  const isLeft = left.includes(total);
  const own = (isLeft ? left : right).filter((term) => term !== total);
  const other = isLeft ? right : left;
  const flip = total.sign;
  return [
    ...other.map((term) => ({ ...term, sign: (term.sign * flip) as 1 | -1 })),
    ...own.map((term) => ({ ...term, sign: (-term.sign * flip) as 1 | -1 })),
  ];
}

/** 多 2, 少 1: how far the actual value is off the expected one. */
export function formatDifference(actual: Decimal, expected: Decimal): string {
  const difference = subtract(actual, expected);
  return compare(difference, ZERO) > 0 ? `多 ${formatDecimal(difference)}` : `少 ${formatDecimal(negate(difference))}`;
}
