import { type BrokenRelations, brokenRelationsAmong, brokenRelationsIn } from '../../relations/broken-relations.ts';
import {
  type Equation,
  type Imbalance,
  isPlainTotal,
  type Operand,
  operandRange,
  rewritten,
} from '../../relations/equation.ts';
import { type CellChange, type RepairResult, repairAll } from '../../relations/repair/repair.ts';
import { equationsOf } from '../../relations/report-equations.ts';
import { compare, formatDecimal } from '../../report/decimal.ts';
import type { Report } from '../../report/report.ts';
import { Slot } from '../../syntax/memo.ts';
import { comparePositions, type Edit } from '../../syntax/position.ts';
import { timed } from '../../syntax/timings.ts';
import { LazyProblem } from '../lazy-problem.ts';
import type { Fix, Problem, RelatedPlace, RuleSettings } from '../rule.ts';
import { imbalanceProblem, setToSum, summandPlaces, totalPlace } from './imbalance.ts';

/**
 * The problems with the totals of a report, by the code of the rule that reports them. If few wrong cells explain the
 * broken relations, there is one problem for each of these cells, not one for each total that it breaks.
 */
export type ExplainedTotals = ReadonlyMap<string, readonly Problem[]>;

const found = new Slot<Report['frame'], { readonly settings: RuleSettings; readonly explained: ExplainedTotals }>();

/** Explains what is wrong with a report's totals; rules that are off are left out. Rules share the result. */
export function explainTotals(report: Report, settings: RuleSettings): ExplainedTotals {
  const cached = found.get(report.frame);
  if (cached?.settings === settings) return cached.explained;
  const explained = explain(timed('relations', () => brokenRelationsIn(report, isOn(settings))));
  found.set(report.frame, { settings, explained });
  return explained;
}

/** Does the same with more equations, which tie the report to others, such as what last year carried over. */
export function explainTotalsBeside(
  report: Report,
  settings: RuleSettings,
  others: readonly Equation[],
): ExplainedTotals {
  const isAsked = isOn(settings);
  const asked = others.filter(({ rule }) => isAsked(rule));
  if (isSound(brokenRelationsIn(report, isAsked)) && isSound(brokenRelationsAmong(asked))) return NOTHING_WRONG;
  return explain(brokenRelationsAmong([...equationsOf(report).filter(({ rule }) => isAsked(rule)), ...asked]));
}

function isOn(settings: RuleSettings): (rule: string) => boolean {
  return (rule) => settings.get(rule)?.severity !== 'off';
}

function isSound({ imbalances }: BrokenRelations): boolean {
  return imbalances.size === 0;
}

const NOTHING_WRONG: ExplainedTotals = new Map();

/** The most groups of broken relations that are repaired: no more than a thousand findings of a rule are reported. */
const MOST_REPAIRED = 1000;

function explain({ imbalances, systems }: BrokenRelations): ExplainedTotals {
  if (imbalances.size === 0) return NOTHING_WRONG;
  const byRule = new Map<string, Problem[]>();
  const say = (rule: string, problem: Problem) => {
    const problems = byRule.get(rule);
    if (problems) problems.push(problem);
    else byRule.set(rule, [problem]);
  };
  const explained = new Set<Equation>();
  for (const result of timed('repair', () => repairAll(systems.slice(0, MOST_REPAIRED)))) {
    const [best] = result.repairs;
    if (!best) continue;
    for (const equation of result.broken) explained.add(equation);
    for (const change of best.changes) {
      const broken = result.broken.filter((equation) => hasOperand(equation, change));
      const told = explanationOf(
        change,
        broken.map((equation) => imbalances.get(equation)).filter((one) => one !== undefined),
        result,
      );
      say(told.rule, told.problem);
    }
  }
  for (const [equation, imbalance] of imbalances) {
    if (!explained.has(equation)) say(equation.rule, imbalanceProblem(imbalance));
  }
  return byRule;
}

function hasOperand({ left, right }: Equation, { operand }: CellChange): boolean {
  return [...left, ...right].some((term) => isSameCell(term.operand, operand));
}

function isSameCell(a: Operand, b: Operand): boolean {
  return a.line === b.line && a.cell === b.cell;
}

function isTotalOf(equation: Equation, operand: Operand): boolean {
  return isPlainTotal(equation) && isSameCell(equation.total.operand, operand);
}

/** What a message calls each kind of slip. */
const SLIPS: Readonly<Record<CellChange['slip'], string>> = {
  mistyped: '有一位数字不同',
  transposed: '两位数字颠倒',
  dropped: '少了一位数字',
  doubled: '多了一位数字',
  'one-off': '相差 1',
  blank: '漏填',
  swapped: '两格的数字对调',
  shifted: '数字错了一格',
  other: '',
};

