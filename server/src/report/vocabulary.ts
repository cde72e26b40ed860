import type { ColumnFormat, Format, PartFormat, RowFormat, TableFormat } from '../formats/format.ts';
import { foldLabel, type Label, labelKey, readLabel, remembering } from './label.ts';

/** The labels of a format's table, by their folded words. */
export interface TableVocabulary {
  readonly table: TableFormat;
  readonly rows: ReadonlyMap<string, KnownRow>;
  readonly columns: ReadonlyMap<string, KnownColumn>;
  /** The parts by their folded captions. */
  readonly captions: ReadonlyMap<string, PartFormat>;
  /** The folded labels of the corner above the row labels, in either layout. */
  readonly corners: ReadonlySet<string>;
  /** The addresses of all figures, built once and not for each report. */
  readonly addresses: ReadonlyMap<RowFormat, RowAddresses>;
  /** Returns what a label, as written, stands for in the table. */
  readonly read: (text: string) => LabelReading;
}

export interface LabelReading {
  readonly label: Label;
  readonly row?: KnownRow;
  readonly column?: KnownColumn;
  readonly isCorner: boolean;
}

export interface KnownRow {
  readonly part: PartFormat;
  readonly row: RowFormat;
}

/** The addresses of a row's figures, by column: 表三/四/总计. */
export type RowAddresses = ReadonlyMap<ColumnFormat, string>;

/** The columns that a header stands for, by part: the same words may be in several (本年处理决定数量). */
export type KnownColumn = ReadonlyMap<PartFormat, ColumnFormat>;

const built = new WeakMap<Format, readonly TableVocabulary[]>();

/** Returns the vocabularies of a format's tables, built once. */
export function vocabulariesOf(format: Format): readonly TableVocabulary[] {
  let vocabularies = built.get(format);
  if (!vocabularies) {
    vocabularies = format.tables.map(vocabularyOf);
    built.set(format, vocabularies);
  }
  return vocabularies;
}

function vocabularyOf(table: TableFormat): TableVocabulary {
  const rows = new Map<string, KnownRow>();
  const columns = new Map<string, Map<PartFormat, ColumnFormat>>();
  const captions = new Map<string, PartFormat>();
  const addresses = new Map<RowFormat, RowAddresses>();
  for (const part of table.parts) {
    if (part.caption) captions.set(foldLabel(part.caption), part);
    for (const row of part.rows) {
      addresses.set(row, new Map(part.columns.map((column) => [column, `${table.id}/${row.id}/${column.id}`])));
      for (const name of [row.label, ...row.short]) {
        const key = labelKey(name);
        if (!rows.has(key)) rows.set(key, { part, row });
      }
    }
    for (const column of part.columns) {
      for (const name of [column.label, ...column.short]) {
        const key = foldLabel(name);
        const known = columns.get(key) ?? new Map<PartFormat, ColumnFormat>();
        if (!known.has(part)) known.set(part, column);
        columns.set(key, known);
      }
    }
  }
  const corners = new Set(table.parts.map((part) => foldLabel(part.corner)));
  if (table.official.kind === 'nested') corners.add(foldLabel(table.official.corner));
  const read = remembering((text): LabelReading => {
    const row = rows.get(labelKey(text));
    const column = columns.get(foldLabel(text));
    const isCorner = corners.has(foldLabel(text));
    return { label: readLabel(text), isCorner, ...(row && { row }), ...(column && { column }) };
  });
  return { table, rows, columns, captions, corners, addresses, read };
}

/** True if a label is the official one or a short form of it, ignoring punctuation and widths. */
export function isKnownWording(row: RowFormat, label: string): boolean {
  const key = labelKey(label);
  return [row.label, ...row.short].some((name) => labelKey(name) === key);
}
