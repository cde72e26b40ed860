import type { TableBlock } from '../../syntax/block.ts';
import { type Line, readLines } from '../../syntax/line.ts';
import { type Edit, lineRange } from '../../syntax/position.ts';
import { type CellSlot, isDashes, marginBehind, slotPitch, type TableLayout } from './layout.ts';

/** A stretch of a row and its new text: spaces, or the dashes of a delimiter cell. */
interface Gap {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The end of the gap next to content, where the caret may be: the other end is changed. */
  readonly rest: 'start' | 'end';
}

/** The changes that align a row. */
export interface AlignedRow {
  readonly gaps: readonly Gap[];
  /** For each cell, the end of its content in the aligned row; in an empty cell, the place to type. */
  readonly ends: readonly number[];
}

/** Aligns a row of a table. */
export function alignRow(block: TableBlock, layout: TableLayout, at: number): AlignedRow {
  const line = block.lines[at];
  const slots = layout.rows[at];
  const isDelimiter = at === block.delimiter;
  if (slots.length === 0) return untouched(line);
  const gaps: Gap[] = [];
  const ends: number[] = [];
  let shift = 0;
  const set = (start: number, end: number, text: string, rest: Gap['rest']) => {
    if (line.text.slice(start, end) === text) return;
    const before = gaps.at(-1);
    // Editors disagree on the order of edits that touch.
    if (before?.end === start) gaps[gaps.length - 1] = { ...before, end, text: before.text + text };
    else gaps.push({ start, end, text, rest });
    shift += text.length - (end - start);
  };

  const { indent } = layout;
  if (indent !== undefined && !line.text.slice(0, line.indent).includes('\ufeff')) set(0, line.indent, indent, 'end');
  for (const slot of slots) {
    const { cell, from, to } = slot;
    const { left, right, content } = blanks(slot, layout, isDelimiter);
    if (from === to) {
      ends.push(cell.start + shift + left);
      set(cell.start, cell.end, ' '.repeat(left + right), 'start');
      continue;
    }
    set(cell.start, from, ' '.repeat(left), 'end');
    if (content !== undefined) set(from, to, content, 'start');
    ends.push(to + shift);
    if (slot.isClosed) set(to, cell.end, ' '.repeat(right), 'start');
  }
  set(rowEnd(slots), line.text.length, '', 'start');

  const aligned = { gaps, ends };
  return isSafe(line, slots, aligned, isDelimiter) ? aligned : untouched(line);
}

function untouched(line: Line): AlignedRow {
  return { gaps: [], ends: (line.cells ?? []).map((cell) => cell.to) };
}

/** The number of spaces on either side of a cell's content, and the new content of a delimiter cell. */
function blanks(slot: CellSlot, layout: TableLayout, isDelimiter: boolean) {
  const margin = marginBehind(slot.before);
  const room = Math.max(0, slotPitch(layout, slot) - slot.before - margin - 1);
  if (isDelimiter && isDashes(slot.cell.text)) {
    return { left: margin, right: 1, content: dashes(slot.cell.text, room) };
  }
  const free = Math.max(0, room - slot.width);
  const alignment = slot.before === 0 || slot.cell.span > 1 ? 'left' : layout.alignments[slot.column];
  const left = alignment === 'right' ? free : alignment === 'center' ? free >> 1 : 0;
  return { left: margin + left, right: free - left + 1, content: undefined };
}

function dashes(text: string, width: number): string {
  const before = text.startsWith(':') ? ':' : '';
  const behind = text.length > 1 && text.endsWith(':') ? ':' : '';
  return before + '-'.repeat(Math.max(1, width - before.length - behind.length)) + behind;
}

/** The end of a row, including its last pipe. */
function rowEnd(slots: readonly CellSlot[]): number {
  const last = slots[slots.length - 1];
  return last.isClosed ? last.cell.end + last.cell.span : last.to;
}

/**
 * False if a space after the first word of a row without a leading pipe would make it something else: `+| a`, `#| a`.
 */
function isSafe(line: Line, slots: readonly CellSlot[], aligned: AlignedRow, isDelimiter: boolean): boolean {
  if (slots[0].before > 0 || isDelimiter) return true;
  return readLines(alignedText(line, aligned))[0].kind === line.kind;
}

/** The text of the aligned row. */
export function alignedText({ text }: Line, { gaps }: AlignedRow): string {
  let result = '';
  let last = 0;
  for (const gap of gaps) {
    result += text.slice(last, gap.start) + gap.text;
    last = gap.end;
  }
  return result + text.slice(last);
}

/** The minimal edits that align a row, one for each gap, so that the caret stays in place. */
export function rowEdits({ text }: Line, { gaps }: AlignedRow, line: number): Edit[] {
  return gaps.map((gap) => {
    const old = text.slice(gap.start, gap.end);
    const most = Math.min(old.length, gap.text.length);
    const prefix = gap.rest === 'start' ? commonPrefix(old, gap.text, most) : 0;
    const suffix = commonSuffix(old, gap.text, most - prefix);
    const more = gap.rest === 'end' ? commonPrefix(old, gap.text, most - suffix) : prefix;
    return {
      range: lineRange(line, gap.start + more, gap.end - suffix),
      newText: gap.text.slice(more, gap.text.length - suffix),
    };
  });
}

/** A single edit that aligns a row, for tables with too many rows for an edit per gap. */
export function rowEdit(line: Line, aligned: AlignedRow, at: number): Edit[] {
  const first = aligned.gaps.at(0);
  const last = aligned.gaps.at(-1);
  if (!first || !last) return [];
  const result = alignedText(line, aligned);
  const behind = line.text.length - last.end;
  return [
    {
      range: lineRange(at, first.start, last.end),
      newText: result.slice(first.start, result.length - behind),
    },
  ];
}

function commonPrefix(a: string, b: string, most: number): number {
  let count = 0;
  while (count < most && a[count] === b[count]) count++;
  return count;
}

function commonSuffix(a: string, b: string, most: number): number {
  let count = 0;
  while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) count++;
  return count;
}
