import type { RowFormat } from '../../formats/format.ts';
import { readLabel } from '../label.ts';
import { type HeaderReading, isOfficialHeader } from './header.ts';
import type { FigureCell, RowReading, StatutoryTable } from './readings.ts';

/** What may be other in a table than in most: these have nothing of it. */
export const TRAIT = {
  /** A cell is no whole number in plain digits, but this. */
  ...{ text: 1, fraction: 2, negative: 4, slip: 8, nothing: 16, blank: 32, missing: 64 },
  /** Its labels are not those of one part of the format, in known words and in their order. */
  labels: 128,
} as const;

/** The traits of a table, so that a rule about one of them need not look at the others. */
export function traitsOf(headers: readonly HeaderReading[], rows: readonly RowReading[]): number {
  let traits: number = areOfficial(headers, rows) ? 0 : TRAIT.labels;
  for (let i = 0; i < rows.length; i++) {
    const { figures } = rows[i];
    for (let k = 0; k < figures.length; k++) traits |= traitsOfFigure(figures[k]);
  }
  return traits;
}

export function traitsOfFigure({ figure, isMissing }: FigureCell): number {
  if (isMissing) return TRAIT.missing | TRAIT.blank;
  if (figure.kind !== 'number') return TRAIT[figure.kind];
  const { value, slip } = figure;
  return (value.scale > 0 ? TRAIT.fraction : 0) | (value.digits < 0n ? TRAIT.negative : 0) | (slip ? TRAIT.slip : 0);
}

function areOfficial(headers: readonly HeaderReading[], rows: readonly RowReading[]): boolean {
  if (headers.length !== 1 || rows.length === 0) return false;
  const { part } = rows[0];
  return isOfficialHeader(headers[0], part) && areOfficialRows(rows, part.rows) && rows.every(isOfficiallyNumbered);
}

/** Whether the rows are the official ones in their order, as they nearly always are. */
export function areOfficialRows(rows: readonly RowReading[], official: readonly RowFormat[]): boolean {
  return rows.length === official.length && rows.every(({ row }, i) => row === official[i]);
}

/** Whether a table's labels are those of one part of the format, in known words and in their order. */
export function hasOfficialLabels({ traits }: StatutoryTable): boolean {
  return (traits & TRAIT.labels) === 0;
}

/** Whether the row has the ordinal that it has in the format, or none. */
export function isOfficiallyNumbered({ row, label: { ordinal }, text, isGuess }: RowReading): boolean {
  if (!row || isGuess) return false;
  const official = text === row.label ? ordinal : readLabel(row.label).ordinal;
  return !ordinal || !official || (ordinal.level === official.level && ordinal.value === official.value);
}
