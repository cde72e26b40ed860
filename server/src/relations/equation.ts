import { add, compare, type Decimal, formatDecimal, isZero, negate, subtract, ZERO } from '../report/decimal.ts';
import type { Figure } from '../report/figure.ts';
import { halfUnit } from '../report/rounding.ts';
import type { Cell } from '../syntax/cell.ts';
import { lineRange, type Range } from '../syntax/position.ts';
import { areInOneUnit, commonUnit, fromYuan, inYuan, unitName } from './money.ts';

/** A figure that takes part in an equation. */
export interface Operand {
  /** Its address, or its name in a free table. */
  readonly name: string;
  readonly figure: Figure;
  /** The document line of the cell. */
  readonly line: number;
  readonly cell: Cell;
  /** True if it may have decimals; a count has none. */
  readonly isAmount: boolean;
  /** The unit of an amount of money, if known, as a power of ten of 元 (4 for 万元). */
  readonly money?: number;
  /** Set for a figure of last year's report: a repair takes it as right and never changes it. */
  readonly isFixed?: true;
}

export interface EquationTerm {
  readonly sign: 1 | -1;
  readonly operand: Operand;
}

/** A relation bound to the figures of a report: the sums of both sides are equal. */
export interface Equation {
  /** The id of the format's relation; 'named' for a total by its name (合计), 'declared' for an author's relation. */
  readonly kind: string;
  /** The code of the rule that reports it if it does not hold. */
  readonly rule: string;
  /** The relation in words. */
  readonly meaning: string;
  readonly left: readonly EquationTerm[];
  readonly right: readonly EquationTerm[];
  /** The figure that the others add up to, on either side; in a balance, the one that is left over. */
  readonly total: EquationTerm;
}

/** An equation whose sides differ. */
export interface Imbalance {
  readonly equation: Equation;
  readonly left: Decimal;
  readonly right: Decimal;
  /** The total that would make the equation hold; `actual` is the total as written. */
  readonly expected: Decimal;
  readonly actual: Decimal;
}

/**
 * Returns the imbalance of an equation. Undefined if it holds, if a cell is not a figure, or if its figures have
 * several units and one has none. Counts are exact. A rounded amount (`roundingOf`) stands for every value that rounds
 * to it; the equation holds if any such values satisfy it (the rule of XBRL Calculations 1.1).
 */
export function imbalanceOf(equation: Equation): Imbalance | undefined {
  const { total } = equation;
  const terms = [...equation.left, ...equation.right];
  const unit = commonUnit(terms);
  if (unit === undefined) return undefined;
  const left = sum(equation.left, unit.isMixed);
  const right = sum(equation.right, unit.isMixed);
  if (left === undefined || right === undefined || compare(left, right) === 0) return undefined;
  const excess = equation.left.includes(total) ? subtract(left, right) : subtract(right, left);
  const slack = slackOfTerms(terms, unit.isMixed);
  if (slack !== ZERO && compare(isNegative(excess) ? negate(excess) : excess, slack) <= 0) return undefined;
  const own = valueIn(total.operand, unit.isMixed);
  const expected = subtract(own, signed(total.sign, excess));
  return {
    equation,
    left,
    right,
    actual: quantityOf(total.operand.figure),
    expected: unitOf(expected, equation, unit.isMixed),
  };
}

/**
 * Computes the total of an equation from the other figures, in the total's own unit; undefined if one of them is not a
 * figure, or if `commonUnit` is.
 */
export function expectedOf(equation: Equation): Decimal | undefined {
  const unit = commonUnit([...equation.left, ...equation.right]);
  const others = unit && sum(summandsOf(equation), unit.isMixed);
  return others && unitOf(others, equation, unit.isMixed);
}

/** Converts a sum of the equation to the unit of its total. */
function unitOf(value: Decimal, { total }: Equation, isMixed: boolean): Decimal {
  const { figure, money } = total.operand;
  return isMixed ? fromYuan(value, money ?? 0, figure.kind === 'number' ? figure.value.scale : 0) : value;
}

/** How far off the sum of terms may be because they are rounded. */
export function slackOfTerms(terms: readonly EquationTerm[], isMixed: boolean): Decimal {
  let slack = ZERO;
  for (const { operand } of terms) {
    const own = roundingOf(operand);
    if (own) slack = add(slack, isMixed ? inYuan(own, operand.money ?? 0) : own);
  }
  return slack;
}

