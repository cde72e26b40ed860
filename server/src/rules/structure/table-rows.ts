import type { PartFormat, RowFormat, TableFormat } from '../../formats/format.ts';
import { foldLabel } from '../../report/label.ts';
import { areOfficialRows } from '../../report/table/official-labels.ts';
import type { RowReading, StatutoryTable } from '../../report/table/readings.ts';
import { ROW_SPAN } from '../../syntax/cell.ts';
import { Slot } from '../../syntax/memo.ts';
import { ALL_MATCH, type LabelMatch, matchLabels } from './label-match.ts';

/** The rows of a statutory table, compared with those that it should have. */
export interface TableRows {
  /** The parts of the format's table that this table has. */
  readonly parts: readonly PartFormat[];
  /** The rows of these parts in the official order, including group rows. */
  readonly official: readonly RowFormat[];
  /** The rows of the table that have labels. Indices of `match` refer to this list and to `official`. */
  readonly readings: readonly RowReading[];
  readonly match: LabelMatch;
  /** True for the official table four, whose row labels are in its header. */
  readonly isSideBySide: boolean;
  /** True if the table has a header and no full-width pipes. */
  readonly isWellFormed: boolean;
}

const compared = new Slot<StatutoryTable, TableRows>();

/** Compares a table's rows with the format's. Kept with the table. */
export function rowsOf(table: StatutoryTable): TableRows {
  let rows = compared.get(table);
  if (!rows) {
    rows = compareRows(table);
    compared.set(table, rows);
  }
  return rows;
}

function compareRows(table: StatutoryTable): TableRows {
  const { block } = table;
  const parts = partsIn(table);
  const official = parts.length === 1 ? parts[0].rows : parts.flatMap((part) => part.rows);
  const isWellFormed = block.delimiter !== 0 && !block.lines.some(({ text }) => text.includes('｜'));
  const isSideBySide = table.headers.some((header) => header.isSideBySide);
  if (!isSideBySide && areOfficialRows(table.rows, official)) {
    return { parts, official, readings: table.rows, match: ALL_MATCH, isSideBySide, isWellFormed };
  }
  const isDue = (index: number) => !official[index].isGroup;
  if (isSideBySide) {
    const seen = table.headers
      .flatMap((header) => header.columns.map((column) => column.row))
      .filter((row) => row !== undefined)
      .map((row) => ({ text: row.label, index: official.indexOf(row) }));
    const missing = matchLabels(seen, [], () => false);
    const has = new Set(seen.map(({ index }) => index));
    const lacking = official.map((_, i) => i).filter((i) => isDue(i) && !has.has(i));
    return { parts, official, readings: [], match: { ...missing, missing: lacking }, isSideBySide, isWellFormed };
  }
  const readings = table.rows.filter((row) => row.row !== undefined || isLabel(row, table.format));
  const seen = readings.map(({ row, text }) => {
    const index = row ? official.indexOf(row) : -1;
    return index === -1 ? { text } : { text, index };
  });
  const labels = official.map((row) => row.label);
  return { parts, official, readings, match: matchLabels(seen, labels, isDue), isSideBySide, isWellFormed };
}

/** Checks if an unknown label is meant for a row's: not blank, merged with the one above, a group's or a note. */
function isLabel({ text }: RowReading, format: TableFormat): boolean {
  if (text === ROW_SPAN || foldLabel(text) === '' || /^(?:[（(]?[注备说]|单位)/.test(text)) return false;
  return format.official.kind !== 'side-by-side' || format.official.groups.every((group) => group.label !== text);
}

/** Returns the parts that a table has: by its known rows and captions, else by guesses at rows, else by its headers. */
export function partsIn(table: StatutoryTable): readonly PartFormat[] {
  const { format } = table;
  if (format.parts.length === 1) return format.parts;
  let parts = partsByLayout.get(table.layout);
  if (!parts) {
    parts = findParts(table);
    partsByLayout.set(table.layout, parts);
  }
  return parts;
}

const partsByLayout = new Slot<StatutoryTable['layout'], readonly PartFormat[]>();

function findParts({ format, rows, captions, headers }: StatutoryTable): readonly PartFormat[] {
  const found = new Set<PartFormat>();
  for (const { row, part } of rows) if (row) found.add(part);
  for (const { part } of captions) if (part) found.add(part);
  if (found.size === 0) for (const { part } of rows) found.add(part);
  if (found.size === 0) {
    for (const { columns } of headers) {
      for (const { formats } of columns) if (formats?.size === 1) found.add(formats.keys().next().value as PartFormat);
    }
  }
  return format.parts.filter((part) => found.has(part));
}

/** Returns a row's label as messages name it: `（二）部分公开…`. */
export function shortLabel(label: string): string {
  const cut = /^.{4,}?(?=（区分|、行政机关)/.exec(label)?.[0] ?? (label.length > 22 ? label.slice(0, 20) : label);
  return cut === label ? label : `${cut}…`;
}

/** Returns the row that names the group of a row: （三）不予公开 for 1.属于国家秘密. */
export function groupOf(row: RowFormat, rows: readonly RowFormat[]): RowFormat | undefined {
  for (let i = rows.indexOf(row) - 1; i >= 0; i--) {
    if (rows[i].level < row.level) return rows[i];
  }
  return undefined;
}
