/** A cell of a table row, by offsets into its line. */
export interface Cell {
  /** The offset just after the pipe before the cell. */
  readonly start: number;
  /** The offset of the pipe after the cell, or the end of the line without trailing white space. */
  readonly end: number;
  /** The content without the white space around it: from here … */
  readonly from: number;
  /** … up to here. In an empty cell both are the offset after its first blank. */
  readonly to: number;
  /** The content, with escapes (`\|`) as written. */
  readonly text: string;
  /** The number of columns the cell spans: one, plus one for each extra pipe after it (`||`). */
  readonly span: number;
}

/** The content that joins a cell to the one above it (MultiMarkdown). */
export const ROW_SPAN = '^^';

const SPACE = 32;
const TAB = 9;
const BACKSLASH = 92;
export const PIPE = 124;
export const FULL_WIDTH_PIPE = 0xff5c;

/**
 * Reads the cells of a row. A pipe at either end of the line is optional, as in GFM; an escaped pipe is text. In a row
 * that begins with a full-width pipe, all full-width pipes count as plain ones.
 */
export function readCells(text: string, indent: number): Cell[] {
  const first = text.charCodeAt(indent);
  const otherPipe = first === FULL_WIDTH_PIPE ? FULL_WIDTH_PIPE : PIPE;
  const last = contentEnd(text, indent);
  const hasBackslash = text.includes('\\');
  const cells: Cell[] = [];
  let start = first === PIPE || first === otherPipe ? indent + 1 : indent;
  let i = start;
  while (start <= last) {
    const end = hasBackslash ? pipeAfter(text, i, last, otherPipe) : pipeIn(text, i, last, otherPipe);
    if (end === last && start === last) break;
    i = end + 1;
    let span = 1;
    while (i < last) {
      const code = text.charCodeAt(i);
      if (code !== PIPE && code !== otherPipe) break;
      span++;
      i++;
    }
    cells.push(readCell(text, start, end, span));
    start = i;
  }
  return cells;
}

/** The offset of the first unescaped pipe from an offset on; the end if there is none. */
function pipeAfter(text: string, from: number, end: number, otherPipe: number): number {
  let i = from;
  while (i < end) {
    const code = text.charCodeAt(i);
    if (code === PIPE || code === otherPipe) break;
    i += code === BACKSLASH ? 2 : 1;
  }
  return Math.min(i, end);
}

/** Does the same for a line without escapes, using the faster indexOf. */
function pipeIn(text: string, from: number, end: number, otherPipe: number): number {
  if (otherPipe !== PIPE) return pipeAfter(text, from, end, otherPipe);
  const at = text.indexOf('|', from);
  return at === -1 || at > end ? end : at;
}

function readCell(text: string, start: number, end: number, span: number): Cell {
  let from = start;
  while (from < end && isSpace(text.charCodeAt(from))) from++;
  let to = end;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  if (from === to) {
    from = Math.min(start + 1, end);
    to = from;
  }
  return { start, end, from, to, text: text.slice(from, to), span };
}

/** True for white space that may surround the content of a cell. */
export function isSpace(code: number): boolean {
  return code === SPACE || code === TAB || code === 0xa0 || code === 0x3000;
}

function contentEnd(text: string, indent: number): number {
  let end = text.length;
  while (end > indent && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}
