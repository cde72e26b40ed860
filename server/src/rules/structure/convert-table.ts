import { COLUMN_COUNTERPARTS, counterpartOf, ROW_COUNTERPARTS } from '../../formats/counterparts.ts';
import type { PartFormat, RowFormat, TableFormat } from '../../formats/format.ts';
import { partTemplate, tableTemplate, withoutCaption } from '../../formats/template.ts';
import { add, type Decimal, formatDecimal } from '../../report/decimal.ts';
import { columnsOf } from '../../report/table/grid.ts';
import { firstFigureColumn } from '../../report/table/header.ts';
import type { FigureCell, RowReading, StatutoryTable } from '../../report/table/readings.ts';
import { ROW_SPAN } from '../../syntax/cell.ts';
import { counterpart } from './other-format.ts';
import { partsIn } from './table-rows.ts';

/** A table converted to another format, and the figures that have no place there. */
export interface ConvertedTable {
  readonly text: string;
  readonly left: readonly FigureCell[];
}

/**
 * Converts a table to another format, in the authoring layout. Returns undefined if that format has no such table, or
 * if the table holds anything but labels and figures, which would be lost.
 */
export function convertTable(table: StatutoryTable, to: TableFormat): ConvertedTable | undefined {
  const parts = partsIn(table).map((part) => counterpart(part, to.parts));
  const due = parts.filter((part): part is PartFormat => part !== undefined);
  if (due.length === 0 || !table.rows.every((row) => isAccountedFor(table, row))) return undefined;
  const rows = new Set(due.flatMap((part) => part.rows.filter((row) => !row.isGroup).map(({ id }) => id)));
  const columns = new Set(due.flatMap((part) => part.columns.map(({ id }) => id)));
  const texts = new Map<string, string>();
  const sums = new Map<string, Decimal>();
  const sources = new Map<string, RowFormat>();
  const left: FigureCell[] = [];
  for (const one of table.rows.flatMap((row) => row.figures)) {
    const row = counterpartOf(one.row.id, ROW_COUNTERPARTS, rows);
    const column = counterpartOf(one.column.id, COLUMN_COUNTERPARTS, columns);
    const key = `${row}/${column}`;
    if (one.figure.kind === 'blank') continue;
    const before = sums.get(key);
    if (!rows.has(row) || !columns.has(column)) left.push(one);
    else if (!texts.has(key)) {
      texts.set(key, one.cell.text);
      sources.set(key, one.row);
      if (one.figure.kind === 'number') sums.set(key, one.figure.value);
    } else if (before && one.figure.kind === 'number' && sources.get(key) !== one.row) {
      sources.set(key, one.row);
      // Several rows become one.
      const sum = add(before, one.figure.value);
      sums.set(key, sum);
      texts.set(key, formatDecimal(sum));
    } else left.push(one);
  }
  const figure = (row: { readonly id: string }, column: string) => texts.get(`${row.id}/${column}`) ?? '';
  const text =
    table.captions.length > 0 || due.length > 1
      ? tableTemplate({ ...to, parts: due }, figure)
      : partTemplate(withoutCaption(due[0]), figure);
  return { text, left };
}

/** Checks that every cell of a row is empty, a label or a figure that was read. */
function isAccountedFor({ block }: StatutoryTable, { row, line, header, labelCell, figures }: RowReading): boolean {
  if (!row) return false;
  const cells = columnsOf(block, line);
  const own = new Set(figures.map(({ cell }) => cell));
  const from = firstFigureColumn(header, cells.length);
  return cells.every(
    (cell, i) => i < from || cell === labelCell || own.has(cell) || cell.text === '' || cell.text === ROW_SPAN,
  );
}