/**
 * How far a figure may be from what it stands for: half a unit of its last digit if it is an amount with decimals, or
 * one in 万元 or 亿元. Undefined for exact figures: counts, amounts in whole 元, and zero.
 */
export function roundingOf({ figure, isAmount, money = 0 }: Operand): Decimal | undefined {
  if (!isAmount || figure.kind !== 'number' || isZero(figure.value)) return undefined;
  return figure.value.scale > 0 || money > 0 ? halfUnit(figure.value) : undefined;
}

function valueIn({ figure, money }: Operand, isMixed: boolean): Decimal {
  const value = quantityOf(figure);
  return isMixed ? inYuan(value, money ?? 0) : value;
}

function isNegative(value: Decimal): boolean {
  return compare(value, ZERO) < 0;
}

/** A figure's value; blanks and marks for nothing count as zero. */
export function quantityOf(figure: Figure): Decimal {
  return figure.kind === 'number' ? figure.value : ZERO;
}

/** The sum of the terms, in 元 if their units are mixed; undefined if one is not a figure. */
export function sum(terms: readonly EquationTerm[], isMixed = false): Decimal | undefined {
  let total = ZERO;
  for (const { sign, operand } of terms) {
    const { figure, money } = operand;
    if (figure.kind === 'text') return undefined;
    if (figure.kind !== 'number') continue;
    total = add(total, signed(sign, isMixed ? inYuan(figure.value, money ?? 0) : figure.value));
  }
  return total;
}

function signed(sign: 1 | -1, value: Decimal): Decimal {
  return sign === 1 ? value : negate(value);
}

/** True if one figure is the sum of all the others, which therefore determine it. */
export function isPlainTotal({ left, right }: Equation): boolean {
  return left.length === 1 || right.length === 1;
}

/** The range of an operand's content in the document. */
export function operandRange(operand: Operand): Range {
  return lineRange(operand.line, operand.cell.from, operand.cell.to);
}

/** The text that gives an operand's cell a value, with its unit and bold marks kept. */
export function rewritten({ figure, cell }: Operand, value: Decimal): string {
  const bold = /^(\*\*|__).+\1$/.exec(cell.text)?.[1] ?? '';
  return `${bold}${formatDecimal(value)}${figure.kind === 'number' ? (figure.unit ?? '') : ''}${bold}`;
}

/** The most terms of a sum that are all written out; longer sums omit those that are zero. */
const SHORT_SUM = 7;

/**
 * Writes out a sum: `3 + 0 + 9`; a long one without its zeros. Each value has its unit if the terms in `among` have
 * several.
 */
export function formatSum(terms: readonly EquationTerm[], among: readonly EquationTerm[] = terms): string {
  const shown =
    terms.length <= SHORT_SUM ? terms : terms.filter(({ operand }) => compare(quantityOf(operand.figure), ZERO) !== 0);
  const isMixed = !areInOneUnit(among);
  const written = shown.map(({ sign, operand }, i) => {
    const value = formatDecimal(quantityOf(operand.figure)) + (isMixed ? unitName(operand.money) : '');
    return i === 0 ? (sign === 1 ? value : `−${value}`) : `${sign === 1 ? '+' : '−'} ${value}`;
  });
  return written.length === 0 ? '0' : written.join(' ');
}

/** The terms other than the total, with the signs that they have when the total stands alone: 四 = 一 + 二 − 三（七）. */
export function summandsOf({ left, right, total }: Equation): EquationTerm[] {
  const isLeft = left.includes(total);
  const own = (isLeft ? left : right).filter((term) => term !== total);
  const other = isLeft ? right : left;
  const flip = total.sign;
  return [
    ...other.map((term) => ({ ...term, sign: (term.sign * flip) as 1 | -1 })),
    ...own.map((term) => ({ ...term, sign: (-term.sign * flip) as 1 | -1 })),
  ];
}

/** How far the actual value is from the expected one: 多 2, 少 1. */
export function formatDifference(actual: Decimal, expected: Decimal): string {
  const difference = subtract(actual, expected);
  return compare(difference, ZERO) > 0 ? `多 ${formatDecimal(difference)}` : `少 ${formatDecimal(negate(difference))}`;
}
