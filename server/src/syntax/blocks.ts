import type { Block } from './block.ts';
import { headingLevel, type Line } from './line.ts';
import { Memo } from './memo.ts';

/** The number of lines in which the end of front matter is looked for. */
export const FRONT_MATTER_LIMIT = 128;

/**
 * Reads the block that begins at a line. Its kind and its end depend only on the lines from here on (and on whether
 * this is the document's first line), so reading can restart at any block.
 */
export function readBlock(lines: readonly Line[], start: number, atTop: boolean): Block {
  const first = lines[start];
  if (atTop) {
    if (isFrontMatterFence(first)) return frontMatter(lines, start);
    if (first.kind === 'blank') return plain('blank', lines, start, start);
  }
  switch (first.kind) {
    case 'heading':
      return heading(lines, start);
    case 'fence':
      return code(lines, start);
    case 'comment':
      return comment(lines, start);
    case 'row':
      return table(lines, start);
    case 'list':
    case 'quote':
    case 'html':
    case 'break':
      return startsTable(lines, start) ? table(lines, start) : markdown(lines, start);
    case 'underline':
      return isRule(first) ? plain('markdown', lines, start, start + 1) : paragraph(lines, start);
    default:
      return startsTable(lines, start) ? table(lines, start) : paragraph(lines, start);
  }
}

/** The lines from start to end, and the blank lines after them. */
function linesOf(lines: readonly Line[], start: number, end: number): readonly Line[] {
  let behind = end;
  while (behind < lines.length && lines[behind].kind === 'blank') behind++;
  return lines.slice(start, behind);
}

/** A block without properties of its own. */
function plain<Kind extends 'paragraph' | 'markdown' | 'blank'>(
  kind: Kind,
  lines: readonly Line[],
  start: number,
  end: number,
) {
  return { kind, lines: linesOf(lines, start, end), size: end - start, memory: new Memo() };
}

const BYTE_ORDER_MARK = 0xfeff;

/** True if a line is the `---` that opens or closes front matter. */
export function isFrontMatterFence(line: Line): boolean {
  const from = line.text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  return line.text.slice(from).trimEnd() === '---';
}

function frontMatter(lines: readonly Line[], start: number): Block {
  const limit = Math.min(lines.length, start + FRONT_MATTER_LIMIT);
  for (let i = start + 1; i < limit; i++) {
    if (isFrontMatterFence(lines[i]))
      return {
        kind: 'front-matter',
        closed: true,
        lines: linesOf(lines, start, i + 1),
        size: i + 1 - start,
        memory: new Memo(),
      };
  }
  let end = start + 1;
  while (end < limit && lines[end].kind !== 'blank' && lines[end].kind !== 'heading' && lines[end].kind !== 'row')
    end++;
  return {
    kind: 'front-matter',
    closed: false,
    lines: linesOf(lines, start, end),
    size: end - start,
    memory: new Memo(),
  };
}

/** True if a heading's text ends in #. */
function isClosed(text: string): boolean {
  let last = text.length - 1;
  while (last >= 0 && isSpace(text.charCodeAt(last))) last--;
  return text[last] === '#';
}

