import type { FigureCell, RowReading } from './statutory-table.ts';

/** What a cell of figures may be other than a whole number in plain digits: most tables have nothing of it. */
export const TRAIT = { text: 1, fraction: 2, negative: 4, slip: 8, nothing: 16, blank: 32, missing: 64 } as const;

/** The traits that any figure of a table has, so that a rule about one of them need not look through the cells. */
export function traitsOf(rows: readonly RowReading[]): number {
  let traits = 0;
  for (let i = 0; i < rows.length; i++) {
    const { figures } = rows[i];
    for (let k = 0; k < figures.length; k++) traits |= traitsOfFigure(figures[k]);
  }
  return traits;
}

function traitsOfFigure({ figure, isMissing }: FigureCell): number {
  if (isMissing) return TRAIT.missing | TRAIT.blank;
  if (figure.kind !== 'number') return TRAIT[figure.kind];
  const { value, slip } = figure;
  return (value.scale > 0 ? TRAIT.fraction : 0) | (value.digits < 0n ? TRAIT.negative : 0) | (slip ? TRAIT.slip : 0);
}
