import { isHan } from './marks.ts';

/**
 * The Chinese characters around a stretch of text, split into words by the platform's dictionary. Unknown words fall
 * apart into single characters, which shows a mistyped word.
 */
export interface Words {
  readonly from: number;
  readonly to: number;
  /** Where words begin, counted from `from`. */
  readonly begins: readonly number[];
}

/** How many characters on each side of a stretch are split into words. */
const CONTEXT = 8;

let segmenter: Intl.Segmenter | undefined;

/** Returns the segmenter for Chinese words, created on first use since that takes some 10 ms. */
export function wordSegmenter(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return segmenter;
}

/** Splits the text around a stretch into words. Takes some microseconds: for suspected places, not for all. */
export function wordsAround(text: string, from: number, to: number): Words {
  let start = from;
  while (start > 0 && from - start < CONTEXT && isHan(text.charCodeAt(start - 1))) start--;
  let end = to;
  while (end < text.length && end - to < CONTEXT && isHan(text.charCodeAt(end))) end++;
  return { from: start, to: end, begins: divide(text.slice(start, end)) };
}

/** The most stretches to remember: while a paragraph is typed, its other places are looked up again and again. */
const REMEMBERED = 512;
const known = new Map<string, readonly number[]>();

function divide(text: string): readonly number[] {
  let begins = known.get(text);
  if (!begins) {
    begins = readWords(text);
    if (known.size >= REMEMBERED) known.clear();
    known.set(text, begins);
  }
  return begins;
}

function readWords(text: string): readonly number[] {
  const segments = wordSegmenter().segment(text);
  const begins: number[] = [];
  // Calling containing() repeatedly is several times faster than iterating over the segments.
  for (let at = 0; at < text.length; ) {
    begins.push(at);
    at += segments.containing(at)?.segment.length ?? 1;
  }
  return begins;
}

/** True if an offset is at a word boundary, or at or beyond either end of what was split. */
export function isBetweenWords({ from, to, begins }: Words, at: number): boolean {
  return at <= from || at >= to || begins.includes(at - from);
}

/** True if the character at an offset is a word by itself. */
export function standsAlone(words: Words, at: number): boolean {
  return at >= words.from && at < words.to && isBetweenWords(words, at) && isBetweenWords(words, at + 1);
}
