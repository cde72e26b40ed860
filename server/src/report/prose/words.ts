import { isHan } from './marks.ts';

/** A word by the platform's own division of Chinese text, by offsets into the text. */
export interface Word {
  readonly from: number;
  readonly to: number;
}

/** How far around a stretch its words are looked at. */
const CONTEXT = 8;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The words of the Chinese characters around a stretch, in order. What a dictionary does not know falls apart into
 * single characters, so that a mistyped word is seen. Costs some microseconds: for places that are suspected, not for all.
 */
export function wordsAround(text: string, from: number, to: number): readonly Word[] {
  let start = from;
  while (start > 0 && from - start < CONTEXT && isHan(text.charCodeAt(start - 1))) start--;
  let end = to;
  while (end < text.length && end - to < CONTEXT && isHan(text.charCodeAt(end))) end++;
  const words: Word[] = [];
  for (const { index, segment } of segmenter.segment(text.slice(start, end))) {
    words.push({ from: start + index, to: start + index + segment.length });
  }
  return words;
}

/** Whether the character at an offset belongs to no longer word. */
export function standsAlone(words: readonly Word[], at: number): boolean {
  return words.some(({ from, to }) => from === at && to === at + 1);
}
