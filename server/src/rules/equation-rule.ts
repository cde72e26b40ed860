import {
  type Equation,
  formatDifference,
  formatSum,
  type Imbalance,
  imbalanceOf,
  operandRange,
  quantityOf,
  sum,
  summandsOf,
} from '../relations/equation.ts';
import { nationalEquations } from '../relations/national.ts';
import { compare, formatDecimal, ZERO } from '../report/decimal.ts';
import type { Report } from '../report/report.ts';
import type { Fix, Problem, ReportRule, RuleMeta } from './rule.ts';

type EquationRuleMeta = Omit<RuleMeta, 'severity' | 'isFixable' | 'parameters'>;

/** A rule that holds one of the format's relations. */
export function equationRule(kind: Equation['kind'], meta: EquationRuleMeta): ReportRule {
  return {
    ...meta,
    scope: 'report',
    severity: 'error',
    isFixable: true,
    parameters: [],
    check: (report) =>
      imbalances(report)
        .filter(({ equation }) => equation.kind === kind)
        .map(imbalanceProblem),
  };
}

const computed = new WeakMap<Report, readonly Imbalance[]>();

/** The imbalances of the format's relations, worked out once for all the rules that hold them. */
function imbalances(report: Report): readonly Imbalance[] {
  let found = computed.get(report);
  if (!found) {
    found = nationalEquations(report)
      .map(imbalanceOf)
      .filter((one) => one !== undefined);
    computed.set(report, found);
  }
  return found;
}

/** The problem that an imbalance is: on the total's cell, with every summand as a related place. */
export function imbalanceProblem(imbalance: Imbalance): Problem {
  const { equation } = imbalance;
  return {
    range: operandRange(equation.total.operand),
    message: messageOf(imbalance),
    related: summandsOf(equation).map(({ sign, operand }) => ({
      range: operandRange(operand),
      message: `${sign === 1 ? '' : '减去 '}${operand.name}：${formatDecimal(quantityOf(operand.figure))}`,
    })),
    fixes: setToSum(imbalance),
  };
}

function messageOf({ equation, expected, actual, left, right }: Imbalance): string {
  const { total } = equation;
  const off = formatDifference(actual, expected);
  if (equation.left.length > 1 && equation.right.length > 1) {
    const sides = `${formatSum(equation.left)} = ${formatDecimal(left)}，${formatSum(equation.right)} = ${formatDecimal(right)}`;
    return `${equation.meaning}：现在 ${sides}，${formatDifference(left, right)}`;
  }
  const is = total.operand.figure.kind === 'number' ? `现为 ${formatDecimal(actual)}，${off}` : '现为空';
  return `${total.operand.name}应为 ${formatDecimal(expected)}（= ${formatSum(summandsOf(equation))}），${is}`;
}

/** Sets the total to what the other figures add up to, if that is a figure that it can be. */
function setToSum({ equation, expected }: Imbalance): Fix[] {
  const { operand } = equation.total;
  if (compare(expected, ZERO) < 0 || sum(equation.left) === undefined) return [];
  const newText = formatDecimal(expected);
  return [
    {
      title: `改为 ${newText}（${formatSum(summandsOf(equation))}）`,
      edits: [{ range: operandRange(operand), newText }],
      isPreferred: equation.left.length === 1 || equation.right.length === 1,
      isSafe: false,
    },
  ];
}
