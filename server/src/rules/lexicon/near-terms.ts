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
const SIZE = numberCharacters();
/** For each pair of numbered characters, neighbours or with one between, the index of its entries; 0 for none. */
const neighbours = new Uint16Array(SIZE * SIZE);
const gapped = new Uint16Array(SIZE * SIZE);
const entries: Entry[][] = [[]];
/** What is right, by its first two characters. */
const rightWords = new Map<string, string[]>();
let longestRight = 0;
for (const word of [...alsoRight, ...terms.map(({ text }) => text)]) {
  const key = word.slice(0, 2);
  rightWords.set(key, [...(rightWords.get(key) ?? []), word]);
  longestRight = Math.max(longestRight, word.length);
}
const meantBy = new Map(confusions.map(({ wrong, right }) => [wrong, right]));

for (const term of terms) {
  const { length } = term.text;
  if (length === 3) {
    put(gapped, term.text, 0, 2, { anchor: Anchor.Around, term });
    put(neighbours, term.text, 1, 2, { anchor: Anchor.Tail, term });
  } else {
    put(neighbours, term.text, 0, 1, { anchor: Anchor.Head, term });
    put(neighbours, term.text, length - 2, length - 1, { anchor: Anchor.Tail, term });
  }
}
for (const { wrong } of confusions) {
  put(neighbours, wrong, 0, 1, { anchor: Anchor.Phrase, term: { text: wrong, codes: [], words: [] } });
}

function put(table: Uint16Array, text: string, a: number, b: number, entry: Entry): void {
  const key = numbers[text.charCodeAt(a)] * SIZE + numbers[text.charCodeAt(b)];
  if (table[key] === 0) table[key] = entries.push([]) - 1;
  entries[table[key]].push(entry);
}

/** Numbers the characters of the lexicon; returns how many numbers there are, 0 included. */
function numberCharacters(): number {
  let count = 1;
  for (const { text } of [...terms, ...confusions.map(({ wrong }) => ({ text: wrong }))]) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (numbers[code] === 0) numbers[code] = count++;
    }
  }
  return count;
}

/** A text by its characters and their codes, and the stretch of it that is looked at. */
export interface NearTermText {
  readonly text: string;
  readonly codes: Uint16Array;
  readonly from: number;
  readonly to: number;
}

/** What of a stretch of text is one character off a term; stretches do not overlap. */
export function findNearTerms({ text, codes, from, to }: NearTermText): readonly NearTerm[] {
  const found: Candidate[] = [];
  const phrases: NearTerm[] = [];
  let before = 0;
  let last = 0;
  for (let at = from; at < to; at++) {
    const here = numbers[codes[at]];
    const near = neighbours[last * SIZE + here];
    if (near !== 0) {
      for (const { anchor, term } of entries[near]) {
        if (anchor === Anchor.Head) fromHead(codes, at - 1, to, term, found);
        else if (anchor === Anchor.Tail) fromTail(codes, at + 1, from, term, found);
        else phrase(text, at - 1, term.text, phrases);
      }
    }
    const wide = gapped[before * SIZE + here];
    if (wide !== 0) for (const { term } of entries[wide]) around(codes, at - 2, term, found);
    before = last;
    last = here;
  }
  if (found.length === 0) return phrases;
  const near = choose(text, found).filter((one) => !phrases.some(({ from, to }) => one.from < to && from < one.to));
  return [...phrases, ...near].sort((a, b) => a.from - b.from);
}

/** Compares a term whose first two characters stand at a place. */
function fromHead(codes: Uint16Array, start: number, to: number, term: Term, found: Candidate[]): void {
  const own = term.codes;
  const { length } = own;
  let i = 2;
  while (i < length && codes[start + i] === own[i]) i++;
  // The last character may be another word's.
  if (i >= length - 1 || start + i >= to || !isHan(codes[start + i])) return;
  if (start + length <= to && matches(codes, start + i + 1, own, i + 1)) {
    found.push({ from: start, to: start + length, term, slip: { kind: 'changed', at: i } });
  } else if (start + length - 1 <= to && matches(codes, start + i, own, i + 1)) {
    found.push({ from: start, to: start + length - 1, term, slip: { kind: 'missing', at: i } });
  } else if (isSwapped(codes, start + i, own, i) && matches(codes, start + i + 2, own, i + 2)) {
    found.push({ from: start, to: start + length, term, slip: { kind: 'swapped', at: i } });
  }
}

