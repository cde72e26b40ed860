import type { PlacedTable } from '../report/placed.ts';
import type { Report } from '../report/report.ts';
import { columnCount } from '../report/table/grid.ts';
import type { TableReading } from '../report/table/read.ts';
import type { RowReading, StatutoryTable } from '../report/table/readings.ts';
import { cellsOf, type TableBlock } from '../syntax/block.ts';
import { type Cell, ROW_SPAN } from '../syntax/cell.ts';
import { readLines } from '../syntax/line.ts';
import { type Edit, lineRange, type Position } from '../syntax/position.ts';
import { tableAt } from './format/format.ts';
import type { FormatOptions } from './format/options.ts';
import { alignedText, alignRow } from './format/row.ts';
import { layoutOf, tableEdits } from './format/table.ts';

/** The keys in a table: Tab, Shift+Tab and Enter. */
export type Direction = 'next' | 'previous' | 'down';

/** The destination of a key, in the text after the edits, which also align the table. */
export interface CellMove {
  readonly edits: readonly Edit[];
  readonly position: Position;
}

/**
 * Moves from a position in a table to the cell that a key leads to; undefined if the key should do what it usually
 * does.
 *
 * In a free table, Tab goes to the next cell and Enter to the cell below. After the last cell they add an empty row;
 * Enter in an empty last row removes it and leaves the table, as in a list.
 * A statutory table keeps its rows: Tab goes from figure to figure as in a form, on into the next such table, and Enter
 * in the last row goes to the line below the table. Delimiter rows and rows that only name a group are skipped.
 */
export function nextCell(
  report: Report,
  position: Position,
  direction: Direction,
  options: FormatOptions,
): CellMove | undefined {
  const table = tableAt(report, position.line);
  if (!table || !isNavigable(table.reading)) return undefined;
  const at = caretIn(table, position);
  if (direction === 'down') {
    if (at.index < 0) return undefined;
    const target = below(table, at);
    if (target) return moveTo(table, target, options);
    return table.reading.kind === 'free' ? growOrLeave(table, at, options) : leave(report, table, options);
  }
  const target = direction === 'next' ? after(table, at) : before(table, at);
  if (target) return moveTo(table, target, options);
  if (table.reading.kind === 'statutory') return otherTable(report, table, at, direction, options);
  return direction === 'next' ? grow(table, options) : moveTo(table, at, options);
}

/** A cell: its line, counted from the table's first, and its index in that line. */
interface Place {
  readonly line: number;
  /** -1 before the first cell; the number of cells after the last. */
  readonly index: number;
}

/** True if the table is statutory or has a delimiter row; otherwise only if all its rows end in a pipe. */
function isNavigable({ block, kind }: TableReading): boolean {
  if (block.delimiter >= 0 || kind === 'statutory') return true;
  for (let line = 0; line < block.size; line++) if (!isClosed(block, line)) return false;
  return true;
}

function caretIn({ reading, start }: PlacedTable, { line, character }: Position): Place {
  const cells = cellsOf(reading.block, line - start);
  const isBefore = cells.length > 0 && character < cells[0].start;
  const found = cells.findIndex((cell) => character < cell.end + cell.span);
  // A last cell without a pipe after it extends to the end of its line.
  const behind = isClosed(reading.block, line - start) ? cells.length : cells.length - 1;
  return { line: line - start, index: isBefore ? -1 : found === -1 ? behind : found };
}

/** True if a row ends in a pipe. */
function isClosed({ lines }: TableBlock, line: number): boolean {
  const { text, cells } = lines[line];
  const last = cells?.at(-1);
  return last === undefined || text.slice(last.end).trim() !== '';
}

/** The indexes of the cells in a line at which Tab stops, in order. */
function stopsOf(reading: TableReading, line: number): readonly number[] {
  const { block } = reading;
  const cells = cellsOf(block, line);
  if (line === block.delimiter || (cells.length === 1 && cells[0].span > 1)) return [];
  const isStop = isForm(reading) ? statutoryStop(reading.rows.find((row) => row.line === line)) : isFreeStop;
  return cells.flatMap((cell, index) => (isStop(cell) ? [index] : []));
}

/** True if only figures are to be filled in: the table is statutory and already has figures. */
function isForm(reading: TableReading): reading is StatutoryTable {
  return reading.kind === 'statutory' && reading.rows.some((row) => row.figures.length > 0);
}

function isFreeStop(cell: Cell): boolean {
  return cell.text !== ROW_SPAN;
}

/** Stops at figures; in a row that the format does not have, at everything but its label. */
function statutoryStop(row: RowReading | undefined): (cell: Cell) => boolean {
  if (!row || row.row?.isGroup) return () => false;
  if (row.figures.length > 0) return (cell) => row.figures.some((figure) => figure.cell === cell);
  return (cell) => cell !== row.labelCell && cell.text !== ROW_SPAN;
}

function after({ reading }: PlacedTable, { line, index }: Place): Place | undefined {
  for (let at = line; at < reading.block.size; at++) {
    const stop = stopsOf(reading, at).find((one) => at > line || one > index);
    if (stop !== undefined) return { line: at, index: stop };
  }
  return undefined;
}

function before({ reading }: PlacedTable, { line, index }: Place): Place | undefined {
  for (let at = line; at >= 0; at--) {
    const stop = stopsOf(reading, at).findLast((one) => at < line || one < index);
    if (stop !== undefined) return { line: at, index: stop };
  }
  return undefined;
}

