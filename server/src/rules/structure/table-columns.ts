import type { ColumnFormat, PartFormat, RowFormat } from '../../formats/format.ts';
import { foldLabel } from '../../report/label.ts';
import { columnsOf } from '../../report/table/grid.ts';
import {
  firstFigureColumn,
  type HeaderColumn,
  type HeaderReading,
  isOfficialHeader,
} from '../../report/table/header.ts';
import type { StatutoryTable } from '../../report/table/readings.ts';
import { Slot } from '../../syntax/memo.ts';
import { lineRange, type Range } from '../../syntax/position.ts';
import { type LabelMatch, matchLabels } from './label-match.ts';
import { partsIn } from './table-rows.ts';

/** The columns of a header, compared with those that the rows below it should have. */
export interface TableColumns {
  readonly header: HeaderReading;
  readonly part: PartFormat;
  /** The row whose figures the columns hold, in the official table four only. */
  readonly row?: RowFormat;
  /** The header's columns of figures, with their places in the grid. Indices of `match` refer to this list. */
  readonly places: readonly { readonly column: HeaderColumn; readonly grid: number }[];
  readonly official: readonly ColumnFormat[];
  readonly match: LabelMatch;
}

const compared = new Slot<StatutoryTable, readonly TableColumns[]>();

/** Compares a table's columns with the format's by header; an empty list if all are official. Kept with the table. */
export function columnsIn(table: StatutoryTable): readonly TableColumns[] {
  let columns = compared.get(table);
  if (!columns) {
    columns = compareColumns(table);
    compared.set(table, columns);
  }
  return columns;
}

const NOTHING_AMISS: readonly TableColumns[] = [];

function compareColumns(table: StatutoryTable): readonly TableColumns[] {
  const part = table.headers.length === 1 ? solePart(table) : undefined;
  return part && isOfficialHeader(table.headers[0], part) ? NOTHING_AMISS : compareHeaders(table);
}

/** Returns the part of all known rows of a table, if it is a single one. */
function solePart({ rows, headers }: StatutoryTable): PartFormat | undefined {
  let sole: PartFormat | undefined;
  for (let i = 0; i < rows.length; i++) {
    const { row, part, header, isSideBySide } = rows[i];
    if (!row && !isSideBySide) continue;
    if (header !== headers[0] || (sole && sole !== part)) return undefined;
    sole = part;
  }
  return sole;
}

function compareHeaders(table: StatutoryTable): TableColumns[] {
  const served = new Map<HeaderReading, Set<PartFormat>>();
  for (const { header, row, part, isSideBySide } of table.rows) {
    if (!header || (!row && !isSideBySide)) continue;
    const parts = served.get(header) ?? new Set();
    served.set(header, parts.add(part));
  }
  const last = table.headers[table.headers.length - 1];
  if (served.size === 0 && last) served.set(last, new Set(partsIn(table).slice(0, 1)));
  return [...served].flatMap(([header, parts]) => {
    const places = figureColumns(table, header);
    const rows = [...new Set(places.map(({ column }) => column.row))].filter((row) => row !== undefined);
    const [first, ...others] = parts;
    if (!first) return [];
    if (rows.length > 0) {
      const own = (row: RowFormat) => places.filter(({ column }) => column.row === row);
      return rows.map((row) => ({ ...compare(header, first, own(row)), row }));
    }
    // If a header serves several parts, report unknown columns for the first only.
    const known = (part: PartFormat) => places.filter(({ column }) => column.formats?.has(part));
    return [compare(header, first, places), ...others.map((part) => compare(header, part, known(part)))];
  });
}

function figureColumns(table: StatutoryTable, header: HeaderReading): TableColumns['places'] {
  const from = firstFigureColumn(header, 1);
  const places = header.columns.map((column, grid) => ({ column, grid })).slice(from);
  const isOwn = places.filter(({ column }, i) => column.cell !== places[i - 1]?.column.cell);
  // A column without a header counts only if a cell below has text; a header over several columns does not count.
  return isOwn.filter(({ column, grid }) =>
    column.label === ''
      ? table.rows.some(({ line }) => columnsOf(table.block, line)[grid]?.text)
      : !isOverSeveral(table, column.label),
  );
}

function isOverSeveral({ format }: StatutoryTable, label: string): boolean {
  const key = foldLabel(label);
  return (
    (format.official.kind === 'nested' && foldLabel(format.official.top) === key) ||
    format.parts.some((part) => part.columns.some(({ group }) => group !== undefined && foldLabel(group) === key))
  );
}

function compare(header: HeaderReading, part: PartFormat, places: TableColumns['places']): TableColumns {
  const seen = places.map(({ column }) => {
    const format = column.formats?.get(part);
    return format ? { text: column.label, index: part.columns.indexOf(format) } : { text: column.label };
  });
  const labels = part.columns.map((column) => column.label);
  return { header, part, places, official: part.columns, match: matchLabels(seen, labels, () => true) };
}

/** Returns the range of a header cell's content. Lines count from the table's first. */
export function headerRange({ line, cell }: HeaderColumn): Range {
  return lineRange(line, cell.from, Math.max(cell.to, cell.from));
}
