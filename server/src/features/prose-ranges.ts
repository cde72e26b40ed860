import { wordSegmenter } from '../report/prose/words.ts';

/** A stretch of a line. */
type Stretch = readonly [from: number, to: number];

const SENTENCE_END = '。！？；!?;';
const CLOSING = '”’」』）)】》';
const CLAUSE_END = `，、：,:${SENTENCE_END}`;

/**
 * How many characters around the position are searched for a word, as Chinese has no spaces and lines may be very long.
 */
const WORD_CONTEXT = 60;

/** The word, clause and sentence around a place in a line of prose, without surrounding white space. */
export function proseRanges(text: string, at: number): Stretch[] {
  const sentence = sentenceAround(text, at);
  const clause = clauseAround(text, at, sentence);
  return [wordAround(text, at, clause), clause, sentence].map(([from, to]) => trimmed(text, from, to));
}

/** A sentence ends after 。！？； and any quotes and brackets that close there. */
function sentenceAround(text: string, at: number): Stretch {
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (!SENTENCE_END.includes(text[i])) continue;
    while (i + 1 < text.length && (SENTENCE_END + CLOSING).includes(text[i + 1])) i++;
    if (i >= at) return [from, i + 1];
    from = i + 1;
  }
  return [from, text.length];
}

/** The part of a sentence between its commas. */
function clauseAround(text: string, at: number, [first, last]: Stretch): Stretch {
  let from = Math.min(at, last);
  while (from > first && !CLAUSE_END.includes(text[from - 1])) from--;
  let to = Math.max(at, first);
  while (to < last && !CLAUSE_END.includes(text[to])) to++;
  return [from, Math.max(from, to)];
}

/** The word according to the platform's segmentation of Chinese; empty between words. */
function wordAround(text: string, at: number, [first, last]: Stretch): Stretch {
  const from = Math.max(first, at - WORD_CONTEXT);
  const context = text.slice(from, Math.min(last, at + WORD_CONTEXT));
  const word = wordSegmenter()
    .segment(context)
    .containing(Math.min(at - from, Math.max(0, context.length - 1)));
  return word?.isWordLike ? [from + word.index, from + word.index + word.segment.length] : [at, at];
}

function trimmed(text: string, from: number, to: number): Stretch {
  let start = from;
  let end = to;
  while (start < end && text[start].trim() === '') start++;
  while (end > start && text[end - 1].trim() === '') end--;
  return [start, end];
}
