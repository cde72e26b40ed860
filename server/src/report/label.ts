import { ORDINAL_NUMERALS, parseInteger } from '../law/chinese-numerals.ts';

/** A label or heading split into its ordinal and its words. */
export interface Label {
  readonly ordinal?: Ordinal;
  /** The words after the ordinal, as written. */
  readonly words: string;
}

export interface Ordinal {
  /** The three levels of numbering: 一、, （一）, 1. */
  readonly level: 0 | 1 | 2;
  readonly value: number;
  /** Its length in characters, with the punctuation and space after it. */
  readonly length: number;
}

/** Splits the ordinal off a label: 一、, （一）, (一), 1., 1、, and the variants 一． and 一，. */
export function readLabel(text: string): Label {
  const ordinal = readOrdinal(text);
  return ordinal ? { ordinal, words: text.slice(ordinal.length) } : { words: text };
}

function readOrdinal(text: string): Ordinal | undefined {
  const first = text[0];
  if (first === '（' || first === '(') return bracketed(text);
  if (first >= '0' && first <= '9') return numbered(text, /^\d{1,2}(?=[.．、,，)）])/);
  if (first >= '０' && first <= '９') return numbered(text, /^[０-９]{1,2}(?=[.．、,，)）])/);
  const [value, length] = readNumeral(text, 0);
  if (length === 0 || !'、.．,，:：'.includes(text[length] ?? ' ')) return undefined;
  return { level: 0, value, length: skipSpace(text, length + 1) };
}

function bracketed(text: string): Ordinal | undefined {
  let at = skipSpace(text, 1);
  let [value, length] = readNumeral(text, at);
  let level: Ordinal['level'] = 1;
  if (length === 0) {
    const digits = /^[\d０-９]{1,2}/.exec(text.slice(at, at + 2))?.[0] ?? '';
    value = Number(digits.normalize('NFKC'));
    length = digits.length;
    level = 2;
  }
  if (length === 0) return undefined;
  at = skipSpace(text, at + length);
  if (text[at] !== '）' && text[at] !== ')') return undefined;
  return { level, value, length: skipSpace(text, text[at + 1] === '、' ? at + 2 : at + 1) };
}

function numbered(text: string, pattern: RegExp): Ordinal | undefined {
  const digits = pattern.exec(text)?.[0];
  if (!digits) return undefined;
  return { level: 2, value: Number(digits.normalize('NFKC')), length: skipSpace(text, digits.length + 1) };
}

/** Reads a numeral up to 九十九; returns its value and length, [0, 0] if there is none. */
function readNumeral(text: string, from: number): [value: number, length: number] {
  let end = from;
  while (end < from + 3 && end < text.length && ORDINAL_NUMERALS.includes(text[end])) end++;
  const numeral = text.slice(from, end);
  // 二一 means 21 only in a year; it is not an ordinal.
  const value = numeral.length === 1 || numeral.includes('十') ? parseInteger(numeral) : undefined;
  return value === undefined ? [0, 0] : [value, numeral.length];
}

function skipSpace(text: string, from: number): number {
  let i = from;
  while (text[i] === ' ' || text[i] === '\u3000' || text[i] === '\u00a0' || text[i] === '\t') i++;
  return i;
}

/** The most labels to remember: a report has some eighty, mostly the same in all reports. */
const REMEMBERED = 4096;
const LONGEST_REMEMBERED = 80;

/** Memoizes a function of a label: the official labels come up again and again. */
export function remembering<T extends string | object>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let result = known.get(text);
    if (result === undefined) {
      if (text.length > LONGEST_REMEMBERED) return read(text);
      const own = detached(text);
      result = read(own);
      if (known.size >= REMEMBERED) known.clear();
      known.set(own, result);
    }
    return result;
  };
}

/** Returns a copy of a text: a slice would keep the whole string alive, here a document. */
export function detached(text: string): string {
  return text.split('').join('');
}

/**
 * Reduces a label to what distinguishes it: its letters (in lower case), digits and Chinese characters. Drops
 * punctuation, white space, line breaks and emphasis; full-width forms become plain ones.
 */
export const foldLabel = remembering((text) => {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) folded += text[i];
    else if ((code >= 48 && code <= 57) || (code >= 97 && code <= 122)) folded += text[i];
    else if (code >= 65 && code <= 90) folded += String.fromCharCode(code + 32);
    else if (code >= 0xff10 && code <= 0xff5a) folded += foldLabel(String.fromCharCode(code - 0xfee0));
    else if (code === 60 && text.startsWith('<br', i)) i += Math.max(2, text.slice(i, i + 6).indexOf('>'));
    else if (code >= 0x3400 && code < 0xe000) folded += text[i];
  }
  return folded;
});

/** Folds a label without its ordinal. */
export const labelKey = remembering((text) => foldLabel(readLabel(text).words));
