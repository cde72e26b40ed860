import type { RowFormat } from '../../formats/format.ts';
import { readLabel } from '../label.ts';
import { type HeaderReading, isOfficialHeader } from './header.ts';
import type { RowReading } from './readings.ts';

/** True if a table's labels are those of one part, in known wording and official order, as they nearly always are. */
export function areOfficialLabels(headers: readonly HeaderReading[], rows: readonly RowReading[]): boolean {
  if (headers.length !== 1 || rows.length === 0) return false;
  const { part } = rows[0];
  return isOfficialHeader(headers[0], part) && areOfficialRows(rows, part.rows) && rows.every(isOfficiallyNumbered);
}

/** True if the rows are the official ones in their order. */
export function areOfficialRows(rows: readonly RowReading[], official: readonly RowFormat[]): boolean {
  return rows.length === official.length && rows.every(({ row }, i) => row === official[i]);
}

/** True if the row has its official ordinal, or none. */
export function isOfficiallyNumbered({ row, label: { ordinal }, text, isGuess }: RowReading): boolean {
  if (!row || isGuess) return false;
  const official = text === row.label ? ordinal : readLabel(row.label).ordinal;
  return !ordinal || !official || (ordinal.level === official.level && ordinal.value === official.value);
}
