import { readFigure } from '../report/figure.ts';
import { foldLabel, labelKey } from '../report/label.ts';
import type { PlacedTable } from '../report/placed.ts';
import { type Report, readReport } from '../report/report.ts';
import { columnsOf } from '../report/table/grid.ts';
import { firstFigureColumn } from '../report/table/header.ts';
import type { TableReading } from '../report/table/read.ts';
import type { RowReading } from '../report/table/readings.ts';
import { cellsOf, isHeaderLine, type TableBlock } from '../syntax/block.ts';
import { type Cell, ROW_SPAN } from '../syntax/cell.ts';
import { type Edit, lineRange, type Position } from '../syntax/position.ts';
import { changeTree, lineAt, type SyntaxTree } from '../syntax/tree.ts';
import { tableAt } from './format/format.ts';
import type { FormatOptions } from './format/options.ts';
import { tableEdits } from './format/table.ts';

/** The result of filling in a block of cells: all edits, or the reason why none is made. */
export type Filling = { readonly edits: readonly Edit[] } | { readonly refused: string };

/**
 * Fills a table with a block of cells as a spreadsheet does, from the cell at the position rightwards and down, and
 * aligns it. The table keeps its rows, columns and labels: rows that only name a group are skipped, a label in the
 * block must equal the one in the table, and cells for figures accept only figures. With the caret on a label of a
 * statutory table, rows are found by their labels. Returns undefined if the position is not in a table.
 */
export function fillCells(
  report: Report,
  position: Position,
  rows: readonly (readonly string[])[],
  options: FormatOptions,
): Filling | undefined {
  const table = tableAt(report, position.line);
  if (!table) return undefined;
  const at = placeOf(table, position);
  if (!at) return { refused: '请先把光标放进要填的第一个格子' };
  try {
    const block = trimmed(rows);
    const row = rowOf(table.reading, at.line);
    const isOnLabel = row && at.column < firstFigureColumn(row.header, row.header?.columns.length ?? 1);
    const cells = isOnLabel ? cellsByLabel(table.reading, at.line, block) : cellsByPlace(table.reading, at, block);
    return { edits: editsFor(report.tree, table, cells, options) };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    throw error;
  }
}

class Refusal extends Error {}

