import type { NoneClaim } from '../../report/claims/claim.ts';
import { trimmed } from '../../report/claims/interval.ts';
import type { Measure } from '../../report/claims/matter.ts';
import { claimsIn, type PlacedClaims, stretchRange } from '../../report/claims/placed.ts';
import { inUnit, type Value } from '../../report/claims/values.ts';
import { formatDecimal, isZero } from '../../report/decimal.ts';
import { figureAt, type Report } from '../../report/report.ts';
import { flatMap } from '../../syntax/flat-map.ts';
import { type Fix, NO_PROBLEMS, type Problem, type ReportRule } from '../rule.ts';
import { described, isAmount, quoted, relatedCells, valuesOf } from './compare-claims.ts';

/** NB504: the prose says that there was none, but a figure or another sentence says that there was. */
export const claimNone: ReportRule = {
  code: 'NB504',
  name: 'claim-none',
  title: '正文说没有，别处却有',
  english: 'The text says none, a figure says otherwise',
  scope: 'report',
  severity: 'warning',
  fix: 'offered',
  parameters: [],
  why: '沿用上年的文字时，“没有收到申请”“未收取信息处理费”这类话最容易忘了改。',
  mend: '核对台账：确实有的，把正文改成数字；确实没有的，把表格里的数字改为 0。',
  sample: {
    in: '第一部分的正文',
    wrong: '⟦本年度没有收到政府信息公开申请⟧。',
    right: '本年度收到政府信息公开申请12件。',
    beside: [
      { of: '本报告', in: '表三中的行', text: '| 一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 9 | 12 |' },
    ],
  },
  check: (report) => [
    ...flatMap(claimsIn(report, 'none'), ([placed, claim]) => noneProblems(placed, claim, report)),
    ...feeProblems(report),
  ],
};

function noneProblems(placed: PlacedClaims, claim: NoneClaim, report: Report): Problem[] {
  const found = claim.measures.flatMap((measure) => {
    const values = valuesOf(measure, report);
    if (!values || values.some(({ value, others }) => [value, ...others].some(isZero))) return [];
    return [{ measure, value: values[0] }];
  });
  if (found.length === 0) return [];
  return [
    {
      range: stretchRange(placed, claim),
      message: `正文${quoted(placed, claim)}，而${found.map(({ value }) => described(value)).join('，')}`,
      related: relatedCells(found.map(({ value }) => value)),
      fixes: claim.measures.length === 1 ? [sayNumber(placed, claim, found[0]), ...emptyCell(found[0].value)] : [],
    },
  ];
}

/** Turns 没有收到政府信息公开申请 into 收到政府信息公开申请3件. */
function sayNumber(
  placed: PlacedClaims,
  claim: NoneClaim,
  { measure, value }: { measure: Measure; value: Value },
): Fix {
  const { word, from, to } = claim;
  const number = `${formatDecimal(trimmed(inUnit(value, isAmount(measure))))}${isAmount(measure) ? '元' : '件'}`;
  const rest = placed.text.slice(word.to, to).replace(/的?(?:情况|情形|案件)$/, '');
  const verb =
    /^(?:均?未|(?:均|也)?(?:没有|无|未))?(发生|产生)?/.exec(placed.text.slice(word.from, word.to))?.[1] ?? '';
  const newText = `${placed.text.slice(from, word.from)}${verb}${rest}${number}`;
  return {
    title: `把正文改为“${newText.trim()}”`,
    edits: [{ range: stretchRange(placed, claim), newText }],
    isPreferred: false,
    isSafe: false,
  };
}

function emptyCell({ summands }: Value): Fix[] {
  const [{ placed, address }] = summands;
  if (summands.length > 1 || !placed || placed.figure.isMissing) return [];
  const { cell, line } = placed.figure;
  const at = placed.table.start + line;
  const range = { start: { line: at, character: cell.from }, end: { line: at, character: cell.to } };
  return [
    { title: `把${address}改为 0（按正文）`, edits: [{ range, newText: '0' }], isPreferred: false, isSafe: false },
  ];
}

/** Reports 未收取信息处理费 beside an amount, and "no notice" though applications ended for an unpaid fee. */
function feeProblems(report: Report): readonly Problem[] {
  const fees = claimsIn(report, 'fee');
  if (fees.length === 0) return NO_PROBLEMS;
  const amounts = fees.filter(([, { quantity }]) => quantity && !isZero(quantity.value));
  return flatMap(fees, ([placed, claim]) => {
    if (claim.says === 'amount') return [];
    const range = stretchRange(placed, claim);
    if (amounts.length > 0) {
      const [[other, amount]] = amounts;
      const message = `正文${quoted(placed, claim)}，另一处却说${quoted(other, amount)}`;
      return [{ range, message, related: [{ range: stretchRange(other, amount), message: quoted(other, amount) }] }];
    }
    const address = report.format.roles.unpaid;
    if (claim.says !== 'no-notice' || address === undefined) return [];
    const unpaid = figureAt(report, address)?.figure.figure;
    if (unpaid?.kind !== 'number' || isZero(unpaid.value)) return [];
    const value = formatDecimal(unpaid.value);
    return [{ range, message: `正文${quoted(placed, claim)}，而${address}（逾期未缴费）为 ${value}` }];
  });
}
