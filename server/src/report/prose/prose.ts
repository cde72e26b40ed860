import type { Block } from '../../syntax/block.ts';
import { headingLevel, type Line } from '../../syntax/line.ts';
import { MARK, readCodes } from './marks.ts';

/** The prose of a block: a heading's words, a paragraph, the items of a list or quote. */
export interface Prose {
  readonly kind: 'heading' | 'paragraph' | 'list';
  /** The level of a heading; 0 of anything else. */
  readonly level: number;
  readonly lines: readonly ProseLine[];
  /** The kinds of characters that occur in it (MARK). */
  readonly marks: number;
}

/** A line of prose, its positions those of the block's own line. */
export interface ProseLine {
  /** The line of the block. */
  readonly line: number;
  /** The line as long as it is written, with a filler for what is no prose: code, HTML, addresses, marks of Markdown. */
  readonly text: string;
  /** The codes of its characters from `from` to `to`, at their offsets: quicker to go through than the text. */
  readonly codes: Uint16Array;
  /** Where the prose begins, behind indents, #, list markers; and where it ends. */
  readonly from: number;
  readonly to: number;
  readonly marks: number;
}

/** Stands for what is no prose. */
export const FILLER = '\ufffc';

const read = new WeakMap<Block, Prose | 'none'>();

/** The prose of a block, read once; undefined for a block that has none (tables, code, comments, HTML, front matter). */
export function proseOf(block: Block): Prose | undefined {
  let prose = read.get(block);
  if (!prose) {
    prose = readProse(block) ?? 'none';
    read.set(block, prose);
  }
  return prose === 'none' ? undefined : prose;
}

function readProse(block: Block): Prose | undefined {
  switch (block.kind) {
    case 'heading': {
      const isUnderlined = headingLevel(block.lines[0].text, block.lines[0].indent) === 0;
      return proseOfLines(
        'heading',
        block.level,
        block.lines.slice(0, isUnderlined ? block.size - 1 : 1),
        headingStart,
      );
    }
    case 'paragraph':
      return proseOfLines('paragraph', 0, block.lines.slice(0, block.size), ({ indent }) => indent);
    case 'markdown':
      if (block.lines[0].kind === 'html' || block.lines[0].kind === 'break') return undefined;
      return proseOfLines('list', 0, block.lines.slice(0, block.size), itemStart);
    default:
      return undefined;
  }
}

function proseOfLines(
  kind: Prose['kind'],
  level: number,
  source: readonly Line[],
  startOf: (line: Line) => number,
): Prose | undefined {
  const lines: ProseLine[] = [];
  let marks = 0;
  for (let i = 0; i < source.length; i++) {
    const line = proseLine(source[i].text, i, startOf(source[i]));
    if (line.from === line.to) continue;
    lines.push(line);
    marks |= line.marks;
  }
  return lines.length === 0 ? undefined : { kind, level, lines, marks };
}

function proseLine(written: string, line: number, from: number): ProseLine {
  let to = written.length;
  while (to > from && written.charCodeAt(to - 1) <= 32) to--;
  let text = written;
  const codes = new Uint16Array(written.length + 1);
  let marks = readCodes(text, from, to, codes);
  if (marks & MARK.markup || ((marks & MARK.letter) !== 0 && /[.:]/.test(text))) {
    text = maskMarkup(text);
    marks = readCodes(text, from, to, codes);
  }
  return { line, text, codes, from, to, marks };
}

function headingStart({ text, indent }: Line): number {
  let from = indent + headingLevel(text, indent);
  while (from < text.length && ' \t\u3000'.includes(text[from])) from++;
  return from;
}

function itemStart({ text, indent }: Line): number {
  const marker = /^(?:(?:[-*+]|\d{1,9}[.)]|>)[ \t\u3000]*)*/.exec(text.slice(indent, indent + 40));
  return indent + (marker?.[0].length ?? 0);
}

const CODE = /(`+)[^`]{0,400}\1/g;
const TAG = /<(?:!--[^<>]{0,400}--|\/?[A-Za-z][^<>]{0,400})>/g;
const ADDRESS =
  /(?:https?:\/\/|www\.)(?:\([!-'*-~]{0,99}\)|[!-'*-~]){0,400}(?<=[\w/#=)-])|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}|(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:cn|com|net|org|gov|edu|html?|pdf|docx?|xlsx?)(?![\w])/g;
const LINK = /!?\[([^[\]]{0,400})\]\([^()\s]{0,400}\)/g;
const SIGNS = /\*+|\\[!-/:-@[-`{-~]|&#?\w{1,8};/g;

function maskMarkup(text: string): string {
  let masked = text;
  if (masked.includes('`')) masked = masked.replace(CODE, fill);
  if (masked.includes('<')) masked = masked.replace(TAG, fill);
  masked = masked.replace(ADDRESS, fill);
  if (masked.includes('](')) {
    masked = masked.replace(LINK, (whole: string, words: string) => {
      const before = whole.indexOf('[') + 1;
      return FILLER.repeat(before) + words + FILLER.repeat(whole.length - before - words.length);
    });
  }
  return /[*\\&]/.test(masked) ? masked.replace(SIGNS, fill) : masked;
}

function fill(match: string): string {
  return FILLER.repeat(match.length);
}
