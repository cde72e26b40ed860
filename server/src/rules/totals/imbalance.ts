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

/** The problem that an imbalance is by itself: on the total's cell, with every summand as a related place. */
export function imbalanceProblem(imbalance: Imbalance): Problem {
  return new LazyProblem(operandRange(imbalance.equation.total.operand), messageOf(imbalance), {
    ...(isTotal(imbalance) && { expected: formatDecimal(imbalance.expected) }),
    related: () => summandPlaces(imbalance),
    fixes: () => setToSum(imbalance),
  });
}

/** Whether the equation has a total that the other figures settle; in a balance of two sums any may be wrong. */
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

/** The total, with what it should be. */
export function totalPlace(imbalance: Imbalance): RelatedPlace {
  return { range: operandRange(imbalance.equation.total.operand), message: messageOf(imbalance) };
}

/** What the total adds up, as far as it stands in this report. */
export function summandPlaces({ equation }: Imbalance): RelatedPlace[] {
  const own = summandsOf(equation).filter(({ operand }) => !operand.isFixed);
  return own.map(({ sign, operand }) => ({
    range: operandRange(operand),
    message: `${sign === 1 ? '' : '减去 '}${operand.name}：${formatDecimal(quantityOf(operand.figure))}`,
  }));
}

/** Sets the total to what the other figures add up to, if that is a figure that it can be. */
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
