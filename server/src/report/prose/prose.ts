import type { Block } from '../../syntax/block.ts';
import { headingLevel, type Line } from '../../syntax/line.ts';
import { Slot } from '../../syntax/memo.ts';
import type { ProseLine } from './line.ts';
import { hasHan } from './marks.ts';
import { type Pairing, readPairs } from './pairs.ts';

/** The prose of a block: a heading's words, a paragraph, the items of a list or quote. */
export interface Prose {
  readonly kind: 'heading' | 'paragraph' | 'list';
  /** The level of a heading; 0 for anything else. */
  readonly level: number;
  readonly lines: readonly ProseLine[];
  /** True if any line has a Chinese character. */
  readonly hasHan: boolean;
  /** Its brackets and quotation marks. */
  readonly pairing: Pairing;
}

/** Replaces what is not prose. */
export const FILLER = '\ufffc';

const read = new Slot<Block, Prose | 'none'>();

/** Returns a block's prose, read once; undefined if it has none (tables, code, comments, HTML, front matter). */
export function proseOf(block: Block): Prose | undefined {
  let prose = read.get(block);
  if (!prose) {
    prose = readProse(block) ?? 'none';
    read.set(block, prose);
  }
  return prose === 'none' ? undefined : prose;
}

/** Reads a block's prose; the caller caches it. */
function readProse(block: Block): Prose | undefined {
  const { kind, lines } = block;
  if (kind === 'paragraph') return proseOfLines(kind, 0, lines, block.size);
  if (kind === 'heading') {
    const isUnderlined = headingLevel(lines[0].text, lines[0].indent) === 0;
    return proseOfLines(kind, block.level, lines, isUnderlined ? block.size - 1 : 1);
  }
  if (kind !== 'markdown' || lines[0].kind === 'html' || lines[0].kind === 'break') return undefined;
  return proseOfLines('list', 0, lines, block.size);
}

function proseOfLines(kind: Prose['kind'], level: number, source: readonly Line[], size: number): Prose | undefined {
  const lines: ProseLine[] = [];
  for (let i = 0; i < size; i++) {
    const line = proseLine(source[i].text, i, startOf(kind, source[i]));
    if (line.from === line.to) continue;
    lines.push(line);
  }
  if (lines.length === 0) return undefined;
  const isChinese = lines.some(({ text, from, to }) => hasHan(text.slice(from, to)));
  return { kind, level, lines, hasHan: isChinese, pairing: readPairs(lines) };
}

function proseLine(written: string, line: number, from: number): ProseLine {
  let to = written.length;
  while (to > from && written.charCodeAt(to - 1) <= 32) to--;
  const text = MARKUP.test(written.slice(from, to)) ? maskMarkup(written) : written;
  return { line, text, from, to };
}

function startOf(kind: Prose['kind'], line: Line): number {
  if (kind === 'paragraph') return line.indent;
  return kind === 'heading' ? headingStart(line) : itemStart(line);
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

/** All Markdown, HTML, links and addresses match this; few lines do. */
const MARKUP = /[`<*[\\&@]|:\/\/|www\.|\.[A-Za-z]/;
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
