import {
  formatDifference,
  formatSum,
  type Imbalance,
  operandRange,
  quantityOf,
  rewritten,
  sum,
  summandsOf,
} from '../../relations/equation.ts';
import { areInOneUnit, unitName } from '../../relations/money.ts';
import { compare, formatDecimal, ZERO } from '../../report/decimal.ts';
import { LazyProblem } from '../lazy-problem.ts';
import type { Fix, Problem, RelatedPlace } from '../rule.ts';

/** Makes the problem of an imbalance by itself: on the total's cell, with every summand as a related place. */
export function imbalanceProblem(imbalance: Imbalance): Problem {
  return new LazyProblem(operandRange(imbalance.equation.total.operand), messageOf(imbalance), {
    ...(isTotal(imbalance) && { expected: formatDecimal(imbalance.expected) }),
    related: () => summandPlaces(imbalance),
    fixes: () => setToSum(imbalance),
  });
}

/** Checks if the other figures determine the total; in a balance of two sums any of them may be wrong. */
function isTotal({ equation, expected }: Imbalance): boolean {
  return (equation.left.length === 1 || equation.right.length === 1) && compare(expected, ZERO) >= 0;
}

function messageOf({ equation, expected, actual, left, right }: Imbalance): string {
  const { total } = equation;
  const terms = [...equation.left, ...equation.right];
  const isMixed = !areInOneUnit(terms);
  const off = formatDifference(actual, expected);
  if (equation.left.length > 1 && equation.right.length > 1) {
    const [first, second] = [equation.left, equation.right].map((side) => formatSum(side, terms));
    const unit = isMixed ? '元' : '';
    const sides = `${first} = ${formatDecimal(left)}${unit}，${second} = ${formatDecimal(right)}${unit}`;
    return `${equation.meaning}：现在 ${sides}，${formatDifference(left, right)}${unit}`;
  }
  const unit = isMixed ? unitName(total.operand.money ?? 0) : '';
  const is = total.operand.figure.kind === 'number' ? `现为 ${formatDecimal(actual)}${unit}，${off}${unit}` : '现为空';
  return `${total.operand.name}应为 ${formatDecimal(expected)}${unit}（= ${formatSum(summandsOf(equation), terms)}），${is}`;
}

/** Returns the place of the total, with what it should be. */
export function totalPlace(imbalance: Imbalance): RelatedPlace {
  return { range: operandRange(imbalance.equation.total.operand), message: messageOf(imbalance) };
}

/** Returns the places of the summands that are in this report. */
export function summandPlaces({ equation }: Imbalance): RelatedPlace[] {
  const own = summandsOf(equation).filter(({ operand }) => !operand.isFixed);
  return own.map(({ sign, operand }) => ({
    range: operandRange(operand),
    message: `${sign === 1 ? '' : '减去 '}${operand.name}：${formatDecimal(quantityOf(operand.figure))}`,
  }));
}

/** Returns a fix that sets the total to the sum of the other figures, if it can be that. */
export function setToSum({ equation, expected }: Imbalance): Fix[] {
  const { operand } = equation.total;
  if (compare(expected, ZERO) < 0 || sum(equation.left) === undefined) return [];
  return [
    {
      title: `把${operand.name}改为 ${formatDecimal(expected)}（= ${formatSum(summandsOf(equation), [...equation.left, ...equation.right])}）`,
      edits: [{ range: operandRange(operand), newText: rewritten(operand, expected) }],
      isPreferred: false,
      isSafe: false,
    },
  ];
}
