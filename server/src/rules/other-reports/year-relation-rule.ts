import {
  type EquationTerm,
  formatDifference,
  type Imbalance,
  imbalanceOf,
  operandRange,
  quantityOf,
  rewritten,
  summandsOf,
} from '../../relations/equation.ts';
import { yearEquationsOfFacts } from '../../relations/year-equations.ts';
import { compare, formatDecimal, ZERO } from '../../report/decimal.ts';
import { type Fix, NO_PROBLEMS, type Problem, type RelatedPlace, type RuleMeta, type WorkspaceRule } from '../rule.ts';
import { precedingReport } from './last-year.ts';
import type { Neighbour } from './neighbours.ts';

type YearRuleMeta = Omit<RuleMeta, 'severity' | 'fix' | 'parameters'>;

/** The words in which a rule reports a relation that does not hold. */
interface YearWords {
  /** Where the expected figure comes from: 上年 10 + 制发 2 − 废止 1. */
  readonly source: (summands: readonly EquationTerm[]) => string;
  /** The title of the fix that gives the figure the expected value. */
  readonly fix: (imbalance: Imbalance, value: string) => string;
  /** The title of the fix that does so with all wrong figures; undefined if there is no such fix. */
  readonly fixAll?: (count: number) => string;
}

/** Makes a rule that reports the relations with last year's report that have its code. */
export function yearRelationRule(meta: YearRuleMeta, words: YearWords): WorkspaceRule {
  return {
    ...meta,
    scope: 'workspace',
    severity: 'error',
    fix: 'offered',
    parameters: [],
    isOfRelations: true,
    check: (facts, { lastYear }) => {
      const last = precedingReport(facts, lastYear);
      if (!last) return NO_PROBLEMS;
      const broken = yearEquationsOfFacts(facts, last.facts)
        .filter(({ rule }) => rule === meta.code)
        .flatMap((equation) => imbalanceOf(equation) ?? []);
      const all = fixAll(broken, words);
      return broken.map((one) => problemOf(one, last, words, all));
    },
  };
}

function problemOf(imbalance: Imbalance, last: Neighbour, words: YearWords, all: Fix | undefined): Problem {
  const { equation, expected, actual } = imbalance;
  const { operand } = equation.total;
  const summands = summandsOf(equation);
  const source = words.source(summands);
  const place = { range: operandRange(operand), related: summands.map((term) => relatedPlace(term, last)) };
  if (!isPossible(imbalance)) return { ...place, message: `${operand.name}与上年不符：${source} 小于零`, fixes: [] };
  const value = formatDecimal(expected);
  const is =
    operand.figure.kind === 'number'
      ? `现为 ${formatDecimal(actual)}，${formatDifference(actual, expected)}`
      : '现为空';
  const own: Fix = {
    title: words.fix(imbalance, value),
    edits: [editOf(imbalance)],
    isPreferred: true,
    isSafe: false,
  };
  return {
    ...place,
    message: `${operand.name}应为 ${value}（${source}），${is}`,
    expected: value,
    fixes: all ? [own, all] : [own],
  };
}

function isPossible({ expected }: Imbalance): boolean {
  return compare(expected, ZERO) >= 0;
}

function editOf({ equation, expected }: Imbalance) {
  const { operand } = equation.total;
  return { range: operandRange(operand), newText: rewritten(operand, expected) };
}

function fixAll(broken: readonly Imbalance[], words: YearWords): Fix | undefined {
  const possible = broken.filter(isPossible);
  if (!words.fixAll || possible.length < 2) return undefined;
  return {
    title: words.fixAll(possible.length),
    edits: possible.map(editOf),
    isPreferred: false,
    isSafe: false,
  };
}

/** Returns the place of a figure that the expected one is made of, in its own report. */
function relatedPlace({ operand }: EquationTerm, last: Neighbour): RelatedPlace {
  const range = operandRange(operand);
  const message = `${operand.name}：${formatDecimal(quantityOf(operand.figure))}`;
  return operand.isFixed ? { uri: last.uri, range, message: `上年报告 ${last.path} 的${message}` } : { range, message };
}
