import { rewritten } from '../../relations/equation.ts';
import { slipBetween } from '../../relations/repair/slip.ts';
import { powerOfTen, times, trimmed } from '../../report/claims/interval.ts';
import { writeQuantity } from '../../report/claims/notation.ts';
import { stretchRange } from '../../report/claims/placed.ts';
import { inUnit, type Value } from '../../report/claims/values.ts';
import { formatDecimal } from '../../report/decimal.ts';
import { figureRange } from '../../report/report.ts';
import type { Fix, Problem, ReportRule } from '../rule.ts';
import { compareClaims, described, isAmount, type Mismatch, quoted, relatedCells, textFix } from './compare-claims.ts';

/** NB501: a number in the prose is not the figure of the table. */
export const claimFigure: ReportRule = {
  code: 'NB501',
  name: 'claim-figure',
  title: '正文的数字与表格不一致',
  english: 'A number in the text differs from the tables',
  scope: 'report',
  severity: 'warning',
  fix: 'offered',
  parameters: [],
  why: '正文复述表格里的数字，改了一处忘了另一处，公布后最容易被读者发现。',
  mend: '核对原始台账，把正文的数字改成表格的，或者把表格的改成正文的；两种改法都在快速修复里。',
  sample: {
    in: '第一部分的正文',
    wrong: '全年新收政府信息公开申请⟦21件⟧。',
    right: '全年新收政府信息公开申请12件。',
    beside: [
      { of: '本报告', in: '表三中的行', text: '| 一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 9 | 12 |' },
    ],
  },
  check: (report, _parameters, settings) => compareClaims(report, settings).mismatches.map(problemOf),
};

function problemOf(mismatch: Mismatch): Problem {
  const { placed, claim } = mismatch;
  const values = ranked(mismatch);
  const [best, ...others] = values;
  const also = others.map((one) => `；按${one.reading.meaning}算，${described(one)}`).join('');
  const fixes: Fix[] = values.map((value) =>
    textFix(
      placed,
      claim.quantity,
      writeQuantity(claim.quantity, inUnit(value, isAmount(claim.measure))),
      value.reading.meaning,
    ),
  );
  const tableFix = cellFix(mismatch, best);
  if (tableFix) fixes.splice(1, 0, tableFix);
  return {
    range: stretchRange(placed, { from: claim.quantity.from, to: claim.quantity.end }),
    message: `正文${quoted(placed, claim)}与表格不一致：${described(best)}${also}`,
    related: relatedCells(values),
    fixes,
  };
}

/** Sorts the readings by how likely the number is a slip for each. Keeps the first of readings with equal values. */
function ranked({ claim, values }: Mismatch): Value[] {
  const written = formatDecimal(trimmed(claim.quantity.value));
  const of = (value: Value) => formatDecimal(trimmed(inUnit(value, isAmount(claim.measure))));
  const distinct = values.filter((value, i) => values.findIndex((other) => of(other) === of(value)) === i);
  const likely = distinct.map((value) => ({ value, likelihood: slipBetween(of(value), written).likelihood }));
  likely.sort((a, b) => b.likelihood - a.likelihood);
  return likely.slice(0, MOST_READINGS).map(({ value }) => value);
}

/** The most readings that a message gives. */
const MOST_READINGS = 3;

/** Writes the number of the prose into the table, if it is exact and a single cell holds the figure. */
function cellFix({ claim }: Mismatch, { summands }: Value): Fix | undefined {
  const { quantity, measure } = claim;
  const [{ address, placed }] = summands;
  if (summands.length > 1 || !placed || placed.figure.isMissing || quantity.notation.approximation) return undefined;
  const value = isAmount(measure) ? trimmed(times(quantity.value, powerOfTen(-4))) : trimmed(quantity.value);
  if (!isAmount(measure) && value.scale > 0) return undefined;
  const { cell, figure, line, column } = placed.figure;
  const operand = { name: address, figure, cell, line: placed.table.start + line, isAmount: column.kind === 'amount' };
  return {
    title: `把${address}改为 ${formatDecimal(value)}（按正文）`,
    edits: [{ range: figureRange(placed), newText: rewritten(operand, value) }],
    isPreferred: false,
    isSafe: false,
  };
}