function heading(lines: readonly Line[], start: number): Block {
  const { text, indent } = lines[start];
  const level = headingLevel(text, indent);
  let from = indent + level;
  while (from < text.length && isSpace(text.charCodeAt(from))) from++;
  // A closing run of # after a space is not part of the heading.
  const rest = text.slice(from);
  const words = (isClosed(rest) ? rest.replace(/(^|[ \t])#+[ \t]*$/, '') : rest).trimEnd();
  return {
    kind: 'heading',
    level,
    text: words,
    from,
    lines: linesOf(lines, start, start + 1),
    size: 1,
    memory: new Memo(),
  };
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 0x3000;
}

function code(lines: readonly Line[], start: number): Block {
  const { text, indent } = lines[start];
  const mark = text[indent];
  let width = 3;
  while (text[indent + width] === mark) width++;
  const fence = mark.repeat(width);
  let end = start + 1;
  while (end < lines.length && !(lines[end].kind === 'fence' && closesFence(lines[end], fence))) end++;
  const closed = end < lines.length;
  if (closed) end++;
  return { kind: 'code', closed, lines: linesOf(lines, start, end), size: end - start, memory: new Memo() };
}

function closesFence(line: Line, fence: string): boolean {
  if (!line.text.startsWith(fence, line.indent)) return false;
  for (let i = line.indent; i < line.text.length; i++) {
    if (line.text[i] !== fence[0]) return line.text.slice(i).trim() === '';
  }
  return true;
}

function comment(lines: readonly Line[], start: number): Block {
  let end = start;
  let from = lines[start].indent + 4;
  while (end < lines.length && !lines[end].text.includes('-->', from)) {
    end++;
    from = 0;
  }
  const closed = end < lines.length;
  if (closed) end++;
  return { kind: 'comment', closed, lines: linesOf(lines, start, end), size: end - start, memory: new Memo() };
}

/**
 * Reads a table: it continues while its lines have pipes. GFM would make a last row of a line without one; here that
 * line begins a paragraph, because authors forget the blank line far more often than the pipes.
 */
function table(lines: readonly Line[], start: number): Block {
  let delimiter = -1;
  let end = start;
  while (end < lines.length && lines[end].isRow && (lines[end].kind === 'row' || end - 2 < start || delimiter >= 0)) {
    if (delimiter < 0 && lines[end].isDelimiter) delimiter = end - start;
    end++;
  }
  return { kind: 'table', delimiter, lines: linesOf(lines, start, end), size: end - start, memory: new Memo() };
}

/** True if a table without a leading pipe starts here: a row above a delimiter row with as many columns. */
function startsTable(lines: readonly Line[], at: number): boolean {
  const header = lines[at];
  const next = lines[at + 1];
  return header.isRow && next?.isDelimiter === true && columns(header) === columns(next);
}

function columns(line: Line): number {
  let count = 0;
  for (const cell of line.cells ?? []) count += cell.span;
  return count;
}

/**
 * Reads a list, quote, HTML or thematic break. A list continues across blank lines if an indented line or another item
 * follows; the others end at a blank line.
 */
function markdown(lines: readonly Line[], start: number): Block {
  const isList = lines[start].kind === 'list';
  let end = start + 1;
  if (lines[start].kind === 'break') return plain('markdown', lines, start, end);
  for (;;) {
    while (end < lines.length && !interrupts(lines[end])) end++;
    if (!isList || end >= lines.length) break;
    const next = skipBlank(lines, end);
    const goesOn = next < lines.length && (lines[next].kind === 'list' || (lines[next].indent >= 2 && next > end));
    if (!goesOn || startsTable(lines, next)) break;
    end = next + 1;
  }
  return plain('markdown', lines, start, end);
}

function skipBlank(lines: readonly Line[], from: number): number {
  let i = from;
  while (i < lines.length && lines[i].kind === 'blank') i++;
  return i;
}

function interrupts(line: Line): boolean {
  const { kind } = line;
  return kind === 'blank' || kind === 'heading' || kind === 'fence' || kind === 'comment' || kind === 'row';
}

/** Reads a paragraph; a line of = or - right below makes it a heading (CommonMark's setext headings). */
function paragraph(lines: readonly Line[], start: number): Block {
  let end = start + 1;
  while (end < lines.length && !interruptsParagraph(lines[end])) {
    if (lines[end].kind === 'underline') return underlinedHeading(lines, start, end);
    if (startsTable(lines, end)) break;
    end++;
  }
  return plain('paragraph', lines, start, end);
}

function interruptsParagraph(line: Line): boolean {
  const { kind } = line;
  return interrupts(line) || kind === 'quote' || kind === 'break' || (kind === 'list' && !isLateNumber(line));
}

/** True for an ordered item that does not begin with 1: it cannot interrupt a paragraph, as in CommonMark. */
function isLateNumber(line: Line): boolean {
  const first = line.text.charCodeAt(line.indent);
  return first >= 48 && first <= 57 && !/^1[.)]/.test(line.text.slice(line.indent, line.indent + 2));
}

function isRule(line: Line): boolean {
  return line.text[line.indent] === '-' && line.text.trim().length >= 3;
}

function underlinedHeading(lines: readonly Line[], start: number, underline: number): Block {
  const text = lines
    .slice(start, underline)
    .map((line) => line.text.trim())
    .join('');
  const level = lines[underline].text[lines[underline].indent] === '=' ? 1 : 2;
  return {
    kind: 'heading',
    level,
    text,
    from: lines[start].indent,
    lines: linesOf(lines, start, underline + 1),
    size: underline + 1 - start,
    memory: new Memo(),
  };
}
