import { type Decimal, isZero } from '../report/decimal.ts';
import type { Figure } from '../report/figure.ts';

/** The units of money as powers of ten of 元. */
const EXPONENTS: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8 };

/**
 * The unit of a figure as a power of ten of 元: its own, else the one in its column's or row's header; undefined if
 * unknown.
 */
export function moneyExponent(figure: Figure, ...headers: readonly string[]): number | undefined {
  const own = figure.kind === 'number' && figure.unit !== undefined ? EXPONENTS[figure.unit] : undefined;
  if (own !== undefined) return own;
  for (const header of headers) {
    const unit = /[（(]\s*(?:单位\s*(?:[：:]\s*)?)?(万元|亿元|元)\s*[)）]/.exec(header)?.[1];
    if (unit) return EXPONENTS[unit];
  }
  return undefined;
}

/** Converts a value in units of 10^exponent 元 to 元. */
export function inYuan({ digits, scale }: Decimal, exponent: number): Decimal {
  return scale >= exponent
    ? { digits, scale: scale - exponent }
    : { digits: digits * 10n ** BigInt(exponent - scale), scale: 0 };
}

/** Converts a value in 元 to units of 10^exponent 元, dropping trailing zeros beyond the given number of decimals. */
export function fromYuan({ digits, scale }: Decimal, exponent: number, decimals: number): Decimal {
  let [rest, left] = [digits, scale + exponent];
  while (left > decimals && rest % 10n === 0n) {
    rest /= 10n;
    left--;
  }
  return { digits: rest, scale: left };
}

/** A figure with its unit of money, as in a term of a sum. */
interface Measured {
  readonly operand: { readonly figure: Figure; readonly money?: number };
}

const AS_WRITTEN = { isMixed: false } as const;
const IN_YUAN = { isMixed: true } as const;

/**
 * How to bring figures to one unit before adding them: as written if no two units are named, else in 元. Undefined if
 * two are named and another figure, not zero, names none, so that its unit is unknown.
 */
export function commonUnit(terms: readonly Measured[]): typeof AS_WRITTEN | typeof IN_YUAN | undefined {
  if (areInOneUnit(terms)) return AS_WRITTEN;
  const isUnknown = ({ operand: { figure, money } }: Measured) =>
    money === undefined && figure.kind === 'number' && !isZero(figure.value);
  return terms.some(isUnknown) ? undefined : IN_YUAN;
}

/** True if no two different units are named. */
export function areInOneUnit(terms: readonly Measured[]): boolean {
  let unit: number | undefined;
  for (const { operand } of terms) {
    if (operand.money === undefined) continue;
    if (unit !== undefined && unit !== operand.money) return false;
    unit = operand.money;
  }
  return true;
}

const NAMES: readonly (readonly [number, string])[] = [
  [0, '元'],
  [4, '万元'],
  [8, '亿元'],
];

export function unitName(exponent: number | undefined): string {
  return NAMES.find(([one]) => one === exponent)?.[1] ?? '';
}
