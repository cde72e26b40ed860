import { formatDifference, quantityOf } from '../../relations/equation.ts';
import { compare, formatDecimal } from '../../report/decimal.ts';
import { addressesOf, type FigureFact, figureAt, type ReportFacts, setFigure } from '../../report/facts.ts';
import { type Fix, NO_PROBLEMS, type Problem, type WorkspaceRule } from '../rule.ts';
import { precedingReport } from './last-year.ts';
import type { Neighbour } from './neighbours.ts';

const CARRIED_IN = '表三/二/';
const CARRIED_OUT = '表三/四/';

/** NB401: 二、上年结转 is not what last year's report carried over. */
export const carriedOver: WorkspaceRule = {
  code: 'NB401',
  name: 'carried-over',
  title: '上年结转与上年报告的结转下年度不一致',
  english: 'The applications carried over differ from those in last year’s report',
  scope: 'workspace',
  severity: 'error',
  fix: 'offered',
  parameters: [],
  why: '上年报告第四项“结转下年度继续办理”的申请，就是本年第二项“上年结转”的申请，每一列都应当相等。',
  mend: '对照上年的报告改正；上年公布的数字有误的，按规定更正上年的报告。',
  sample: {
    in: '表三中的行',
    wrong: `| 二、上年结转政府信息公开申请数量 | ⟦2⟧ | 0 | 0 | 0 | 0 | 0 | ⟦2⟧ |
| 四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |`,
    right: `| 二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |`,
    beside: [{ of: '上年的报告', in: '表三中的行', text: '| 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |' }],
  },
  check: (facts, { lastYear }) => {
    const last = precedingReport(facts, lastYear);
    if (!last) return NO_PROBLEMS;
    const pairs = pairsOf(facts, last);
    const all = wholeRow(pairs);
    return pairs.map((pair) => problem(pair, last, all));
  },
};

interface Pair {
  readonly own: FigureFact;
  readonly other: FigureFact;
}

/** The figures that differ, with last year's. */
function pairsOf(facts: ReportFacts, last: Neighbour): Pair[] {
  return addressesOf(facts.formatId).all.flatMap((address) => {
    if (!address.startsWith(CARRIED_IN)) return [];
    const own = figureAt(facts, address);
    const other = figureAt(last.facts, CARRIED_OUT + address.slice(CARRIED_IN.length));
    if (!own || !other || own.figure.kind === 'text' || other.figure.kind === 'text') return [];
    return compare(quantityOf(own.figure), quantityOf(other.figure)) === 0 ? [] : [{ own, other }];
  });
}

function problem({ own, other }: Pair, last: Neighbour, all: Fix | undefined): Problem {
  const expected = quantityOf(other.figure);
  const actual = quantityOf(own.figure);
  const value = formatDecimal(expected);
  const is =
    own.figure.kind === 'number' ? `现为 ${formatDecimal(actual)}，${formatDifference(actual, expected)}` : '现为空';
  return {
    range: own.range,
    message: `${own.address}应为 ${value}（上年报告结转下年度的数字），${is}`,
    expected: value,
    related: [{ uri: last.uri, range: other.range, message: `上年报告 ${last.path} 的${other.address}：${value}` }],
    fixes: [
      {
        title: `改为上年报告的 ${value}`,
        edits: [setFigure(own, expected)],
        isPreferred: true,
        isSafe: false,
      },
      ...(all ? [all] : []),
    ],
  };
}

function wholeRow(pairs: readonly Pair[]): Fix | undefined {
  if (pairs.length < 2) return undefined;
  return {
    title: `上年结转整行改为上年报告的数字（${pairs.length} 处）`,
    edits: pairs.map(({ own, other }) => setFigure(own, quantityOf(other.figure))),
    isPreferred: false,
    isSafe: false,
  };
}