/** A cell with its new content. Lines count from the table's first. */
interface NewCell {
  readonly line: number;
  readonly cell: Cell;
  readonly text: string;
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** What can be put into a cell: a figure, any text, or nothing because it is a label. */
type Slot = 'figure' | 'text' | 'label';

function placeOf({ reading: { block }, start }: PlacedTable, { line, character }: Position): Place | undefined {
  if (line - start === block.delimiter) return undefined;
  const cells = cellsOf(block, line - start);
  const index = cells.findIndex((cell) => character <= cell.end);
  const column = cells.slice(0, index).reduce((sum, { span }) => sum + span, 0);
  return index === -1 ? undefined : { line: line - start, column };
}

/** Removes blank cells at the end of each row, and blank rows at the end. */
function trimmed(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const cut = rows.map((row) => row.slice(0, row.findLastIndex((text) => text.trim() !== '') + 1));
  return cut.slice(0, cut.findLastIndex((row) => row.length > 0) + 1);
}

function rowOf(reading: TableReading, line: number): RowReading | undefined {
  return reading.kind === 'statutory' ? reading.rows.find((row) => row.line === line) : undefined;
}

function slotOf(reading: TableReading, line: number, column: number, cell: Cell): Slot {
  if (cell.text === ROW_SPAN) return 'label';
  if (reading.kind === 'free') {
    const isLabel = column === 0 || isHeaderLine(reading.block, line);
    return isLabel && cell.text !== '' ? 'label' : 'text';
  }
  const row = rowOf(reading, line);
  if (!row || row.row?.isGroup) return 'label';
  if (row.figures.length > 0) return row.figures.some((figure) => figure.cell === cell) ? 'figure' : 'label';
  return column < firstFigureColumn(row.header, row.header?.columns.length ?? 1) ? 'label' : 'text';
}

/** True if a line has nothing to fill in: a delimiter row, a row that names a group, a caption or a later header. */
function isPassedOver(reading: TableReading, line: number): boolean {
  const columns = columnsOf(reading.block, line);
  if (line === reading.block.delimiter || columns.every((cell) => cell === columns[0] && cell.span > 1)) return true;
  if (reading.kind === 'free') return false;
  return columns.every((cell, column) => slotOf(reading, line, column, cell) === 'label');
}

/** Places the block's cells row by row, from `at` on. */
function cellsByPlace(reading: TableReading, at: Place, rows: readonly (readonly string[])[]): NewCell[] {
  const { block } = reading;
  const cells: NewCell[] = [];
  let { line } = at;
  rows.forEach((row, i) => {
    while (line < block.size && isPassedOver(reading, line)) {
      const isNamed = line !== block.delimiter && saysTheSame(columnsOf(block, line).slice(at.column), row);
      line++;
      // The block also has this row for the group.
      if (isNamed) return;
    }
    if (line >= block.size) {
      if (row.length === 0) return;
      throw new Refusal(`粘贴的内容有 ${rows.length} 行，从光标起只能填 ${i} 行，没有粘贴`);
    }
    cells.push(...cellsOfRow(reading, { line, column: at.column }, row));
    line++;
  });
  return cells;
}

function saysTheSame(labels: readonly Cell[], row: readonly string[]): boolean {
  return row.every((text, i) => text.trim() === '' || (labels[i] !== undefined && isSameLabel(labels[i].text, text)));
}

function isSameLabel(a: string, b: string): boolean {
  return foldLabel(a) === foldLabel(b) || (labelKey(a) !== '' && labelKey(a) === labelKey(b));
}

/** Checks a row's values against the cells that they would go into. Throws Refusal. */
function cellsOfRow(reading: TableReading, { line, column }: Place, row: readonly string[]): NewCell[] {
  const columns = columnsOf(reading.block, line);
  const width = columns.length - column;
  if (row.length > width) throw new Refusal(`粘贴的内容有 ${row.length} 列，从光标起只有 ${width} 列，没有粘贴`);
  return columns.slice(column).flatMap((cell, i): NewCell[] => {
    if (i >= row.length) return [];
    const value = row[i].trim();
    // A cell that spans columns takes only the first value.
    const isTaken = i > 0 && columns[column + i - 1] === cell;
    const slot = isTaken ? 'label' : slotOf(reading, line, column + i, cell);
    if (slot === 'label') {
      if (value === '' || isSameLabel(value, isTaken ? row[i - 1] : cell.text)) return [];
      throw new Refusal(`“${value}”会落在“${cell.text}”上，表里的名称不能改，没有粘贴`);
    }
    if (slot === 'figure' && readFigure(value).kind === 'text')
      throw new Refusal(`“${value}”不是数字，不能填进表里，没有粘贴`);
    return [{ line, cell, text: value }];
  });
}

/** Places the block's figures in the rows named by its labels, in the table's order. Throws Refusal. */
function cellsByLabel(reading: TableReading, from: number, rows: readonly (readonly string[])[]): NewCell[] {
  const isNumber = (text: string) => readFigure(text.trim()).kind === 'number';
  const starts = rows.map((row) => row.findIndex(isNumber)).filter((column) => column >= 0);
  const first = Math.min(...starts);
  if (starts.length === 0) throw new Refusal('粘贴的内容里没有数字，没有粘贴');
  if (first === 0) throw new Refusal('光标在名称上。请把光标放进要填的第一个数的格子，再粘贴');
  let next = from;
  return rows.flatMap((row) => {
    const label = row.slice(0, first).findLast((text) => text.trim() !== '');
    const line = label === undefined ? -1 : findRow(reading, next, label.trim());
    if (line === -1) {
      // A header, or the name of a group.
      if (!row.some(isNumber)) return [];
      throw new Refusal(`光标以下没有“${label?.trim() ?? ''}”这一行，没有粘贴`);
    }
    next = line + 1;
    const target = rowOf(reading, line);
    const column = firstFigureColumn(target?.header, target?.header?.columns.length ?? 1);
    return isPassedOver(reading, line) ? [] : cellsOfRow(reading, { line, column }, row.slice(first));
  });
}

/** The line of the row with that label or, in a statutory table, one of its short forms; -1 if there is none. */
function findRow(reading: TableReading, from: number, label: string): number {
  for (let line = from; line < reading.block.size; line++) {
    const row = rowOf(reading, line);
    if (!row) continue;
    const names = [row.text, ...(row.row ? [row.row.label, ...row.row.short] : [])];
    if (names.some((name) => isSameLabel(name, label))) return line;
  }
  return -1;
}

/** Fills the cells and aligns the table. Returns one edit for each line that changes. Throws Refusal. */
function editsFor(tree: SyntaxTree, table: PlacedTable, cells: readonly NewCell[], options: FormatOptions): Edit[] {
  const { reading, start } = table;
  const changes = cells.map(({ line, cell, text }) => ({
    range: lineRange(start + line, cell.from, cell.to),
    newText: cellText(text, cell, reading.block.lines[line].text.trimStart()[0] === '｜'),
  }));
  const filled = apply(tree, changes);
  const after = tableAt(readReport(filled), start);
  if (!after || !hasSameShape(reading.block, after.reading.block))
    throw new Refusal('这张表格的竖线或分隔行不全，填入后会走样。请先补全，再粘贴');
  const aligned = apply(filled, tableEdits(after, options));
  return reading.block.lines.slice(0, reading.block.size).flatMap(({ text }, line) => {
    const edit = lineEdit(start + line, text, lineAt(aligned, start + line).text);
    return edit ? [edit] : [];
  });
}

function hasSameShape(a: TableBlock, b: TableBlock): boolean {
  if (a.size !== b.size || a.delimiter !== b.delimiter) return false;
  return a.lines.every((_, line) => {
    const [cells, others] = [cellsOf(a, line), cellsOf(b, line)];
    return cells.length === others.length && cells.every(({ span }, i) => span === others[i].span);
  });
}

/** Applies edits that are in text order, each within one line. */
function apply(tree: SyntaxTree, edits: readonly Edit[]): SyntaxTree {
  return edits.reduceRight((after, { range, newText }) => changeTree(after, { range, text: newText }), tree);
}

/** A value as the text of a cell: on one line, with its pipes escaped. */
function cellText(value: string, { start, end, from, to }: Cell, isFullWidth: boolean): string {
  // Without content, adjacent pipes would merge the cells.
  if (value === '') return from === start && to === end ? ' ' : '';
  const line = value.replace(/\s+/g, (blank) => (/[\r\n]/.test(blank) ? '<br>' : blank)).replaceAll('\t', ' ');
  if (line === ROW_SPAN) return `\\${line}`;
  return line
    .replace(isFullWidth ? /(?<!\\)(\\*)([|｜])/g : /(?<!\\)(\\*)(\|)/g, '$1$1\\$2')
    .replace(/(?<!\\)\\+$/, '$&$&');
}

/** The smallest edit that changes a line; undefined if it stays the same. */
function lineEdit(line: number, before: string, after: string): Edit | undefined {
  if (before === after) return undefined;
  let from = 0;
  while (from < before.length && before[from] === after[from]) from++;
  let behind = 0;
  const most = Math.min(before.length, after.length) - from;
  while (behind < most && before.at(-1 - behind) === after.at(-1 - behind)) behind++;
  return {
    range: lineRange(line, from, before.length - behind),
    newText: after.slice(from, after.length - behind),
  };
}
