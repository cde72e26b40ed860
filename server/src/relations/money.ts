import { type Decimal, isZero } from '../report/decimal.ts';
import type { Figure } from '../report/figure.ts';

/** A unit of money, by how many powers of ten of a 元 it is. */
const EXPONENTS: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8 };

/** The unit of money of a figure as a power of ten: its own, else the one that its column or row is headed with. */
export function moneyExponent(figure: Figure, ...headers: readonly string[]): number | undefined {
  const own = figure.kind === 'number' && figure.unit !== undefined ? EXPONENTS[figure.unit] : undefined;
  if (own !== undefined) return own;
  for (const header of headers) {
    const unit = /[（(]\s*(?:单位\s*[：:]?)?\s*(万元|亿元|元)\s*[)）]/.exec(header)?.[1];
    if (unit) return EXPONENTS[unit];
  }
  return undefined;
}

/** A value in units of 10^exponent 元 as one in 元. */
export function inYuan({ digits, scale }: Decimal, exponent: number): Decimal {
  return scale >= exponent
    ? { digits, scale: scale - exponent }
    : { digits: digits * 10n ** BigInt(exponent - scale), scale: 0 };
}

/** A value in 元 as one in units of 10^exponent 元, with no more decimals than it needs beyond those given. */
export function fromYuan({ digits, scale }: Decimal, exponent: number, decimals: number): Decimal {
  let [rest, left] = [digits, scale + exponent];
  while (left > decimals && rest % 10n === 0n) {
    rest /= 10n;
    left--;
  }
  return { digits: rest, scale: left };
}

/**
 * How figures are brought to one unit before they are added up. Where all are written in the same unit, or none names
 * one, they are taken as they are (`isMixed` false).
 */
export interface CommonUnit {
  readonly isMixed: boolean;
}

interface Measured {
  readonly figure: Figure;
  readonly money?: number;
}

/** The common unit of figures; undefined where some have different units and another names none, so that nobody knows. */
export function commonUnit(of: readonly Measured[]): CommonUnit | undefined {
  const units = new Set<number>();
  let isUnknown = false;
  for (const { figure, money } of of) {
    if (money !== undefined) units.add(money);
    else if (figure.kind === 'number' && !isZero(figure.value)) isUnknown = true;
  }
  if (units.size < 2) return { isMixed: false };
  return isUnknown ? undefined : { isMixed: true };
}
