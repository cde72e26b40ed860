import { formatDifference, quantityOf } from '../../relations/equation.ts';
import { add, compare, formatDecimal, negate, subtract, ZERO } from '../../report/decimal.ts';
import { addressesOf, type FigureFact, factAt, type ReportFacts, setFigure } from '../../report/facts.ts';
import { halfUnit, moneyOf } from '../../report/rounding.ts';
import { type Fix, NO_PROBLEMS, type Problem, type RelatedPlace, type WorkspaceRule } from '../rule.ts';
import type { RollUp, UnitSum } from './neighbours.ts';

/** With more wrong figures than this, an additional finding offers to fill in all of them. */
const MANY = 12;
/** The most units whose figures are listed with a finding. */
const LISTED = 50;

/** NB411: a figure of a roll-up is not the sum of its units. */
export const rollUpFigure: WorkspaceRule = {
  code: 'NB411',
  name: 'roll-up-figure',
  title: '汇总报告的数字不等于各下级报告之和',
  english: 'A figure of a report that sums up others is not their sum',
  scope: 'workspace',
  severity: 'error',
  fix: 'offered',
  parameters: [],
  why: '写明了“汇总”的报告，表二至表四的每个数字都应等于所列各份报告同一数字之和；金额有小数的，允许有四舍五入的误差。',
  mend: '核对各下级报告；可以用快速修复按下级之和填写。',
  sample: {
    in: '表二中的行',
    wrong: '| 行政许可 | ⟦30⟧ |',
    right: '| 行政许可 | 25 |',
    beside: [
      {
        of: '本报告',
        in: '开头的信息',
        text: `---
机关: 青石镇人民政府
年度: 2023
汇总: [财政所.nianbao, 林业站.nianbao]
---`,
      },
      { of: '财政所的报告', in: '表二中的行', text: '| 行政许可 | 10 |' },
      { of: '林业站的报告', in: '表二中的行', text: '| 行政许可 | 15 |' },
    ],
  },
  check: (facts, { rollUp }) => {
    if (!rollUp || rollUp.units.length === 0) return NO_PROBLEMS;
    const off = offFigures(facts, rollUp);
    if (off.length === 0) return NO_PROBLEMS;
    const fill = rollUp.isComplete ? fillAll(facts, rollUp) : undefined;
    const problems = off.map((one) => problem(one, rollUp, off.length <= MANY ? fill : undefined));
    if (off.length > MANY) {
      problems.push({
        range: rollUp.units[0].value.range,
        message: `有 ${off.length} 个数字不等于 ${rollUp.units.length} 份下级报告之和`,
        ...(fill && { fixes: [fill] }),
      });
    }
    return problems;
  },
};

interface Off {
  readonly own: FigureFact;
  readonly sum: UnitSum;
}

function offFigures(facts: ReportFacts, rollUp: RollUp): Off[] {
  const off: Off[] = [];
  for (const address of addressesOf(facts.formatId).all) {
    const sum = rollUp.sums.get(address);
    const own = factAt(facts, address);
    if (sum && own && isOff(own, sum, rollUp.isComplete)) off.push({ own, sum });
  }
  return off;
}

/** Compares a figure with the sum. If a unit is missing, only a figure below the sum is certainly wrong. */
function isOff({ figure, isAmount }: FigureFact, sum: UnitSum, isComplete: boolean): boolean {
  if (figure.kind === 'text' || sum.unreadable > 0) return false;
  const own = quantityOf(figure);
  if (isAmount && figure.kind === 'number' && moneyOf(figure) !== sum.money) return false;
  // Half a unit never hides a difference of counts, which is 1 at least.
  const slack = add(sum.slack, halfUnit(own));
  const difference = subtract(own, sum.value);
  if (compare(difference, ZERO) > 0) return isComplete && compare(difference, slack) > 0;
  return compare(negate(difference), slack) > 0;
}

function problem({ own, sum }: Off, rollUp: RollUp, fill: Fix | undefined): Problem {
  const actual = quantityOf(own.figure);
  const value = formatDecimal(sum.value);
  const count = rollUp.units.length;
  const is =
    own.figure.kind === 'number' ? `现为 ${formatDecimal(actual)}，${formatDifference(actual, sum.value)}` : '现为空';
  const fix: Fix = {
    title: `改为下级报告之和 ${value}`,
    edits: [setFigure(own, sum.value)],
    isPreferred: rollUp.isComplete,
    isSafe: false,
  };
  return {
    range: own.range,
    message: rollUp.isComplete
      ? `${own.address}应为 ${value}（${count} 份下级报告之和），${is}`
      : `${own.address}至少应为 ${value}（已读到的 ${count} 份下级报告之和），${is}`,
    ...(rollUp.isComplete && { expected: value }),
    related: unitPlaces(own.address, rollUp),
    fixes: fill && fill.edits.length > 1 ? [fix, fill] : [fix],
  };
}

/** Returns the units' figures that are not zero. */
function unitPlaces(address: string, { units }: RollUp): RelatedPlace[] {
  const places: RelatedPlace[] = [];
  for (const { uri, path, facts } of units) {
    const figure = factAt(facts, address);
    if (figure?.figure.kind !== 'number' || figure.figure.value.digits === 0n) continue;
    const message = `${facts.organ ?? path}：${formatDecimal(figure.figure.value)}`;
    places.push({ uri, range: figure.range, message });
  }
  if (places.length <= LISTED) return places;
  const [last] = places.splice(LISTED);
  return [...places, { ...last, message: `${last.message}（其余从略）` }];
}

/** Fills in every figure that is blank or not the sum. */
function fillAll(facts: ReportFacts, { sums, units }: RollUp): Fix {
  const edits = addressesOf(facts.formatId).all.flatMap((address) => {
    const sum = sums.get(address);
    const own = factAt(facts, address);
    if (!sum || !own || sum.unreadable > 0) return [];
    const isRight = own.figure.kind === 'number' && !isOff(own, sum, true);
    return isRight ? [] : [setFigure(own, sum.value)];
  });
  return {
    title: `按 ${units.length} 份下级报告之和填写各表（${edits.length} 处）`,
    edits,
    isPreferred: false,
    isSafe: false,
  };
}
