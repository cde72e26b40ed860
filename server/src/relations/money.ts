import { type Decimal, isZero } from '../report/decimal.ts';
import type { Figure } from '../report/figure.ts';

/** A unit of money, by how many powers of ten of a 元 it is. */
const EXPONENTS: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8 };

/** The unit of money of a figure as a power of ten: its own, else the one that its column or row is headed with. */
export function moneyExponent(figure: Figure, ...headers: readonly string[]): number | undefined {
  const own = figure.kind === 'number' && figure.unit !== undefined ? EXPONENTS[figure.unit] : undefined;
  if (own !== undefined) return own;
  for (const header of headers) {
    const unit = /[（(]\s*(?:单位\s*(?:[：:]\s*)?)?(万元|亿元|元)\s*[)）]/.exec(header)?.[1];
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

/** A figure with its unit, as a term of a sum has it. */
interface Measured {
  readonly operand: { readonly figure: Figure; readonly money?: number };
}

const AS_WRITTEN = { isMixed: false } as const;
const IN_YUAN = { isMixed: true } as const;

/**
 * How figures are brought to one unit before they are added up: as they are written where no two units are named, else
 * in 元; undefined where another names no unit, so that nobody knows.
 */
export function commonUnit(terms: readonly Measured[]): typeof AS_WRITTEN | typeof IN_YUAN | undefined {
  if (areInOneUnit(terms)) return AS_WRITTEN;
  const isUnknown = ({ operand: { figure, money } }: Measured) =>
    money === undefined && figure.kind === 'number' && !isZero(figure.value);
  return terms.some(isUnknown) ? undefined : IN_YUAN;
}

/** Whether no two different units are named. */
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
