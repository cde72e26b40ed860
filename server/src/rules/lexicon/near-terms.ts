import { isHan } from '../../report/prose/marks.ts';
import { standsAlone, type Word, wordsAround } from '../../report/prose/words.ts';
import { alsoRight, confusions, type Term, terms } from './terms.ts';

/**
 * Finds what is one character off a term of the lexicon: a character changed, left out, or two swapped.
 *
 * A term of four characters or more that has one slip still has its first two or its last two characters, one of three
 * its first, its last or both: so every pair of neighbouring characters of the text (and every pair with one between)
 * is looked up among those of the terms, and only the terms found there are compared. That takes time in proportion to
 * the text. What is left is suspected only if the platform's dictionary knows no word in its place.
 */

/** A stretch that is probably meant to be a term. */
export interface NearTerm {
  readonly from: number;
  readonly to: number;
  /** What it should be, the likeliest first. */
  readonly meant: readonly string[];
}

interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly term: Term;
  readonly slip: Slip;
}

type Slip =
  | { readonly kind: 'changed'; readonly at: number }
  | { readonly kind: 'missing'; readonly at: number }
  | { readonly kind: 'swapped'; readonly at: number };

/** Which end of a term a pair of characters is. */
enum Anchor {
  Head,
  Tail,
  Around,
  Phrase,
}

interface Entry {
  readonly anchor: Anchor;
  readonly term: Term;
}

/** Characters of the lexicon by number from 1 on; 0 for all others. */
const numbers = new Uint16Array(0x10000);
const SIZE = 2048;
/** One bit for each pair of numbered characters that some entry has, one set for neighbours, one for those with a gap. */
const neighbours = new Uint32Array((SIZE * SIZE) / 32);
const gapped = new Uint32Array((SIZE * SIZE) / 32);
const entries = new Map<number, Entry[]>();
const gappedEntries = new Map<number, Entry[]>();
const rightWords: ReadonlySet<string> = new Set([...alsoRight, ...terms.map(({ text }) => text)]);
const longestRight = Math.max(...[...rightWords].map((word) => word.length));
const meantBy = new Map(confusions.map(({ wrong, right }) => [wrong, right]));

let count = 0;
for (const term of terms) {
  const { length } = term.text;
  if (length === 3) {
    put(gappedEntries, gapped, term.text, 0, 2, { anchor: Anchor.Around, term });
    put(entries, neighbours, term.text, 1, 2, { anchor: Anchor.Tail, term });
  } else {
    put(entries, neighbours, term.text, 0, 1, { anchor: Anchor.Head, term });
    put(entries, neighbours, term.text, length - 2, length - 1, { anchor: Anchor.Tail, term });
  }
}
for (const { wrong } of confusions) {
  put(entries, neighbours, wrong, 0, 1, { anchor: Anchor.Phrase, term: { text: wrong, words: [] } });
}

function put(map: Map<number, Entry[]>, bits: Uint32Array, text: string, a: number, b: number, entry: Entry): void {
  const key = numberOf(text.charCodeAt(a)) * SIZE + numberOf(text.charCodeAt(b));
  bits[key >> 5] |= 1 << (key & 31);
  const known = map.get(key);
  if (known) known.push(entry);
  else map.set(key, [entry]);
}

function numberOf(code: number): number {
  if (numbers[code] === 0 && count < SIZE - 1) numbers[code] = ++count;
  return numbers[code];
}