/** Makes the problem of a changed cell and names its rule: that of the relation it totals, else of the first broken. */
function explanationOf(
  change: CellChange,
  broken: readonly Imbalance[],
  result: RepairResult,
): { readonly rule: string; readonly problem: Problem } {
  const { operand, to } = change;
  const own = broken.find(({ equation, expected }) => isTotalOf(equation, operand) && compare(expected, to) === 0);
  const others = broken.filter((imbalance) => imbalance !== own);
  const fixes = () => withoutTwins([...repairFixes(change, result), ...broken.flatMap(setToSum)]);
  if (own) {
    const problem = imbalanceProblem(own);
    // Do not name a total of both its row and its column as its own cause.
    const elsewhere = others.filter(({ equation }) => !isTotalOf(equation, operand));
    const also = elsewhere.length === 0 ? '' : `；因为它，${listOf(elsewhere)}的勾稽关系也不成立`;
    return {
      rule: own.equation.rule,
      problem: new LazyProblem(problem.range, `${problem.message}${also}${alternatives(result)}`, {
        expected: problem.expected,
        related: () => [...(problem.related ?? []), ...others.map(totalPlace)],
        fixes,
      }),
    };
  }
  const written = operand.figure.kind === 'number' ? `现为 ${formatDecimal(operand.figure.value)}` : '现为空';
  const certainty = result.isUnique ? '应为' : '可能应为';
  const slip = SLIPS[change.slip] === '' ? '' : `（${SLIPS[change.slip]}）`;
  // A repair may change a cell whose relations all hold now, but would not once the others are mended.
  const because = others.length === 0 ? '' : `；因为它，${listOf(others)}的勾稽关系不成立`;
  return {
    rule: (others[0]?.equation ?? result.broken[0]).rule,
    problem: new LazyProblem(
      operandRange(operand),
      `${operand.name}${certainty} ${formatDecimal(to)}，${written}${slip}${because}${alternatives(result)}`,
      { expected: formatDecimal(to), related: () => placesAround(operand, others), fixes },
    ),
  };
}

/**
 * Returns what an editor lists below a finding on a summand: the totals that it breaks, each with its sum, then the
 * other figures of the shortest of the relations. All figures of all relations would be more than anyone reads.
 */
function placesAround(operand: Operand, broken: readonly Imbalance[]): RelatedPlace[] {
  const [shortest] = [...broken].sort((a, b) => lengthOf(a.equation) - lengthOf(b.equation));
  const totals = broken.map(totalPlace);
  if (!shortest) return totals;
  const told = [operandRange(operand), ...totals.map(({ range }) => range)];
  const others = summandPlaces(shortest).filter(
    ({ range }) => !told.some((one) => comparePositions(one.start, range.start) === 0),
  );
  return [...totals, ...others];
}

function lengthOf({ left, right }: Equation): number {
  return left.length + right.length;
}

/** Lists the broken relations by their totals, those between two sums by their meaning. */
function listOf(broken: readonly Imbalance[]): string {
  const names = new Set(
    broken.map(({ equation }) => (isPlainTotal(equation) ? equation.total.operand.name : `“${equation.meaning}”`)),
  );
  return names.size < 3 ? [...names].join('、') : `${[...names].slice(0, 2).join('、')}等 ${names.size} 处`;
}

function alternatives({ repairs, isUnique }: RepairResult): string {
  if (isUnique) return '';
  return repairs.length > 1 ? `（也可能是别的数字记错了，共有 ${repairs.length} 种改法）` : '（也可能有别的改法）';
}

/** The most repairs that are offered. */
const OFFERED = 8;

/**
 * Makes a fix for each repair that is as good as the best; preferred only if there is no other. If a repair makes
 * several findings, each prefers to change its own cell, so that fixes applied one by one do not change a cell twice.
 */
function repairFixes(own: CellChange, { repairs, isUnique }: RepairResult): Fix[] {
  const whole = repairs.slice(0, OFFERED).map(({ changes }) => fixOf(changes, isUnique && changes.length === 1));
  return isUnique && repairs[0].changes.length > 1 ? [fixOf([own], true), ...whole] : whole;
}

function fixOf(changes: readonly CellChange[], isPreferred: boolean): Fix {
  return {
    title: changes.map(({ operand, to }) => `把${operand.name}改为 ${formatDecimal(to)}`).join('，'),
    edits: changes.map(({ operand, to }) => ({ range: operandRange(operand), newText: rewritten(operand, to) })),
    isPreferred,
    isSafe: false,
  };
}

/** Removes fixes that repeat an earlier one: to set a total to its sum may be one of the repairs. */
function withoutTwins(fixes: readonly Fix[]): Fix[] {
  return fixes.filter((fix, i) => !fixes.slice(0, i).some((before) => areTwins(before.edits, fix.edits)));
}

function areTwins(some: readonly Edit[], others: readonly Edit[]): boolean {
  return (
    some.length === others.length &&
    some.every(
      ({ range: { start, end }, newText }, i) =>
        newText === others[i].newText &&
        comparePositions(start, others[i].range.start) === 0 &&
        comparePositions(end, others[i].range.end) === 0,
    )
  );
}
