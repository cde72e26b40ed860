/** An exact decimal: digits × 10^-scale. Counts have scale 0; 59237.2449 is 592372449 with scale 4. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

export const ZERO: Decimal = { digits: 0n, scale: 0 };

/** Parses plain digits with an optional sign and at most one point. Does not validate: the caller must. */
export function decimalOf(text: string): Decimal {
  const point = text.indexOf('.');
  if (point === -1) return { digits: integerOf(text), scale: 0 };
  return { digits: integerOf(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 };
}

function integerOf(text: string): bigint {
  return BigInt(text.startsWith('+') ? text.slice(1) : text === '-' ? '0' : text);
}

export function add(a: Decimal, b: Decimal): Decimal {
  if (a.scale === b.scale) return { digits: a.digits + b.digits, scale: a.scale };
  const scale = Math.max(a.scale, b.scale);
  return { digits: rescale(a, scale) + rescale(b, scale), scale };
}

export function negate(a: Decimal): Decimal {
  return { digits: -a.digits, scale: a.scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

/** Returns -1, 0 or 1 as a is less than, equal to or greater than b. */
export function compare(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = rescale(a, scale) - rescale(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function isZero(a: Decimal): boolean {
  return a.digits === 0n;
}

/** Writes a decimal in plain digits, keeping trailing zeros: 12, -3, 0.50. */
export function formatDecimal({ digits, scale }: Decimal): string {
  if (scale === 0) return digits.toString();
  const sign = digits < 0n ? '-' : '';
  const all = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  return `${sign}${all.slice(0, -scale)}.${all.slice(-scale)}`;
}

function rescale({ digits, scale }: Decimal, to: number): bigint {
  return scale === to ? digits : digits * 10n ** BigInt(to - scale);
}
