import type { Decimal } from './decimal.ts';
import type { NumberFigure } from './figure.ts';

/** Half a unit in the last place: the most a rounded figure may differ from the true value. */
export function halfUnit({ scale }: Decimal): Decimal {
  return { digits: 5n, scale: scale + 1 };
}

/** The most that rounding may have moved a figure; 0 for a whole number, which counts as exact. */
export function slackOf(value: Decimal): Decimal {
  return value.scale === 0 ? { digits: 0n, scale: 0 } : halfUnit(value);
}

/** Returns the money unit written after a figure; empty if there is none, or if it is 万元, the format's unit. */
export function moneyOf({ unit }: NumberFigure): string {
  return unit?.endsWith('元') && unit !== '万元' ? unit : '';
}