/** What of a stretch of text is one character off a term; stretches do not overlap. */
export function findNearTerms(text: string, from: number, to: number): readonly NearTerm[] {
  const found: Candidate[] = [];
  const phrases: NearTerm[] = [];
  let exactEnd = -1;
  let before = 0;
  let last = 0;
  for (let at = from; at < to; at++) {
    const here = numbers[text.charCodeAt(at)];
    if (here !== 0) {
      const key = last * SIZE + here;
      if (last !== 0 && neighbours[key >> 5] & (1 << (key & 31))) {
        for (const { anchor, term } of entries.get(key) ?? []) {
          if (anchor === Anchor.Phrase) phrase(text, at - 1, term.text, phrases);
          else if (anchor === Anchor.Head) exactEnd = Math.max(exactEnd, fromHead(text, at - 1, to, term, found));
          else fromTail(text, at + 1, from, term, found);
        }
      }
      const wide = before * SIZE + here;
      if (before !== 0 && gapped[wide >> 5] & (1 << (wide & 31))) {
        for (const { term } of gappedEntries.get(wide) ?? []) around(text, at - 2, term, found);
      }
    }
    before = last;
    last = here;
  }
  if (found.length === 0) return phrases;
  return [...phrases, ...choose(text, found)].sort((a, b) => a.from - b.from);
}

/** Compares a term whose first two characters stand at a place. The end of it where it stands there as it is; else -1. */
function fromHead(text: string, start: number, to: number, term: Term, found: Candidate[]): number {
  const { text: words } = term;
  const { length } = words;
  let i = 2;
  while (i < length && text.charCodeAt(start + i) === words.charCodeAt(i)) i++;
  if (i === length) return start + length;
  if (start + i >= to || !isHan(text.charCodeAt(start + i))) return -1;
  if (matches(text, start + i + 1, words, i + 1) && i < length - 1 && start + length <= to) {
    found.push({ from: start, to: start + length, term, slip: { kind: 'changed', at: i } });
  } else if (i < length - 1 && matches(text, start + i, words, i + 1)) {
    found.push({ from: start, to: start + length - 1, term, slip: { kind: 'missing', at: i } });
  } else if (isSwapped(text, start + i, words, i) && matches(text, start + i + 2, words, i + 2)) {
    found.push({ from: start, to: start + length, term, slip: { kind: 'swapped', at: i } });
  }
  return -1;
}

/** Compares a term whose last two characters end at a place: for slips in its first two. */
function fromTail(text: string, end: number, from: number, term: Term, found: Candidate[]): void {
  const { text: words } = term;
  const { length } = words;
  let i = length - 3;
  let at = end - 3;
  while (i >= 0 && at >= from && text.charCodeAt(at) === words.charCodeAt(i)) {
    i--;
    at--;
  }
  if (i < 0 || i > 1 || at < from || !isHan(text.charCodeAt(at))) return;
  if (i === 1 && text.charCodeAt(at - 1) === words.charCodeAt(0) && at - 1 >= from) {
    found.push({ from: at - 1, to: end, term, slip: { kind: 'changed', at: 1 } });
  } else if (i === 1 && text.charCodeAt(at) === words.charCodeAt(0)) {
    found.push({ from: at, to: end, term, slip: { kind: 'missing', at: 1 } });
  } else if (i === 1 && at - 1 >= from && isSwapped(text, at - 1, words, 0)) {
    found.push({ from: at - 1, to: end, term, slip: { kind: 'swapped', at: 0 } });
  } else if (i === 0 && (length > 4 || isFirm(term)) && term.words[0][1] > 1) {
    found.push({ from: at, to: end, term, slip: { kind: 'changed', at: 0 } });
  }
}

/** A term of three characters of which the one in the middle is another. */
function around(text: string, start: number, term: Term, found: Candidate[]): void {
  if (text.charCodeAt(start + 1) === term.text.charCodeAt(1) || !isHan(text.charCodeAt(start + 1))) return;
  found.push({ from: start, to: start + 3, term, slip: { kind: 'changed', at: 1 } });
}

function matches(text: string, at: number, words: string, from: number): boolean {
  for (let i = from; i < words.length; i++) {
    if (text.charCodeAt(at + i - from) !== words.charCodeAt(i)) return false;
  }
  return true;
}

