import type { Format, PartFormat, TableFormat } from '../../formats/format.ts';
import { foldLabel } from '../../report/label.ts';
import type { TableVocabulary } from '../../report/vocabulary.ts';
import type { ImportNote } from '../source.ts';

/** A table of the format, filled from one or several grids. */
export interface FilledTable {
  readonly vocabulary: TableVocabulary;
  readonly format: Format;
  /** Figures as written, by row id and column id. */
  readonly figures: Map<string, Map<string, string>>;
  /** Notes: text in the table that is not a figure, to be put below it. */
  readonly notes: string[];
  /** Rows that have no place in the table. */
  readonly leftover: string[][];
  readonly doubts: ImportNote[];
}

export function emptyTable(vocabulary: TableVocabulary, format: Format): FilledTable {
  return { vocabulary, format, figures: new Map(), notes: [], leftover: [], doubts: [] };
}

/** Puts a row's figures in place. Returns false if other figures are there already. */
export function putRow(table: FilledTable, rowId: string, values: ReadonlyMap<string, string>): boolean {
  const known = table.figures.get(rowId);
  if (!known) {
    table.figures.set(rowId, new Map(values));
    return true;
  }
  const all = [...values];
  if (all.some(([column, text]) => text !== '' && (known.get(column) ?? '') !== '' && known.get(column) !== text))
    return false;
  for (const [column, text] of all) if (text !== '' || !known.has(column)) known.set(column, text);
  return true;
}

/** Returns the parts of a table of which at least one row was found. */
export function filledParts({ vocabulary, figures }: FilledTable): readonly PartFormat[] {
  return vocabulary.table.parts.filter(({ rows }) => rows.some((row) => figures.has(row.id)));
}

/** Returns the labels of rows that the filled parts lack. */
export function missingRows(table: FilledTable): string[] {
  return filledParts(table).flatMap(({ rows }) =>
    rows.filter((row) => !row.isGroup && !table.figures.has(row.id)).map((row) => row.label),
  );
}

/** Returns a figure's address: 表三/一/自然人. */
export function address(table: TableFormat, rowId: string, columnId: string): string {
  return `${table.id}/${rowId}/${columnId}`;
}

/** True if two labels differ in punctuation and width only. */
export function isSameLabel(a: string, b: string): boolean {
  return foldLabel(a) === foldLabel(b);
}
