import { isHan } from './marks.ts';

/**
 * The Chinese characters around a stretch of a text, divided into words by the platform's dictionary. What it does not
 * know falls apart into single characters, so that a mistyped word is seen.
 */
export interface Words {
  readonly from: number;
  readonly to: number;
  /** Where words begin, counted from `from`. */
  readonly begins: readonly number[];
}

/** How far around a stretch its words are looked at. */
const CONTEXT = 8;

let segmenter: Intl.Segmenter | undefined;

/** What divides Chinese text into words: made when it is first needed, since that takes some 10 ms. */
export function wordSegmenter(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return segmenter;
}

/** The words around a stretch. Costs some microseconds: for places that are suspected, not for all. */
export function wordsAround(text: string, from: number, to: number): Words {
  let start = from;
  while (start > 0 && from - start < CONTEXT && isHan(text.charCodeAt(start - 1))) start--;
  let end = to;
  while (end < text.length && end - to < CONTEXT && isHan(text.charCodeAt(end))) end++;
  return { from: start, to: end, begins: divide(text.slice(start, end)) };
}

/** The most stretches of text whose words are remembered: while a paragraph is typed, its other places are asked about again and again. */
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
  // Asking for one segment after the other is several times quicker than going through them by their iterator.
  for (let at = 0; at < text.length; ) {
    begins.push(at);
    at += segments.containing(at)?.segment.length ?? 1;
  }
  return begins;
}

/** Whether an offset is between words, or at either end of what was divided. */
export function isBetweenWords({ from, to, begins }: Words, at: number): boolean {
  return at <= from || at >= to || begins.includes(at - from);
}

/** Whether the character at an offset belongs to no longer word. */
export function standsAlone(words: Words, at: number): boolean {
  return at >= words.from && at < words.to && isBetweenWords(words, at) && isBetweenWords(words, at + 1);
}
