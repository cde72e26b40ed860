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

/** A claim that is not what the tables say, and the readings that it fits none of. */
export interface Mismatch {
  readonly placed: PlacedClaims;
  readonly claim: FigureClaim;
  readonly values: readonly Value[];
}

/** What was found of the figures that prose names: other rules leave alone what a mismatch explains. */
export interface ComparedClaims {
  readonly mismatches: readonly Mismatch[];
  /** The numbers that disagree with the tables, and those that agree. */
  readonly wrong: ReadonlySet<Quantity>;
  readonly right: ReadonlySet<Quantity>;
}

interface Kept {
  readonly placed: readonly PlacedClaims[];
  readonly settings: RuleSettings;
  readonly verdicts: ComparedClaims;
}

const found = new Slot<Report['frame'], Kept>();

/** Compares every figure that prose names with the tables, once for as long as neither claims nor figures change. */
export function compareClaims(report: Report, settings: RuleSettings): ComparedClaims {
  const placed = placedClaims(report);
  const kept = found.get(report.frame);
  if (kept?.placed === placed && kept.settings === settings) return kept.verdicts;
  const verdicts = judge(report, settings.get('NB501')?.severity === 'off');
  found.set(report.frame, { placed, settings, verdicts });
  return verdicts;
}

function judge(report: Report, isOff: boolean): ComparedClaims {
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

/** Whether a claim is what one of its readings says; nothing where one of them is not known, or there is none. */
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

/** Whether a measure is money, which the table has in 万元. */
export function isAmount({ matter }: Measure): boolean {
  return matter === 'fee';
}

/** The values of a measure's readings; nothing where one of them is not known, since it might be what is meant. */
export function valuesOf({ readings }: Measure, report: Report): Value[] | undefined {
  const values: Value[] = [];
  for (const reading of readings) {
    const value = readingValue(reading, report);
    if (value === 'unknown') return undefined;
    if (value) values.push(value);
  }
  return values.length === 0 ? undefined : values;
}

/** The cells that a value adds up. */
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

/** 表三/一/总计为 3511; of a sum what it is, and of what: 不予公开为 142（= 27 + 6 + …）. */
export function described({ reading, value, summands }: Value): string {
  if (summands.length === 1) return `${summands[0].address}为 ${formatDecimal(value)}`;
  const shown = summands.filter((one) => summands.length < 4 || one.value.digits !== 0n);
  const written = shown.map((one, i) => `${i === 0 ? '' : one.sign === 1 ? ' + ' : ' − '}${formatDecimal(one.value)}`);
  return `${reading.expression} 合计为 ${formatDecimal(value)}（${reading.meaning}：${written.join('') || '0'}）`;
}

/** The words of a claim, the end of them where they are long. */
export function quoted({ text }: PlacedClaims, { from, to }: { readonly from: number; readonly to: number }): string {
  const words = text.slice(from, to).replaceAll(/[\s*]+/g, '');
  return words.length <= LONGEST_QUOTE ? `“${words}”` : `“…${words.slice(-LONGEST_QUOTE)}”`;
}

const LONGEST_QUOTE = 28;

/** Puts other digits in the place of a number's. */
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
