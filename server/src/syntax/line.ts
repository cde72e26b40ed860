import { type Cell, FULL_WIDTH_PIPE, isSpace, PIPE, readCells } from './cell.ts';

/** What a line looks like by itself; its meaning depends on the block that it falls into. */
export type LineKind =
  | 'blank'
  | 'heading'
  | 'fence'
  | 'comment'
  | 'row'
  | 'list'
  | 'quote'
  | 'html'
  | 'break'
  | 'underline'
  | 'text';

/** One line of a document, read once and shared by all versions of the text that contain it. */
export interface Line {
  /** The text without its line ending. */
  readonly text: string;
  readonly eol: '' | '\n' | '\r\n' | '\r';
  readonly kind: LineKind;
  /** The offset of the first character that is not white space. */
  readonly indent: number;
  /** True if the line could be a row of a table; then it has cells. */
  readonly isRow: boolean;
  readonly cells?: readonly Cell[];
  /** The cells by column, if any spans several columns: it is then repeated in each of them. */
  readonly columns?: readonly Cell[] | undefined;
  /** True if the line could be a table's delimiter row: `| :--- | ---: |`. */
  readonly isDelimiter: boolean;
}

/** A line that could be a row of a table. Its cells are read on demand: most are never needed. */
class RowLine implements Line {
  readonly isRow = true;
  readonly text: string;
  readonly eol: Line['eol'];
  readonly kind: LineKind;
  readonly indent: number;
  readonly isDelimiter: boolean;
  #cells: readonly Cell[] | undefined;
  #columns: readonly Cell[] | undefined;

  constructor(text: string, eol: Line['eol'], kind: LineKind, indent: number) {
    this.text = text;
    this.eol = eol;
    this.kind = kind;
    this.indent = indent;
    this.isDelimiter = isDelimiter(text, indent);
  }

  get cells(): readonly Cell[] {
    if (!this.#cells) this.#read();
    return this.#cells as readonly Cell[];
  }

  get columns(): readonly Cell[] | undefined {
    if (!this.#cells) this.#read();
    return this.#columns;
  }

  #read(): void {
    this.#cells = readCells(this.text, this.indent);
    if (!this.isDelimiter) this.#columns = spread(this.#cells);
  }
}

/**
 * Splits a text into lines at \n, \r\n and \r. The last line has no ending and may be empty, so the texts and endings
 * of all lines, joined, are the text again.
 */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  const hasReturn = text.includes('\r');
  let start = 0;
  for (;;) {
    const end = hasReturn ? lineEnd(text, start) : text.indexOf('\n', start);
    if (end === -1 || end === text.length) {
      lines.push(readLine(text.slice(start), ''));
      return lines;
    }
    const eol = text[end] === '\n' ? '\n' : text[end + 1] === '\n' ? '\r\n' : '\r';
    lines.push(readLine(text.slice(start, end), eol));
    start = end + eol.length;
  }
}

function lineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return i;
  }
  return text.length;
}

function readLine(text: string, eol: Line['eol']): Line {
  const indent = indentOf(text);
  if (indent === text.length) return { text, eol, kind: 'blank', indent, isRow: false, isDelimiter: false };
  const kind = kindOf(text, indent);
  if (kind === 'row' || ((kind === 'text' || kind === 'list') && text.includes('|'))) {
    return new RowLine(text, eol, kind, indent);
  }
  return { text, eol, kind, indent, isRow: false, isDelimiter: false };
}

/** The cells by column; undefined if none spans several columns. */
function spread(cells: readonly Cell[]): readonly Cell[] | undefined {
  let columns: Cell[] | undefined;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (cell.span > 1) columns ??= cells.slice(0, i);
    for (let k = 0; columns && k < cell.span; k++) columns.push(cell);
  }
  return columns;
}

function indentOf(text: string): number {
  let i = 0;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Space, tab, no-break space, ideographic space (the usual paragraph indent) and byte order mark.
    if (code !== 32 && code !== 9 && code !== 0xa0 && code !== 0x3000 && code !== 0xfeff) break;
  }
  return i;
}

/**
 * The highest code of a Markdown mark. Chinese text begins with characters beyond it, of which only the full-width pipe
 * is special.
 */
const LAST_MARK = 0x7f;

function kindOf(text: string, indent: number): LineKind {
  const first = text.charCodeAt(indent);
  if (first > LAST_MARK) return first === FULL_WIDTH_PIPE ? 'row' : 'text';
  switch (text[indent]) {
    case '|':
      return 'row';
    case '#':
      return headingLevel(text, indent) > 0 ? 'heading' : 'text';
    case '`':
    case '~':
      return text.startsWith(text[indent].repeat(3), indent) ? 'fence' : 'text';
    case '<':
      if (text.startsWith('<!--', indent)) return 'comment';
      return /[A-Za-z/!?]/.test(text[indent + 1] ?? '') ? 'html' : 'text';
    case '>':
      return 'quote';
    case '=':
      return isRunOf(text, indent, '=') ? 'underline' : 'text';
    case '-':
      if (isRunOf(text, indent, '-')) return 'underline';
      return isThematicBreak(text, indent) ? 'break' : listKind(text, indent, 1);
    case '*':
    case '_':
      if (isThematicBreak(text, indent)) return 'break';
      return text[indent] === '*' ? listKind(text, indent, 1) : 'text';
    case '+':
      return listKind(text, indent, 1);
    default:
      return isDigit(text.charCodeAt(indent)) ? orderedListKind(text, indent) : 'text';
  }
}

/** The level of an ATX heading, or 0 if the line is not one. */
export function headingLevel(text: string, indent: number): number {
  let level = 0;
  while (text[indent + level] === '#') level++;
  const next = text[indent + level];
  return level <= 6 && (next === undefined || next === ' ' || next === '\t' || next === '\u3000') ? level : 0;
}

function isRunOf(text: string, from: number, character: string): boolean {
  let i = from;
  while (text[i] === character) i++;
  return text.slice(i).trim() === '';
}

function isThematicBreak(text: string, from: number): boolean {
  const mark = text[from];
  let count = 0;
  for (let i = from; i < text.length; i++) {
    if (text[i] === mark) count++;
    else if (text[i] !== ' ' && text[i] !== '\t') return false;
  }
  return count >= 3;
}

function listKind(text: string, indent: number, marker: number): LineKind {
  const next = text[indent + marker];
  return next === ' ' || next === '\t' ? 'list' : 'text';
}

function orderedListKind(text: string, indent: number): LineKind {
  let i = indent;
  while (i - indent < 9 && isDigit(text.charCodeAt(i))) i++;
  return text[i] === '.' || text[i] === ')' ? listKind(text, i, 1) : 'text';
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isDelimiter(text: string, indent: number): boolean {
  let dashes = 0;
  for (let i = indent; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === DASH) dashes++;
    else if (!isSpace(code) && code !== PIPE && code !== FULL_WIDTH_PIPE && code !== COLON) return false;
  }
  return dashes > 0;
}

const [DASH, COLON] = [45, 58];
