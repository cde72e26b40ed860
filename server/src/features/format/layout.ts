import type { TableReading } from '../../report/table/read.ts';
import type { TableBlock } from '../../syntax/block.ts';
import type { Cell } from '../../syntax/cell.ts';
import type { Line } from '../../syntax/line.ts';
import { type AmbiguousWidth, displayWidth } from '../../syntax/width.ts';
import { type Alignment, columnAlignments } from './columns.ts';

/** The places of a table's pipes. All widths are in display columns. */
export interface TableLayout {
  /**
   * The white space before each row, as in the first row; undefined if that is not plain, so that rows keep their own.
   */
  readonly indent: string | undefined;
  readonly alignments: readonly Alignment[];
  /** The width of each column, from the pipe before it to the pipe after it. */
  readonly pitches: readonly number[];
  /** The cells of each line; none for a line that is left unchanged. */
  readonly rows: readonly (readonly CellSlot[])[];
}

/** A cell in the layout. `from` and `to` are offsets into its line. */
export interface CellSlot {
  readonly cell: Cell;
  /** The first column of the cell. */
  readonly column: number;
  /** The content to keep. An ideographic space before a label indents it, and belongs to the content. */
  readonly from: number;
  readonly to: number;
  /** The width of the content. */
  readonly width: number;
  /** The width of the pipe before the cell: 2 if it is full-width, 0 if there is none. */
  readonly before: number;
  /**
   * True if there is a pipe after the cell. `spanning` is the width of the pipes that make it span columns, except the
   * last.
   */
  readonly isClosed: boolean;
  readonly spanning: number;
  /** True if the cell is the whole row: a group's label, with all pipes after its first column. */
  readonly isGroup: boolean;
}

/**
 * The width above which a cell no longer widens its column, but pushes the rest of its row out of line. Otherwise a
 * paragraph in a cell would fill all other rows with as many spaces, which look like empty lines when wrapped.
 */
const WIDEST_COLUMN = 100;

/** The minimum width of a column: that of `---` and of `--:`. */
const NARROWEST_COLUMN = 3;

/** The maximum total width of a table's rows; a table that would become larger is left unchanged. */
const LARGEST_TABLE = 32_000_000;

/** Computes the layout of a table; undefined if it would become too large. */
export function tableLayout(
  block: TableBlock,
  reading: TableReading | undefined,
  ambiguous: AmbiguousWidth,
): TableLayout | undefined {
  const alignments = columnAlignments(block, reading);
  const rows: CellSlot[][] = [];
  const pitches: number[] = [];
  const spans: { readonly first: number; readonly last: number; readonly need: number }[] = [];
  for (let at = 0; at < block.size; at++) {
    const line = block.lines[at];
    const slots = isLeftAlone(block, at) ? [] : slotsOf(line, alignments, ambiguous);
    rows.push(slots);
    for (const slot of slots) {
      const { cell, column, isGroup } = slot;
      const last = column + cell.span - 1;
      while (pitches.length <= last) pitches.push(0);
      const need = pitchNeed(slot, at === block.delimiter);
      if (cell.span === 1 || isGroup) pitches[column] = Math.max(pitches[column], need);
      else spans.push({ first: column, last, need });
    }
  }
  spans.sort((a, b) => a.last - b.last || b.first - a.first);
  for (const { first, last, need } of spans) {
    const lack = need - sum(pitches, first, last + 1);
    if (lack > 0) pitches[last] += lack;
  }
  if (sizeOf(pitches, rows) > LARGEST_TABLE) return undefined;
  const first = block.lines[0];
  const indent = first.text.slice(0, first.indent).replaceAll('\ufeff', '');
  // After an ideographic space, a delimiter row would not be recognised.
  return { indent: /^[ \t]*$/.test(indent) ? indent : undefined, alignments, pitches, rows };
}

/** The width that a cell needs, from the pipe before it to the one after it. */
function pitchNeed({ cell, width, before, spanning, isGroup }: CellSlot, isDelimiter: boolean): number {
  const isFlexible = width > WIDEST_COLUMN || (isDelimiter && isDashes(cell.text));
  const room = isFlexible ? NARROWEST_COLUMN : Math.max(NARROWEST_COLUMN, width);
  return before + marginBehind(before) + room + 1 + (isGroup ? 0 : spanning);
}

/** The spaces after a pipe of the given width; none if there is no pipe. */
export function marginBehind(pipe: number): number {
  return pipe === 0 ? 0 : 1;
}

function slotsOf(line: Line, alignments: readonly Alignment[], ambiguous: AmbiguousWidth): CellSlot[] {
  const cells = line.cells ?? [];
  const { text } = line;
  const isGroup = cells.length === 1 && cells[0].span > 1;
  const slots: CellSlot[] = [];
  let column = 0;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    const from = (alignments[column] ?? 'left') === 'left' ? indentedFrom(text, cell) : cell.from;
    slots.push({
      cell,
      column,
      from,
      to: cell.to,
      width: displayWidth(text.slice(from, cell.to), ambiguous),
      before: cell.start > line.indent ? displayWidth(text[cell.start - 1]) : 0,
      // Only the last cell may lack the pipe after it; then it ends with the row.
      isClosed: i < cells.length - 1 || text.slice(cell.end).trim() !== '',
      spanning: cell.span === 1 ? 0 : displayWidth(text.slice(cell.end, cell.end + cell.span - 1)),
      isGroup,
    });
    column += cell.span;
  }
  return slots;
}

/** The width of a cell in the layout, from the pipe before it to the first pipe after it. */
export function slotPitch({ pitches }: TableLayout, { column, cell, isGroup, spanning }: CellSlot): number {
  return isGroup ? pitches[column] : sum(pitches, column, column + cell.span) - spanning;
}

/** True if a delimiter cell consists of dashes, whose number can change. */
export function isDashes(text: string): boolean {
  return /^:?-+:?$/.test(text);
}

/** True if the row would become the table's delimiter row if its ideographic or no-break spaces became plain ones. */
function isLeftAlone({ lines, delimiter }: TableBlock, at: number): boolean {
  if (delimiter >= 0 && at >= delimiter) return false;
  return !lines[at].isDelimiter && lines[at].text.includes('-') && /^[\s|｜:-]*$/.test(lines[at].text);
}

function indentedFrom(text: string, cell: Cell): number {
  if (cell.from === cell.to) return cell.from;
  for (let i = cell.start; i < cell.from; i++) if (text[i] === '\u3000' || text[i] === '\u00a0') return i;
  return cell.from;
}

function sizeOf(pitches: readonly number[], rows: readonly (readonly CellSlot[])[]): number {
  const widths = [0];
  for (const pitch of pitches) widths.push(widths[widths.length - 1] + pitch);
  let size = 0;
  for (const slots of rows) {
    const last = slots.at(-1);
    if (last) size += widths[last.column + last.cell.span];
  }
  return size;
}

function sum(numbers: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let i = from; i < to; i++) total += numbers[i];
  return total;
}
