import type { TableReading } from '../../report/table/read.ts';
import type { TableBlock } from '../../syntax/block.ts';
import type { Cell } from '../../syntax/cell.ts';
import type { Line } from '../../syntax/line.ts';
import { type AmbiguousWidth, displayWidth } from '../../syntax/width.ts';
import { type Alignment, columnAlignments } from './columns.ts';

/** Where the pipes of a table stand. Widths are display columns. */
export interface TableLayout {
  /** The white space before each row: the first row's. Rows keep their own where that is not made of plain blanks. */
  readonly indent: string | undefined;
  readonly alignments: readonly Alignment[];
  /** By column, from the pipe before it to the pipe behind it. */
  readonly pitches: readonly number[];
  /** By line, its cells; none for a line that is left as it is. */
  readonly rows: readonly (readonly CellSlot[])[];
}

/** A cell as it is laid out, by offsets into its line. */
export interface CellSlot {
  readonly cell: Cell;
  /** The column that it begins in. */
  readonly column: number;
  /** The content that is kept: an ideographic space in front of a label is an indentation, and part of it. */
  readonly from: number;
  readonly to: number;
  /** How wide the content is. */
  readonly width: number;
  /** The width of the pipe before the cell: 2 for a full-width one, 0 for none. */
  readonly before: number;
  /** Whether there is a pipe behind the cell; its width, and that of those that make it span columns, save for the last. */
  readonly isClosed: boolean;
  readonly spanning: number;
  /** Whether the cell is the whole row: a group's label, whose pipes follow its first column. */
  readonly isGroup: boolean;
}

/**
 * A cell wider than this does not widen its column, and pushes the rest of its row out of line instead. Else a paragraph
 * in one cell would pad every other row with as many blanks, which an editor that wraps long lines shows as empty lines.
 */
const WIDEST_COLUMN = 100;

/** The least width of a column: that of `---` and of `--:`. */
const NARROWEST_COLUMN = 3;

/** A table that would have more columns and blanks than this, in all its rows together, is left as it is. */
const LARGEST_TABLE = 32_000_000;

/** How a table is to be laid out; nothing where that would blow it up beyond all measure. */
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
  // Behind an ideographic space, a delimiter row would be none.
  return { indent: /^[ \t]*$/.test(indent) ? indent : undefined, alignments, pitches, rows };
}

/** How far it has to be from the pipe before a cell to the one behind it. */
function pitchNeed({ cell, width, before, spanning, isGroup }: CellSlot, isDelimiter: boolean): number {
  const isFlexible = width > WIDEST_COLUMN || (isDelimiter && isDashes(cell.text));
  const room = isFlexible ? NARROWEST_COLUMN : Math.max(NARROWEST_COLUMN, width);
  return before + marginBehind(before) + room + 1 + (isGroup ? 0 : spanning);
}

/** The blank that belongs behind a pipe of the given width; none where there is no pipe. */
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
      // Only the last cell may lack the pipe behind it: it ends with the row then.
      isClosed: i < cells.length - 1 || text.slice(cell.end).trim() !== '',
      spanning: cell.span === 1 ? 0 : displayWidth(text.slice(cell.end, cell.end + cell.span - 1)),
      isGroup,
    });
    column += cell.span;
  }
  return slots;
}

/** How wide a cell is to be, from the pipe before it to the first pipe behind it. */
export function slotPitch({ pitches }: TableLayout, { column, cell, isGroup, spanning }: CellSlot): number {
  return isGroup ? pitches[column] : sum(pitches, column, column + cell.span) - spanning;
}

/** Whether a delimiter cell is made of dashes, which can be more or fewer. */
export function isDashes(text: string): boolean {
  return /^:?-+:?$/.test(text);
}

/** Whether a row would become the table's delimiter row if its ideographic or no-break spaces became plain ones. */
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
