import { formatChinese } from '../../law/chinese-numerals.ts';
import { compare, type Decimal, formatDecimal } from '../decimal.ts';
import { powerOfTen, roundTo, times, trimmed } from './interval.ts';
import type { Notation, Quantity } from './quantity.ts';

/** Numbers below this can be written in Chinese numerals. */
const MOST_IN_CHINESE = 1_0000_0000;

/**
 * Writes a value in the notation of a quantity: its separators, digit width, decimals, 万 or 亿; an approximate number
 * stays as rough. Uses plain digits for what the notation cannot hold.
 */
export function writeQuantity({ value: old, unit, notation: written }: Quantity, value: Decimal): string {
  // A count has no decimals: 12.5件 becomes 12件.
  const isCount = written.scale === 0 && !BROKEN_UNITS.has(unit) && trimmed(value).scale === 0;
  const notation = isCount ? { ...written, decimals: 0 } : written;
  const scaled = times(value, powerOfTen(-notation.scale));
  const shown = notation.approximation ? coarse(scaled, old, notation) : withPlaces(scaled, notation);
  if (shown === undefined) return formatDecimal(trimmed(value));
  const suffix = notation.scale === 8 ? '亿' : notation.scale === 4 ? '万' : '';
  switch (notation.style) {
    case 'chinese':
      return chinese(value) ?? formatDecimal(trimmed(value));
    case 'grouped':
      return grouped(formatDecimal(shown)) + suffix;
    case 'full-width':
      return wide(formatDecimal(shown)) + suffix;
    default:
      return formatDecimal(shown) + suffix;
  }
}

/** Units that may have a fraction. */
const BROKEN_UNITS: ReadonlySet<string> = new Set(['元', '%', '倍', '百分点', '个百分点']);

/** Rounds to as many places as before; an exact number must lose none. */
function withPlaces(scaled: Decimal, { decimals, scale }: Notation): Decimal {
  return scale > 0 || decimals > 0 ? roundTo(scaled, decimals) : trimmed(scaled);
}

/** Rounds as roughly as before: to the same power of ten, and up or down as the word requires. */
function coarse(scaled: Decimal, old: Decimal, { approximation, decimals, scale }: Notation): Decimal | undefined {
  const places = decimals > 0 ? decimals : -zerosOf(times(old, powerOfTen(-scale)));
  const unit = powerOfTen(-places);
  const up = approximation === 'nearly' || approximation === 'below';
  const factor = powerOfTen(places);
  const inUnits = times(scaled, factor);
  const whole = inUnits.digits / 10n ** BigInt(inUnits.scale);
  const isWhole = compare(inUnits, { digits: whole, scale: 0 }) === 0;
  const units = up && !isWhole ? whole + 1n : approximation === 'about' ? roundTo(inUnits, 0).digits : whole;
  if (units === 0n) return undefined;
  return roundTo(times({ digits: units, scale: 0 }, unit), decimals);
}

/** Counts the trailing zeros of a whole number. */
function zerosOf(value: Decimal): number {
  const { digits } = trimmed(value);
  if (digits === 0n) return 0;
  let zeros = 0;
  for (let rest = digits; rest % 10n === 0n; rest /= 10n) zeros++;
  return zeros;
}

function chinese(value: Decimal): string | undefined {
  const { digits, scale } = trimmed(value);
  return scale === 0 && digits >= 0n && digits < MOST_IN_CHINESE ? formatChinese(Number(digits)) : undefined;
}

function grouped(digits: string): string {
  const [whole, fraction] = digits.split('.');
  let text = '';
  for (let i = 0; i < whole.length; i++) {
    if (i > 0 && (whole.length - i) % 3 === 0) text += ',';
    text += whole[i];
  }
  return fraction === undefined ? text : `${text}.${fraction}`;
}

function wide(digits: string): string {
  let text = '';
  for (const one of digits) text += String.fromCharCode(one.charCodeAt(0) + 0xfee0);
  return text;
}
