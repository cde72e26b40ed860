import type { FigureClaim } from '../../report/claims/claim.ts';
import { meet } from '../../report/claims/interval.ts';
import type { Measure } from '../../report/claims/matter.ts';
import { claimsIn, type PlacedClaims, placedClaims, stretchRange } from '../../report/claims/placed.ts';
import { intervalOf, mayBe, type Quantity } from '../../report/claims/quantity.ts';
import { amountInYuan, plainValue, readingValue, type Value } from '../../report/claims/values.ts';
import { type Decimal, formatDecimal } from '../../report/decimal.ts';
import { figureRange, type Report } from '../../report/report.ts';
import { Slot } from '../../syntax/memo.ts';
import type { Fix, RelatedPlace, RuleSettings } from '../rule.ts';

/** A claim that the tables contradict, and the values of its readings, none of which it fits. */
export interface Mismatch {
  readonly placed: PlacedClaims;
  readonly claim: FigureClaim;
  readonly values: readonly Value[];
}

/** The figures in the prose compared with the tables. Other rules skip what a mismatch explains. */
export interface ComparedClaims {
  readonly mismatches: readonly Mismatch[];
  /** The numbers that disagree and those that agree with the tables. */
  readonly wrong: ReadonlySet<Quantity>;
  readonly right: ReadonlySet<Quantity>;
}

interface Kept {
  readonly placed: readonly PlacedClaims[];
  readonly settings: RuleSettings;
  readonly compared: ComparedClaims;
}

const found = new Slot<Report['frame'], Kept>();

/** Compares every figure in the prose with the tables. Kept until a claim or a figure changes. */
export function compareClaims(report: Report, settings: RuleSettings): ComparedClaims {
  const placed = placedClaims(report);
  const kept = found.get(report.frame);
  if (kept?.placed === placed && kept.settings === settings) return kept.compared;
  const compared = compare(report, settings.get('NB501')?.severity === 'off');
  found.set(report.frame, { placed, settings, compared });
  return compared;
}

function compare(report: Report, isOff: boolean): ComparedClaims {
  const mismatches: Mismatch[] = [];
  const wrong = new Set<Quantity>();
  const right = new Set<Quantity>();
  for (const [placed, claim] of claimsIn(report, 'figure')) {
    const doesFit = fitsAny(claim, report);
    if (doesFit === undefined) continue;
    if (doesFit) {
      right.add(claim.quantity);
      continue;
    }
    const values = valuesOf(claim.measure, report) ?? [];
    if (values.some(({ others }) => others.some((one) => fits(claim, one)))) right.add(claim.quantity);
    else {
      mismatches.push({ placed, claim, values });
      if (!isOff) wrong.add(claim.quantity);
    }
  }
  return { mismatches, wrong, right };
}

/** Checks if a claim fits one of its readings; undefined if one of them is unknown or there is none. */
function fitsAny(claim: FigureClaim, report: Report): boolean | undefined {
  let doesFit: boolean | undefined;
  for (const reading of claim.measure.readings) {
    const value = plainValue(reading, report);
    if (value === 'unknown') return undefined;
    if (value !== undefined && !doesFit) doesFit = fits(claim, value);
  }
  return doesFit;
}

function fits({ quantity, measure }: FigureClaim, value: Decimal): boolean {
  return isAmount(measure) ? meet(amountInYuan(value, quantity), intervalOf(quantity)) : mayBe(quantity, value);
}

/** Checks if a measure is money, which the tables have in 万元. */
export function isAmount({ matter }: Measure): boolean {
  return matter === 'fee';
}

/** Returns the values of a measure's readings; undefined if one is unknown, since it may be the one that is meant. */
export function valuesOf({ readings }: Measure, report: Report): Value[] | undefined {
  const values: Value[] = [];
  for (const reading of readings) {
    const value = readingValue(reading, report);
    if (value === 'unknown') return undefined;
    if (value) values.push(value);
  }
  return values.length === 0 ? undefined : values;
}

/** Returns the cells that values are sums of, each once. */
export function relatedCells(values: readonly Value[]): RelatedPlace[] {
  const seen = new Set<string>();
  const places: RelatedPlace[] = [];
  for (const { address, value, placed } of values.flatMap(({ summands }) => summands)) {
    if (!placed || seen.has(address)) continue;
    seen.add(address);
    places.push({ range: figureRange(placed), message: `${address}：${formatDecimal(value)}` });
  }
  return places;
}

/** Describes a value: 表三/一/总计为 3511, or a sum with its terms. */
export function described({ reading, value, summands }: Value): string {
  if (summands.length === 1) return `${summands[0].address}为 ${formatDecimal(value)}`;
  const shown = summands.filter((one) => summands.length < 4 || one.value.digits !== 0n);
  const written = shown.map((one, i) => `${i === 0 ? '' : one.sign === 1 ? ' + ' : ' − '}${formatDecimal(one.value)}`);
  return `${reading.expression} 合计为 ${formatDecimal(value)}（${reading.meaning}：${written.join('') || '0'}）`;
}

/** Quotes the words of a claim; of long ones the end. */
export function quoted({ text }: PlacedClaims, { from, to }: { readonly from: number; readonly to: number }): string {
  const words = text.slice(from, to).replaceAll(/[\s*]+/g, '');
  return words.length <= LONGEST_QUOTE ? `“${words}”` : `“…${words.slice(-LONGEST_QUOTE)}”`;
}

const LONGEST_QUOTE = 28;

/** Returns a fix that replaces the digits of a number. */
export function textFix(placed: PlacedClaims, quantity: Quantity, newText: string, why: string): Fix {
  const range = stretchRange(placed, quantity);
  const old = placed.text.slice(quantity.from, quantity.to);
  return {
    title: `把正文的“${old}”改为“${newText}”（${why}）`,
    edits: [{ range, newText }],
    isPreferred: false,
    isSafe: false,
  };
}