/** The cell below in the same column; from after the end of a row, the first stop of the next row. */
function below({ reading }: PlacedTable, { line, index }: Place): Place | undefined {
  const { block } = reading;
  const own = cellsOf(block, line);
  const column = index < own.length ? columnOf(own, index) : undefined;
  for (let at = line + 1; at < block.size; at++) {
    const stops = stopsOf(reading, at);
    if (stops.length === 0) continue;
    if (column === undefined) return { line: at, index: stops[0] };
    const cells = cellsOf(block, at);
    const covering = cells.findIndex((cell, i) => column < columnOf(cells, i) + cell.span);
    const target = covering === -1 ? cells.length - 1 : covering;
    if (cells[target].text !== ROW_SPAN) return { line: at, index: target };
  }
  return undefined;
}

function columnOf(cells: readonly Cell[], index: number): number {
  let column = 0;
  for (let i = 0; i < index; i++) column += cells[i].span;
  return column;
}

/** Aligns the table, and moves to the end of a cell's content. */
function moveTo(table: PlacedTable, { line, index }: Place, options: FormatOptions): CellMove {
  const { reading, start } = table;
  const { block } = reading;
  const layout = layoutOf(reading, options);
  const ends = layout ? alignRow(block, layout, line).ends : cellsOf(block, line).map(({ to }) => to);
  const character = ends[Math.min(Math.max(index, 0), ends.length - 1)] ?? block.lines[line].text.length;
  return { edits: tableEdits(table, options, layout), position: { line: start + line, character } };
}

/**
 * Moves from the last figure of a statutory table to the first of the next one, or backwards; stays if there is none.
 */
function otherTable(
  report: Report,
  table: PlacedTable,
  at: Place,
  direction: 'next' | 'previous',
  options: FormatOptions,
): CellMove {
  const own = moveTo(table, at, options);
  if (!isForm(table.reading)) return own;
  const others = report.tables.filter(
    ({ reading, start }) => isForm(reading) && (direction === 'next' ? start > table.start : start < table.start),
  );
  if (direction === 'previous') others.reverse();
  for (const other of others) {
    const { size } = other.reading.block;
    const stop =
      direction === 'next' ? after(other, { line: 0, index: -1 }) : before(other, { line: size - 1, index: Infinity });
    if (!stop) continue;
    const { to } = cellsOf(other.reading.block, stop.line)[stop.index];
    return { edits: own.edits, position: { line: other.start + stop.line, character: to } };
  }
  return own;
}

/** Moves to the line below the table, adding it if the text ends with the table. */
function leave({ tree }: Report, table: PlacedTable, options: FormatOptions): CellMove {
  const { reading, start } = table;
  const behind = start + reading.block.size;
  const edits = tableEdits(table, options);
  const position = { line: behind, character: 0 };
  return { edits: behind < tree.lineCount ? edits : appended(edits, table, eolOf(reading.block)), position };
}

/** In an empty last row, removes it and leaves the table; otherwise adds a row. */
function growOrLeave(table: PlacedTable, { line }: Place, options: FormatOptions): CellMove {
  const { reading, start } = table;
  const { block } = reading;
  const isEmpty = cellsOf(block, line).every(({ text }) => text === '');
  if (!isEmpty || line !== block.size - 1 || line <= block.delimiter || block.delimiter < 0)
    return grow(table, options);
  const range = lineRange(start + line, 0, block.lines[line].text.length);
  return { edits: [{ range, newText: '' }], position: range.start };
}

/** Adds an empty row to a free table, and moves to its first cell. A lone header also gets its delimiter row. */
function grow(table: PlacedTable, options: FormatOptions): CellMove {
  const { reading, start } = table;
  const { block } = reading;
  const isBegun = block.delimiter < 0 && block.size === 1;
  const columns = Math.max(1, columnCount(block, Math.max(block.delimiter, 0)));
  const { text, indent } = block.lines[0];
  const row = (cell: string) => `${text.slice(0, indent).replaceAll('\ufeff', '')}|${cell.repeat(columns)}`;
  const rows = isBegun ? [row(' --- |'), row('  |')] : [row('  |')];
  const lines = [...block.lines.slice(0, block.size), ...rows.flatMap(readLines)];
  const grown = { ...block, lines, size: lines.length, ...(isBegun && { delimiter: 1 }) } satisfies TableBlock;
  // The reading does not cover the new rows, but alignment does not depend on that.
  const grownReading = { ...reading, block: grown } satisfies TableReading;

  const layout = layoutOf(grownReading, options);
  const last = grown.size - 1;
  const added = lines
    .slice(block.size)
    .map((line, i) => (layout ? alignedText(line, alignRow(grown, layout, block.size + i)) : line.text));
  const character = layout ? alignRow(grown, layout, last).ends[0] : indent + 2;
  const edits = tableEdits({ reading: grownReading, start }, options, layout).filter(
    ({ range }) => range.start.line < start + block.size,
  );
  const eol = eolOf(block);
  return {
    edits: appended(edits, table, eol + added.join(eol)),
    position: { line: start + last, character },
  };
}

/** Appends a text after the table's last row, merged with an edit at the end of that row if there is one. */
function appended(edits: readonly Edit[], { reading, start }: PlacedTable, text: string): Edit[] {
  const { block } = reading;
  const line = start + block.size - 1;
  const { length } = block.lines[block.size - 1].text;
  const last = edits.at(-1);
  if (last && last.range.end.line === line && last.range.end.character === length) {
    return [...edits.slice(0, -1), { range: last.range, newText: last.newText + text }];
  }
  return [...edits, { range: lineRange(line, length, length), newText: text }];
}

function eolOf({ lines }: TableBlock): string {
  return lines[0].eol || '\n';
}
