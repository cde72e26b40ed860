import { formatDifference, quantityOf } from '../../relations/equation.ts';
import { add, compare, formatDecimal, subtract, ZERO } from '../../report/decimal.ts';
import { type FigureFact, figureAt, type ReportFacts, setFigure } from '../../report/facts.ts';
import { NO_PROBLEMS, type Problem, type WorkspaceRule } from '../rule.ts';
import { precedingReport } from './last-year.ts';
import type { Neighbour } from './neighbours.ts';

/** The rows that the 2021 format has such columns in; the one before it counts other things. */
const ROWS = ['规章', '行政规范性文件'];

/** NB402: 现行有效 is not last year's plus what was made and less what was repealed. */
export const inForce: WorkspaceRule = {
  code: 'NB402',
  name: 'in-force',
  title: '现行有效件数与上年件数、本年制发和废止件数不符',
  english: 'The documents in force differ from last year’s plus those made less those repealed',
  scope: 'workspace',
  severity: 'error',
  fix: 'offered',
  parameters: [],
  why: '本年现行有效件数 = 上年现行有效件数 + 本年制发件数 − 本年废止件数。',
  mend: '核对三个数字；上年的数字有误的，按规定更正上年的报告。',
  sample: {
    in: '表二中的行',
    wrong: '| 行政规范性文件 | 2 | 1 | ⟦7⟧ |',
    right: '| 行政规范性文件 | 2 | 1 | 6 |',
    beside: [{ of: '上年的报告', in: '表二中的行', text: '| 行政规范性文件 | 1 | 1 | 5 |' }],
  },
  check: (facts, { lastYear }) => {
    const last = precedingReport(facts, lastYear);
    if (!last) return NO_PROBLEMS;
    return ROWS.map((row) => problem(facts, last, row)).filter((one) => one !== undefined);
  },
};

function problem(facts: ReportFacts, last: Neighbour, row: string): Problem | undefined {
  const made = figureAt(facts, `表二/${row}/本年制发件数`);
  const repealed = figureAt(facts, `表二/${row}/本年废止件数`);
  const now = figureAt(facts, `表二/${row}/现行有效件数`);
  const before = figureAt(last.facts, `表二/${row}/现行有效件数`);
  if (!made || !repealed || !now || !before) return undefined;
  if ([made, repealed, now, before].some(({ figure }) => figure.kind === 'text')) return undefined;
  const values = [before, made, repealed].map(({ figure }) => quantityOf(figure));
  const expected = subtract(add(values[0], values[1]), values[2]);
  const actual = quantityOf(now.figure);
  if (compare(expected, actual) === 0) return undefined;
  const [a, b, c] = values.map(formatDecimal);
  const value = formatDecimal(expected);
  const is =
    now.figure.kind === 'number' ? `现为 ${formatDecimal(actual)}，${formatDifference(actual, expected)}` : '现为空';
  const isPossible = compare(expected, ZERO) >= 0;
  const place = ({ address, range, figure }: FigureFact, uri?: string) => ({
    ...(uri !== undefined && { uri }),
    range,
    message: `${uri === undefined ? '' : `上年报告 ${last.path} 的`}${address}：${formatDecimal(quantityOf(figure))}`,
  });
  return {
    range: now.range,
    message: isPossible
      ? `${now.address}应为 ${value}（上年 ${a} + 制发 ${b} − 废止 ${c}），${is}`
      : `${now.address}与上年不符：上年 ${a} + 制发 ${b} − 废止 ${c} 小于零`,
    ...(isPossible && { expected: value }),
    related: [place(before, last.uri), place(made), place(repealed)],
    fixes: isPossible
      ? [
          {
            title: `现行有效件数改为 ${value}（上年 ${a} + ${b} − ${c}）`,
            edits: [setFigure(now, expected)],
            isPreferred: true,
            isSafe: false,
          },
        ]
      : [],
  };
}
