import type { ChangeClaim, ShareClaim } from '../../report/claims/claim.ts';
import { powerOfTen, quotient, roundTo, times, trimmed } from '../../report/claims/interval.ts';
import { writeQuantity } from '../../report/claims/notation.ts';
import { claimsIn, type PlacedClaims, stretchRange } from '../../report/claims/placed.ts';
import { mayBe, type Quantity } from '../../report/claims/quantity.ts';
import { type FigureLookup, inUnit, lookUp, readingValue } from '../../report/claims/values.ts';
import { compare, type Decimal, formatDecimal, negate, subtract, ZERO } from '../../report/decimal.ts';
import type { Report } from '../../report/report.ts';
import { flatMap } from '../../syntax/flat-map.ts';
import type { Problem, ReportRule, RuleSettings } from '../rule.ts';
import { type ComparedClaims, compareClaims, isAmount, quoted, textFix } from './compare-claims.ts';

/** NB503: a percentage or a change in the prose does not follow from the numbers. */
export const claimPercentage: ReportRule = {
  code: 'NB503',
  name: 'claim-percentage',
  title: '正文里的百分比或增减幅度算错了',
  english: 'A percentage in the text is miscalculated',
  scope: 'report',
  severity: 'warning',
  fix: 'offered',
  parameters: [],
  why: '占比由正文和表格里的数字算出，增减幅度由两年的表格算出，读者可以验算。',
  mend: '按数字重新计算；可以用快速修复改百分比。',
  sample: {
    in: '第一部分的正文',
    wrong: '收到政府信息公开申请12件，其中自然人申请3件，占⟦35%⟧。',
    right: '收到政府信息公开申请12件，其中自然人申请3件，占25%。',
  },
  check: (report, _parameters, settings) => percentageProblems(report, settings),
};

/**
 * Checks shares, and changes against last year if its figures are known. `lastYear` looks up a figure of last year's
 * report by its address; without it, changes are not checked.
 */
export function percentageProblems(
  report: Report,
  settings: RuleSettings,
  lastYear?: FigureLookup,
): readonly Problem[] {
  const compared = compareClaims(report, settings);
  const shares = flatMap(claimsIn(report, 'share'), ([placed, claim]) =>
    shareProblems(placed, claim, report, compared),
  );
  if (!lastYear) return shares;
  const changes = flatMap(claimsIn(report, 'change'), ([placed, claim]) =>
    compared.wrong.has(claim.base.quantity) ? [] : changeProblems(placed, claim, report, lastYear),
  );
  return [...shares, ...changes];
}

interface Ratio {
  readonly part: Decimal;
  readonly whole: Decimal;
}

/**
 * Checks a share against every whole that may be meant: those stated before, and the tables' totals of applications.
 */
function shareProblems(placed: PlacedClaims, claim: ShareClaim, report: Report, compared: ComparedClaims): Problem[] {
  const { part, percentage, wholes } = claim;
  if (part && (compared.wrong.has(part) || wholes.some((whole) => compared.wrong.has(whole)))) return [];
  if ([part, ...wholes].some((one) => one && (one.notation.approximation || one.notation.scale !== 0))) return [];
  const ratios: Ratio[] = part
    ? [...wholes.map(({ value }) => value), ...tableWholes(part, report)].map((whole) => ({ part: part.value, whole }))
    : measureRatios(claim, report);
  const usable = ratios.filter(({ whole }) => compare(whole, ZERO) > 0);
  if (usable.length === 0 || usable.some((ratio) => isPercentage(ratio, percentage))) return [];
  const [{ part: own, whole }] = usable;
  return [
    problemOf(placed, claim, percentage, `${formatDecimal(own)} ÷ ${formatDecimal(whole)}`, percentOf(usable[0])),
  ];
}

/** Returns the totals of applications, for a part that is counted in 件. */
function tableWholes({ unit }: Quantity, report: Report): Decimal[] {
  return unit === '件' ? totals(report) : [];
}

/** The applications that came in, those that there were to deal with, and those dealt with. */
function totals(report: Report): Decimal[] {
  const { received, carriedIn, finished } = report.format.roles;
  const known = received && carriedIn && `${received} + ${carriedIn}`;
  return [received, known, finished].flatMap((expression) => {
    const value = expression && readingValue({ meaning: '', expression }, report);
    return value && value !== 'unknown' ? [value.value, ...value.others] : [];
  });
}

/** For a measure without a number, returns its readings over the totals of applications. */
function measureRatios({ measure }: ShareClaim, report: Report): Ratio[] {
  const parts = (measure?.readings ?? []).flatMap((reading) => {
    const value = readingValue(reading, report);
    return value && value !== 'unknown' ? [value.value] : [];
  });
  const wholes = totals(report);
  return parts.flatMap((part) => wholes.map((whole) => ({ part, whole })));
}

/** Checks a change against last year, in per cent, times or numbers. */
function changeProblems(placed: PlacedClaims, claim: ChangeClaim, report: Report, lastYear: FigureLookup): Problem[] {
  const { base, change, direction } = claim;
  const { quantity, measure } = base;
  if (quantity.notation.approximation || quantity.notation.scale !== 0) return [];
  const before: Decimal[] = [];
  for (const reading of measure.readings) {
    const value = lookUp(reading, report.format, lastYear);
    if (value === 'unknown') return [];
    if (value) before.push(inUnit(value, isAmount(measure)), ...value.others);
  }
  const usable = before.filter((value) => compare(value, ZERO) > 0);
  if (usable.length === 0) return [];
  const differences = usable.map((value) => {
    const difference = subtract(quantity.value, value);
    return { difference: direction === 'up' ? difference : negate(difference), value };
  });
  const isRatio = change.unit === '%' || change.unit === '倍';
  const factor = powerOfTen(change.unit === '倍' ? -2 : 0);
  const fits = ({ difference, value }: { difference: Decimal; value: Decimal }) =>
    isRatio ? isPercentage({ part: times(difference, factor), whole: value }, change) : mayBe(change, difference);
  if (differences.some(fits)) return [];
  const [{ difference, value }] = differences;
  const right = isRatio ? percentOf({ part: times(difference, factor), whole: value }) : difference;
  return [
    problemOf(placed, claim, change, `今年 ${formatDecimal(quantity.value)}，上年 ${formatDecimal(value)}`, right),
  ];
}

function problemOf(
  placed: PlacedClaims,
  claim: ShareClaim | ChangeClaim,
  quantity: Quantity,
  from: string,
  right: Decimal,
): Problem {
  const places = quantity.notation.decimals;
  const shown = formatDecimal(
    quantity.unit === '%' || quantity.unit === '倍' ? roundTo(right, places) : trimmed(right),
  );
  const isTurned = compare(right, ZERO) < 0;
  const words = isTurned ? '方向相反' : `应为 ${shown}${quantity.unit}`;
  const fix = textFix(placed, quantity, writeQuantity(quantity, roundTo(right, places)), from);
  return {
    range: stretchRange(placed, { from: quantity.from, to: quantity.end }),
    message: `正文${quoted(placed, claim)}算得不对：${from}，${words}`,
    related: [],
    fixes: isTurned ? [] : [fix],
  };
}

/** Decimal places of quotients before rounding. */
const PRECISION = 8;

function percentOf({ part, whole }: Ratio): Decimal {
  return times(quotient(part, whole, PRECISION), powerOfTen(2));
}

function isPercentage(ratio: Ratio, percentage: Quantity): boolean {
  return mayBe(percentage, percentOf(ratio));
}
