import { slipBetween } from '../../relations/repair/slip.ts';
import type { PartsClaim } from '../../report/claims/claim.ts';
import { isNotAbove, meet, sumOf } from '../../report/claims/interval.ts';
import { writeQuantity } from '../../report/claims/notation.ts';
import { claimsIn, type PlacedClaims, stretchRange } from '../../report/claims/placed.ts';
import { intervalOf, type Quantity } from '../../report/claims/quantity.ts';
import { add, compare, type Decimal, formatDecimal, negate, subtract, ZERO } from '../../report/decimal.ts';
import { flatMap } from '../../syntax/flat-map.ts';
import type { Fix, Problem, ReportRule } from '../rule.ts';
import { type ComparedClaims, compareClaims, quoted, textFix } from './compare-claims.ts';

/** NB502: a total in the prose is not the sum of its parts in the prose. */
export const claimParts: ReportRule = {
  code: 'NB502',
  name: 'claim-parts',
  title: '正文里的分项与总数对不上',
  english: 'Parts in the text do not add up to their total',
  scope: 'report',
  severity: 'warning',
  fix: 'offered',
  parameters: [],
  why: '正文里一个总数后面列出各分项，读者一加就知道对不对。',
  mend: '核对各分项和总数；可以用快速修复改总数，或者改像是写错的那一项。',
  sample: {
    in: '第一部分的正文',
    wrong: '全年主动公开政府信息⟦12条⟧（甲村3条、乙村4条、丙村6条）。',
    right: '全年主动公开政府信息13条（甲村3条、乙村4条、丙村6条）。',
  },
  check: (report, _parameters, settings) => {
    const compared = compareClaims(report, settings);
    return flatMap(claimsIn(report, 'parts'), ([placed, claim]) => problemsOf(placed, claim, compared));
  },
};

function problemsOf(placed: PlacedClaims, claim: PartsClaim, compared: ComparedClaims): Problem[] {
  const { whole, parts, relation } = claim;
  // A number that the tables contradict (NB501) explains the difference.
  if (compared.wrong.has(whole) || parts.some(({ quantity }) => compared.wrong.has(quantity))) return [];
  if (relation === 'each') {
    return parts
      .filter(({ quantity }) => !isNotAbove(intervalOf(quantity), intervalOf(whole)))
      .map(({ quantity }) => tooLarge(placed, quantity, whole));
  }
  const sum = sumOf(parts.map(({ quantity }) => intervalOf(quantity)));
  const holds = relation === 'all' ? meet(sum, intervalOf(whole)) : isNotAbove(sum, intervalOf(whole));
  return holds ? [] : [offBy(placed, claim, compared)];
}

function tooLarge(placed: PlacedClaims, part: Quantity, whole: Quantity): Problem {
  return {
    range: stretchRange(placed, { from: part.from, to: part.end }),
    message: `其中的“${words(placed, part)}”多于总数“${words(placed, whole)}”`,
    related: [place(placed, whole, '总数')],
    fixes: [],
  };
}

function offBy(placed: PlacedClaims, claim: PartsClaim, compared: ComparedClaims): Problem {
  const { whole, parts, relation } = claim;
  const values = parts.map(({ quantity }) => quantity.value);
  const total = values.reduce(add, ZERO);
  const difference = subtract(total, whole.value);
  const off =
    compare(difference, ZERO) > 0 ? `多 ${formatDecimal(difference)}` : `少 ${formatDecimal(negate(difference))}`;
  const sum = `${formatDecimal(total)}（= ${values.map(formatDecimal).join(' + ')}）`;
  const isSettled = compared.right.has(whole);
  const says = relation === 'all' ? '与总数' : '超过总数';
  const first = parts[0].quantity;
  const last = parts[parts.length - 1].quantity;
  const range = isSettled ? { from: first.from, to: last.end } : { from: whole.from, to: whole.end };
  const toSum = textFix(placed, whole, writeQuantity(whole, total), '各项之和');
  const toParts = partFixes(placed, claim, difference, compared);
  return {
    range: stretchRange(placed, range),
    message: `各项之和为 ${sum}，${says}“${words(placed, whole)}”${relation === 'all' ? '不符' : ''}，${off}${
      isSettled ? '；总数与表格一致' : ''
    }`,
    related: [place(placed, whole, '总数'), ...parts.map(({ quantity, name }) => place(placed, quantity, name))],
    fixes: isSettled ? toParts : [...toParts, toSum],
  };
}

/** Offers values of parts that make up the total, where the part may be a slip for it. */
function partFixes(placed: PlacedClaims, { parts }: PartsClaim, difference: Decimal, { right }: ComparedClaims): Fix[] {
  const likely = parts.flatMap(({ quantity, name }) => {
    const value = subtract(quantity.value, difference);
    if (right.has(quantity) || compare(value, ZERO) < 0) return [];
    const { kind, likelihood } = slipBetween(formatDecimal(value), formatDecimal(quantity.value));
    return kind === 'other' ? [] : [{ quantity, name, value, likelihood }];
  });
  likely.sort((a, b) => b.likelihood - a.likelihood);
  return likely
    .slice(0, MOST_FIXES)
    .map(({ quantity, name, value }) =>
      textFix(placed, quantity, writeQuantity(quantity, value), `${name}，按总数推算`),
    );
}

const MOST_FIXES = 3;

function place(placed: PlacedClaims, quantity: Quantity, name: string) {
  return {
    range: stretchRange(placed, { from: quantity.from, to: quantity.end }),
    message: `${name}：${words(placed, quantity)}`,
  };
}

function words(placed: PlacedClaims, { from, end }: Quantity): string {
  return quoted(placed, { from, to: end }).slice(1, -1);
}