/** Compares a term whose last two characters end at a place: for slips in its first two. */
function fromTail(codes: Uint16Array, end: number, from: number, term: Term, found: Candidate[]): void {
  const own = term.codes;
  const { length } = own;
  let i = length - 3;
  let at = end - 3;
  while (i >= 0 && at >= from && codes[at] === own[i]) {
    i--;
    at--;
  }
  if (i < 0 || i > 1 || at < from || !isHan(codes[at])) return;
  if (i === 0) {
    // The first character may be another word's, unless it is one of a word that is broken thereby.
    if ((length > 4 || isFirm(term)) && term.words[0][1] > 1) {
      found.push({ from: at, to: end, term, slip: { kind: 'changed', at: 0 } });
    }
  } else if (at > from && codes[at - 1] === own[0]) {
    found.push({ from: at - 1, to: end, term, slip: { kind: 'changed', at: 1 } });
  } else if (codes[at] === own[0]) {
    found.push({ from: at, to: end, term, slip: { kind: 'missing', at: 1 } });
  } else if (at > from && isSwapped(codes, at - 1, own, 0)) {
    found.push({ from: at - 1, to: end, term, slip: { kind: 'swapped', at: 0 } });
  }
}

/** A term of three characters of which the one in the middle is another. */
function around(codes: Uint16Array, start: number, term: Term, found: Candidate[]): void {
  if (codes[start + 1] === term.codes[1] || !isHan(codes[start + 1])) return;
  found.push({ from: start, to: start + 3, term, slip: { kind: 'changed', at: 1 } });
}

function matches(codes: Uint16Array, at: number, own: readonly number[], from: number): boolean {
  for (let i = from; i < own.length; i++) if (codes[at + i - from] !== own[i]) return false;
  return true;
}

function isSwapped(codes: Uint16Array, at: number, own: readonly number[], i: number): boolean {
  return i + 1 < own.length && codes[at] === own[i + 1] && codes[at + 1] === own[i] && own[i] !== own[i + 1];
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
  const real = found.filter((one) => isLikely(text, one) && !isRight(text, one) && isBroken(text, one));
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
function isRight(text: string, { from, slip }: Candidate): boolean {
  const at = from + slip.at;
  // What is missing is missing between two characters: both must be within.
  const last = slip.kind === 'changed' ? at : at - 1;
  for (let start = Math.max(0, at - longestRight + 1); start <= last; start++) {
    for (const word of rightWords.get(text.slice(start, start + 2)) ?? []) {
      if (start + word.length > at && text.startsWith(word, start)) return true;
    }
  }
  return false;
}

/** Characters that are words of a sentence by themselves: where one takes another's place, that is seldom a slip. */
const COMMON =
  '的地得和与及或对为把将被由向从并在有是了等不也都以上下中各本该其每某此到后前新大小全让给按可能要使已未应多少做过年月日';

/** Whether the slip can be one, by what stands there alone: cheaper than to look at the words around. */
function isLikely(text: string, { from, term, slip }: Candidate): boolean {
  if (slip.kind === 'changed') return isFirm(term) || !COMMON.includes(text[from + slip.at]);
  if (term.text.length < 4) return false;
  if (slip.kind === 'swapped') return true;
  const [first, end] = term.words[slip.at];
  for (let i = first; i < end; i++) {
    if (i !== slip.at && COMMON.includes(text[from + i - (i > slip.at ? 1 : 0)])) return false;
  }
  return end - first > 1;
}

/** Whether no word explains what stands there: the character that is changed, or what is left of a word, stands alone. */
function isBroken(text: string, { from, to, term, slip }: Candidate): boolean {
  const words = wordsAround(text, from, to);
  // 财政和信息公开: what looks like the term begins or ends within another word.
  if (words.some((word) => (word.from < from && from < word.to) || (word.from < to && to < word.to))) return false;
  switch (slip.kind) {
    case 'changed':
      return standsAlone(words, from + slip.at);
    case 'swapped':
      return standsAlone(words, from + slip.at) && standsAlone(words, from + slip.at + 1);
    default:
      return isRemnant(from, term, slip.at, words);
  }
}

/** Whether what is left of the word that lacks a character is no word. */
function isRemnant(from: number, term: Term, missing: number, words: readonly Word[]): boolean {
  const [first, end] = term.words[missing];
  for (let i = first; i < end; i++) {
    if (i !== missing && !standsAlone(words, from + i - (i > missing ? 1 : 0))) return false;
  }
  return true;
}

/** Terms that are known even where a common character has taken the place of one of theirs. */
function isFirm({ text }: Term): boolean {
  return FIRM.has(text);
}

const FIRM: ReadonlySet<string> = new Set(['知情权', '公信力', '公众号', '依申请公开', '微信公众号', '政务新媒体']);
