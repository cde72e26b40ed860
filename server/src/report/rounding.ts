import type { Decimal } from './decimal.ts';
import type { NumberFigure } from './figure.ts';

/** Half a unit in the last place: how far a figure that was rounded may be from what it stands for. */
export function halfUnit({ scale }: Decimal): Decimal {
  return { digits: 5n, scale: scale + 1 };
}

/** How far rounding may have moved a figure: nothing for a whole number, which is taken for exact. */
export function slackOf(value: Decimal): Decimal {
  return value.scale === 0 ? { digits: 0n, scale: 0 } : halfUnit(value);
}

/** The unit of money written behind a figure; empty where there is none, or 万元, which the format is in. */
export function moneyOf({ unit }: NumberFigure): string {
  return unit?.endsWith('元') && unit !== '万元' ? unit : '';
}