function isSwapped(text: string, at: number, words: string, i: number): boolean {
  return (
    i + 1 < words.length &&
    text.charCodeAt(at) === words.charCodeAt(i + 1) &&
    text.charCodeAt(at + 1) === words.charCodeAt(i) &&
    words.charCodeAt(i) !== words.charCodeAt(i + 1)
  );
}

function phrase(text: string, from: number, wrong: string, phrases: NearTerm[]): void {
  if (!text.startsWith(wrong, from)) return;
  const to = from + wrong.length;
  const words = wordsAround(text, from, to);
  const isCut = (at: number) => words.some((word) => word.from < at && at < word.to);
  // 自己经常, 逐条列出: the slip is made of parts of other words.
  if (!isCut(from) && !isCut(to)) phrases.push({ from, to, meant: [meantBy.get(wrong) ?? wrong] });
}

/** Of the candidates that no word explains, the longest at each place, with all that it may be meant for. */
function choose(text: string, found: readonly Candidate[]): NearTerm[] {
  const real = found.filter((one) => !isRight(text, one) && isBroken(text, one));
  real.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const chosen: { from: number; to: number; meant: string[] }[] = [];
  for (const { from, to, term } of real) {
    const same = chosen.find((one) => one.from < to && from < one.to);
    if (!same) chosen.push({ from, to, meant: [term.text] });
    else if (same.from === from && same.to === to && !same.meant.includes(term.text)) same.meant.push(term.text);
  }
  return chosen;
}

/** Whether the place of the slip is within something that is right. */
function isRight(text: string, { from, to, slip }: Candidate): boolean {
  const at = from + slip.at;
  for (let start = Math.max(0, at - longestRight + 1); start <= at; start++) {
    for (let length = Math.min(longestRight, text.length - start); start + length > at && length >= 3; length--) {
      // What is missing is missing between two characters: both must be within.
      const isWithin = slip.kind === 'changed' ? true : start < at || start === from;
      if (isWithin && rightWords.has(text.slice(start, start + length))) {
        if (slip.kind === 'changed' || (start < at && start + length > at)) return true;
      }
    }
  }
  return to <= from;
}

/** Characters that are words of a sentence by themselves: where one takes another's place, that is seldom a slip. */
const COMMON =
  '的地得和与及或对为把将被由向从并在有是了等不也都以上下中各本该其每某此到后前新大小全让给按可能要使已未应多少做过年月日';

/** Whether no word explains what stands there: the character that is changed, or what is left of a word, stands alone. */
function isBroken(text: string, { from, to, term, slip }: Candidate): boolean {
  const words = wordsAround(text, from, to);
  // 财政和信息公开: what looks like the term begins or ends within another word.
  if (words.some((word) => (word.from < from && from < word.to) || (word.from < to && to < word.to))) return false;
  const isLoose = !isFirm(term);
  switch (slip.kind) {
    case 'changed':
      return standsAlone(words, from + slip.at) && !(isLoose && COMMON.includes(text[from + slip.at]));
    case 'swapped':
      return term.text.length >= 4 && standsAlone(words, from + slip.at) && standsAlone(words, from + slip.at + 1);
    default:
      return term.text.length >= 4 && isRemnant(text, from, term, slip.at, words);
  }
}

/** Whether what is left of the word that lacks a character is no word. */
function isRemnant(text: string, from: number, term: Term, missing: number, words: readonly Word[]): boolean {
  const [first, end] = term.words[missing];
  if (end - first === 1) return false;
  for (let i = first; i < end; i++) {
    if (i === missing) continue;
    const at = from + i - (i > missing ? 1 : 0);
    if (!standsAlone(words, at) || COMMON.includes(text[at])) return false;
  }
  return true;
}

/** Terms that are known even where a common character has taken the place of one of theirs. */
function isFirm({ text }: Term): boolean {
  return FIRM.has(text);
}

const FIRM: ReadonlySet<string> = new Set(['知情权', '公信力', '公众号', '依申请公开', '微信公众号', '政务新媒体']);
