import { add, compare, type Decimal, subtract, ZERO } from '../decimal.ts';

/**
 * The values that a number in prose may stand for: from low to high, both included unless `isOpen`. A rounded number,
 * or one given as 约, 余 or 近, is not a single value (XBRL Calculations 1.1 treats rounded facts alike).
 */
export interface Interval {
  readonly low: Decimal;
  /** Undefined if there is no upper bound: 超过100件. */
  readonly high: Decimal | undefined;
  /** True if high itself is excluded: a number cut off after its last place stays below the next one. */
  readonly isOpen: boolean;
}

/** How a number is marked as inexact. */
export type Approximation = 'about' | 'nearly' | 'below' | 'above' | 'and-more';

export function exactly(value: Decimal): Interval {
  return { low: value, high: value, isOpen: false };
}

/** Returns the interval of a number rounded or cut off at a place worth `unit`. */
export function rounded(value: Decimal, unit: Decimal): Interval {
  return { low: subtract(value, half(unit)), high: add(value, unit), isOpen: true };
}

/**
 * Returns the interval of a number with a word of approximation. These words are used loosely, so each reaches as far
 * as one unit of the last non-zero digit, and at least a tenth of the number.
 */
export function approximately(value: Decimal, word: Approximation, unit: Decimal): Interval {
  const tenth = { digits: value.digits, scale: value.scale + 1 };
  const reach = compare(unit, tenth) > 0 ? unit : tenth;
  switch (word) {
    case 'about':
      return { low: subtract(value, reach), high: add(value, reach), isOpen: false };
    case 'nearly':
      return { low: subtract(value, reach), high: value, isOpen: false };
    case 'below':
      return { low: ZERO, high: value, isOpen: false };
    case 'above':
      return { low: value, high: undefined, isOpen: false };
    case 'and-more':
      return { low: value, high: add(value, reach), isOpen: false };
  }
}

/** True if two intervals have a value in common. */
export function meet(a: Interval, b: Interval): boolean {
  return isNotAbove(a, b) && isNotAbove(b, a);
}

/** True if a begins before b ends. */
export function isNotAbove(a: Interval, b: Interval): boolean {
  if (b.high === undefined) return true;
  const order = compare(a.low, b.high);
  return b.isOpen ? order < 0 : order <= 0;
}

/** Returns the sum of intervals, end by end. */
export function sumOf(intervals: readonly Interval[]): Interval {
  let low = ZERO;
  let high: Decimal | undefined = ZERO;
  let isOpen = false;
  for (const one of intervals) {
    low = add(low, one.low);
    high = high && one.high && add(high, one.high);
    if (one.isOpen) isOpen = true;
  }
  return { low, high, isOpen };
}

export function times(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale };
}

/** Returns 10 to a power, which may be negative. */
export function powerOfTen(exponent: number): Decimal {
  return exponent < 0 ? { digits: 1n, scale: -exponent } : { digits: 10n ** BigInt(exponent), scale: 0 };
}

/** Returns a/b cut off after `places` decimals; b must not be zero. */
export function quotient(a: Decimal, b: Decimal, places: number): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const raise = ({ digits, scale: own }: Decimal) => digits * 10n ** BigInt(scale - own);
  return { digits: (raise(a) * 10n ** BigInt(places)) / raise(b), scale: places };
}

/** Rounds a decimal to a number of places, halves away from zero. */
export function roundTo(value: Decimal, places: number): Decimal {
  if (value.scale <= places) return { digits: value.digits * 10n ** BigInt(places - value.scale), scale: places };
  const divisor = 10n ** BigInt(value.scale - places);
  const half = value.digits < 0n ? -divisor : divisor;
  return { digits: (value.digits * 2n + half) / (divisor * 2n), scale: places };
}

/** Removes trailing zeros after the decimal point. */
export function trimmed(value: Decimal): Decimal {
  let { digits, scale } = value;
  while (scale > 0 && digits % 10n === 0n) {
    digits /= 10n;
    scale--;
  }
  return { digits, scale };
}

function half(unit: Decimal): Decimal {
  return { digits: unit.digits * 5n, scale: unit.scale + 1 };
}
