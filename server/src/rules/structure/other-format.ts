import type { ColumnFormat, Format, PartFormat, RowFormat } from '../../formats/format.ts';
import { knownFormats } from '../../formats/index.ts';
import { foldLabel } from '../../report/label.ts';
import type { StatutoryTable } from '../../report/table/readings.ts';
import { readStatutoryTable } from '../../report/table/statutory.ts';
import { vocabulariesOf } from '../../report/vocabulary.ts';
import type { TableBlock } from '../../syntax/block.ts';
import { Slot } from '../../syntax/memo.ts';
import { columnsIn } from './table-columns.ts';
import { rowsOf } from './table-rows.ts';

/** A table read against another format than the report's. */
export interface OtherReading {
  readonly format: Format;
  readonly reading: StatutoryTable;
}

const NONE = { other: undefined } as const;
const known = new Slot<StatutoryTable, { readonly other: OtherReading | undefined }>();

/**
 * Returns the format of other report years that a table is plainly in: it has a figure in a row or column that only the
 * other format has, and there it has at most a third as many rows and columns missing or too many. Else undefined.
 */
export function otherFormatOf(table: StatutoryTable): OtherReading | undefined {
  if (table.hasOfficialLabels) return undefined;
  let cached = known.get(table);
  if (!cached) {
    cached = rowsOf(table).isWellFormed && misfit(table) > 1 ? { other: findOther(table) } : NONE;
    known.set(table, cached);
  }
  return cached.other;
}

function findOther(table: StatutoryTable): OtherReading | undefined {
  const caption = rowsOf(table).parts[0]?.caption;
  for (const format of knownFormats()) {
    if (format.tables.includes(table.format)) continue;
    const reading = readAs(table.block, format, table.format.id, caption);
    if (reading && misfit(reading) * 3 <= misfit(table) && hasOwn(reading, table)) return { format, reading };
  }
  return undefined;
}

/** Reads a table as the table of another format with a given id. */
export function readAs(block: TableBlock, format: Format, id: string, caption?: string): StatutoryTable | undefined {
  const vocabulary = vocabulariesOf(format).find((one) => one.table.id === id);
  const part = caption === undefined ? undefined : vocabulary?.captions.get(foldLabel(caption));
  return vocabulary && readStatutoryTable(block, vocabulary, part);
}

/** Counts the rows and columns that a table lacks or has too many. */
export function misfit(table: StatutoryTable): number {
  let count = 0;
  for (const { match } of [rowsOf(table), ...columnsIn(table)]) count += match.missing.length + match.unknown.length;
  return count;
}

/** Checks if a table has a figure in a column or row that only the other format has. */
function hasOwn(other: StatutoryTable, { format }: StatutoryTable): boolean {
  const columns = new Set(format.parts.flatMap((part) => part.columns.map(({ id }) => id)));
  const rows = new Set(format.parts.flatMap((part) => part.rows.filter((row) => !row.isGroup).map(({ id }) => id)));
  const isOwn = ({ row, column }: { row: RowFormat; column: ColumnFormat }) =>
    !columns.has(column.id) || !rows.has(row.id);
  return other.rows.some(
    ({ isGuess, figures }) => !isGuess && figures.some((one) => isOwn(one) && one.figure.kind === 'number'),
  );
}

/** Returns the part with the same caption, which takes the place of one of another format. */
export function counterpart(part: PartFormat, parts: readonly PartFormat[]): PartFormat | undefined {
  return parts.find(({ caption }) => caption === part.caption);
}
