import type { RowFormat } from '../../formats/format.ts';
import { foldLabel } from '../../report/label.ts';
import { cellAt, columnsOf } from '../../report/table/grid.ts';
import { firstFigureColumn, type HeaderReading } from '../../report/table/header.ts';
import type { StatutoryTable } from '../../report/table/readings.ts';
import { cellsOf } from '../../syntax/block.ts';
import { ROW_SPAN } from '../../syntax/cell.ts';
import { type Edit, lineRange } from '../../syntax/position.ts';
import { displayWidth } from '../../syntax/width.ts';
import { insertLinesAfter } from '../edit.ts';
import type { FigureText } from './derived-figures.ts';
import { groupOf, rowsOf } from './table-rows.ts';

/**
 * Makes edits that insert rows of the format where they belong in a table. In the official layout, a row joins the
 * groups to its left. Lines count from the table's first.
 */
export function insertRows(table: StatutoryTable, rows: readonly RowFormat[], figure: FigureText): Edit[] {
  const { official } = rowsOf(table);
  const batches = new Map<number, RowFormat[]>();
  for (const row of [...rows].sort((a, b) => official.indexOf(a) - official.indexOf(b))) {
    const after = lineBefore(table, row, official);
    batches.set(after, [...(batches.get(after) ?? []), row]);
  }
  return [...batches].flatMap(([after, batch]) => insertBatch(table, after, batch, official, figure));
}

/** Returns the line after which a row belongs. */
function lineBefore(table: StatutoryTable, row: RowFormat, official: readonly RowFormat[]): number {
  const part = table.format.parts.find((one) => one.rows.includes(row));
  const own = table.rows.filter((reading) => reading.row && reading.part === part);
  const index = official.indexOf(row);
  const before = own.findLast((reading) => official.indexOf(reading.row as RowFormat) < index);
  if (before) return before.line;
  const behind = own.find((reading) => official.indexOf(reading.row as RowFormat) > index);
  // A table without a header has no line above its first row: insert after that row.
  if (behind) return Math.max(behind.line - 1, 0);
  const caption = table.captions.find((one) => one.part === part)?.line ?? -1;
  const next = table.captions.find((one) => one.line > caption)?.line ?? table.block.size;
  const header = table.headers.find((one) => one.line > caption && one.line < next)?.line ?? caption;
  return Math.max(table.block.delimiter, header, 0);
}

function insertBatch(
  table: StatutoryTable,
  after: number,
  batch: readonly RowFormat[],
  official: readonly RowFormat[],
  figure: FigureText,
): Edit[] {
  const { block } = table;
  const header = table.headers.findLast((one) => one.line <= after) ?? table.headers[0];
  if (!header) return [];
  const labelColumns = firstFigureColumn(header, 1);
  const textAt = (line: number, column: number) => cellAt(block, line, column)?.cell.text ?? '';
  let above = Array.from({ length: labelColumns }, (_, i) => textAt(after, i));
  const texts: string[] = [];
  for (const row of batch) {
    const path = labelPath(row, official, labelColumns);
    const isJoined = path.map((label, i) => i < path.length - 1 && foldLabel(label) === foldLabel(above[i]));
    const labels = path.map((label, i) => (isJoined[i] ? ROW_SPAN : label));
    texts.push(rowText(table, header, labels, (i) => figure(addressAt(table, header, row, i))));
    above = path;
  }
  const edits = [insertLinesAfter(block.lines, after, texts)];
  // If a group now begins further up, the row below continues it.
  const below = after + 1;
  if (below < block.size) {
    above.slice(0, -1).forEach((label, column) => {
      const cell = columnsOf(block, below)[column];
      if (cell && cell.text !== ROW_SPAN && foldLabel(cell.text) === foldLabel(label)) {
        edits.push({ range: lineRange(below, cell.from, cell.to), newText: ROW_SPAN });
      }
    });
  }
  return edits;
}

/** Returns the labels of a row from the outermost group to its own, at most `labelColumns`. */
function labelPath(row: RowFormat, official: readonly RowFormat[], labelColumns: number): string[] {
  const path = [row.label];
  for (let group = groupOf(row, official); group && path.length < labelColumns; group = groupOf(group, official)) {
    path.unshift(group.label);
  }
  return path;
}

function addressAt({ format }: StatutoryTable, header: HeaderReading, row: RowFormat, grid: number): string {
  const part = format.parts.find((one) => one.rows.includes(row));
  const column = part && header.columns[grid]?.formats?.get(part);
  return `${format.id}/${row.id}/${column?.id}`;
}

/** Writes a row with these labels and figures, aligned with the delimiter row. */
function rowText(
  { block }: StatutoryTable,
  header: HeaderReading,
  labels: readonly string[],
  figureOf: (grid: number) => string,
): string {
  const { text } = block.lines[block.delimiter] ?? { text: '' };
  const widths = cellsOf(block, block.delimiter).map((cell) => displayWidth(text.slice(cell.start, cell.end)));
  const labelColumns = firstFigureColumn(header, 1);
  let written = '|';
  labels.forEach((label, i) => {
    const span = i === labels.length - 1 ? labelColumns - i : 1;
    const width = span === 1 ? (widths[i] ?? 0) : 0;
    written += ` ${label}${' '.repeat(Math.max(1, width - displayWidth(label) - 1))}${'|'.repeat(span)}`;
  });
  for (let i = labelColumns; i < header.columns.length; ) {
    let end = i + 1;
    while (end < header.columns.length && header.columns[end].cell === header.columns[i].cell) end++;
    const width = end - i === 1 ? (widths[i] ?? 3) : 3;
    const figure = figureOf(i);
    const room = Math.max(1, width - figure.length - 1);
    written += `${' '.repeat(room)}${figure} ${'|'.repeat(end - i)}`;
    i = end;
  }
  return written;
}
