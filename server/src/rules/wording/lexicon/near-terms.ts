import { longestPhrase, type Phrases, phrasesOf } from '../../../report/claims/phrases.ts';
import { isHan } from '../../../report/prose/marks.ts';
import { isBetweenWords, standsAlone, type Words, wordsAround } from '../../../report/prose/words.ts';
import { Anchor, ENTRY, isFirm, type PairTable, ROLE, slipIndex, slotOf } from './slip-index.ts';
import { alsoRight, confusions, type LexiconTerm, terms } from './terms.ts';

/**
 * Finds text that is one character off a term of the lexicon: a character is changed or left out, or two are swapped.
 *
 * Every pair of neighbouring characters of the text (and every pair with one between) is looked up among those that
 * slips make of terms, and only the terms found there are compared, which takes time in proportion to the text. What is
 * left is reported only if the platform's dictionary knows no word at its place.
 */

/** A stretch of text that is probably meant to be a term. */
export interface NearTerm {
  readonly from: number;
  readonly to: number;
  /** The terms that it may be meant for, the likeliest first. */
  readonly meant: readonly string[];
}

interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly term: LexiconTerm;
  readonly slip: Slip;
  /** Rank among candidates for the same stretch; lower ones come first. */
  readonly order: number;
}

type Slip =
  | { readonly kind: 'changed'; readonly at: number }
  | { readonly kind: 'missing'; readonly at: number }
  | { readonly kind: 'swapped'; readonly at: number };

/** A text, and the stretch of it that is searched. */
export interface NearTermText {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const NOTHING: readonly NearTerm[] = [];

/** Finds stretches one character off a term. They do not overlap. */
export function findNearTerms(line: NearTermText): readonly NearTerm[] {
  const { text, from, to } = line;
  const { adjacent, gapped, roles } = slipIndex();
  let found: Found | undefined;
  let before = 0;
  let last = 0;
  let roleBefore = 0;
  let roleLast = 0;
  for (let at = from; at < to; at++) {
    const here = text.charCodeAt(at);
    const role = roles[here];
    if ((role & ROLE.secondOfAdjacent) !== 0 && (roleLast & ROLE.firstOfAdjacent) !== 0) {
      const entry = entryOf(adjacent, last, here, before, 0);
      if (entry !== 0) found = compare(line, at, adjacent, entry, last, here, before, found);
    }
    if ((role & ROLE.secondOfGapped) !== 0 && (roleBefore & ROLE.firstOfGapped) !== 0) {
      const entry = entryOf(gapped, before, here, last, 0);
      if (entry !== 0) found = compare(line, at, gapped, entry, before, here, last, found);
    }
    before = last;
    last = here;
    roleBefore = roleLast;
    roleLast = role;
  }
  if (!found) return NOTHING;
  const { candidates, phrases } = found;
  if (candidates.length === 0) return phrases;
  const taken = new Set<number>();
  for (const { from, to } of phrases) for (let at = from; at < to; at++) taken.add(at);
  const near = choose(text, candidates).filter(({ from, to }) => !isTaken(taken, from, to));
  return [...phrases, ...near].sort((a, b) => a.from - b.from);
}

interface Found {
  readonly candidates: Candidate[];
  readonly phrases: NearTerm[];
}

/**
 * Returns the entry after `behind` (0: the first) of a pair that its third character does not make right; 0 for none.
 */
function entryOf({ slots, entries }: PairTable, first: number, second: number, third: number, behind: number): number {
  let entry = behind === 0 ? slots[slotOf(first, second)] : entries[behind * ENTRY.size + ENTRY.next];
  while (entry !== 0) {
    const at = entry * ENTRY.size;
    if (entries[at] === first && entries[at + ENTRY.second] === second) {
      if (entries[at + ENTRY.unless] !== third || third === 0) break;
    }
    entry = entries[at + ENTRY.next];
  }
  return entry;
}

/** Compares the terms that a pair of characters, the second of them at a place, may belong to. */
function compare(
  line: NearTermText,
  at: number,
  table: PairTable,
  firstEntry: number,
  first: number,
  second: number,
  third: number,
  before: Found | undefined,
): Found {
  const found = before ?? { candidates: [], phrases: [] };
  for (let entry = firstEntry; entry !== 0; entry = entryOf(table, first, second, third, entry)) {
    for (const { anchor, term, offset, order } of table.suspects[entry]) {
      if (anchor === Anchor.Head) fromHead(line, at + offset, term, order, found.candidates);
      else if (anchor === Anchor.Tail) fromTail(line, at + offset, term, order, found.candidates);
      else if (anchor === Anchor.Around) around(line, at + offset, term, order, found.candidates);
      else phrase(line.text, at + offset, term.text, found.phrases);
    }
  }
  return found;
}

/** Compares a term whose first two characters are at a place. */
function fromHead(
  { text, from, to }: NearTermText,
  start: number,
  term: LexiconTerm,
  order: number,
  found: Candidate[],
): void {
  const own = term.codes;
  const { length } = own;
  if (start < from) return;
  let i = 0;
  while (i < length && text.charCodeAt(start + i) === own[i]) i++;
  // The last character may belong to another word.
  if (i < 2 || i >= length - 1 || start + i >= to || !isHan(text.charCodeAt(start + i))) return;
  if (start + length <= to && matches(text, start + i + 1, own, i + 1)) {
    found.push({ from: start, to: start + length, term, slip: { kind: 'changed', at: i }, order });
  } else if (start + length - 1 <= to && matches(text, start + i, own, i + 1)) {
    found.push({ from: start, to: start + length - 1, term, slip: { kind: 'missing', at: i }, order });
  } else if (isSwapped(text, start + i, own, i) && matches(text, start + i + 2, own, i + 2)) {
    found.push({ from: start, to: start + length, term, slip: { kind: 'swapped', at: i }, order });
  }
}

/** Compares a term whose last two characters end at a place, for slips in its first two. */
function fromTail(
  { text, from, to }: NearTermText,
  end: number,
  term: LexiconTerm,
  order: number,
  found: Candidate[],
): void {
  const own = term.codes;
  const { length } = own;
  if (end > to) return;
  let i = length - 1;
  let at = end - 1;
  while (i >= 0 && at >= from && text.charCodeAt(at) === own[i]) {
    i--;
    at--;
  }
  if (i < 0 || i > 1 || i > length - 3 || at < from || !isHan(text.charCodeAt(at))) return;
  if (i === 0) {
    // The first character may belong to another word, unless that leaves a broken word.
    if ((length > 4 || isFirm(term)) && term.words[0][1] > 1) {
      found.push({ from: at, to: end, term, slip: { kind: 'changed', at: 0 }, order });
    }
  } else if (at > from && text.charCodeAt(at - 1) === own[0]) {
    found.push({ from: at - 1, to: end, term, slip: { kind: 'changed', at: 1 }, order });
  } else if (text.charCodeAt(at) === own[0]) {
    found.push({ from: at, to: end, term, slip: { kind: 'missing', at: 1 }, order });
  } else if (at > from && isSwapped(text, at - 1, own, 0)) {
    found.push({ from: at - 1, to: end, term, slip: { kind: 'swapped', at: 0 }, order });
  }
}

/** Compares a term of three characters with another one in the middle. */
function around({ text }: NearTermText, start: number, term: LexiconTerm, order: number, found: Candidate[]): void {
  const middle = text.charCodeAt(start + 1);
  if (middle === term.codes[1] || !isHan(middle)) return;
  found.push({ from: start, to: start + 3, term, slip: { kind: 'changed', at: 1 }, order });
}

function matches(text: string, at: number, own: readonly number[], from: number): boolean {
  for (let i = from; i < own.length; i++) if (text.charCodeAt(at + i - from) !== own[i]) return false;
  return true;
}

function isSwapped(text: string, at: number, own: readonly number[], i: number): boolean {
  if (i + 1 >= own.length || own[i] === own[i + 1]) return false;
  return text.charCodeAt(at) === own[i + 1] && text.charCodeAt(at + 1) === own[i];
}

function phrase(text: string, from: number, wrong: string, phrases: NearTerm[]): void {
  if (!text.startsWith(wrong, from)) return;
  const to = from + wrong.length;
  const words = wordsAround(text, from, to);
  // Skip what is made of parts of other words: 自己经常, 逐条列出.
  if (!isBetweenWords(words, from) || !isBetweenWords(words, to)) return;
  phrases.push({ from, to, meant: [confusions.find((one) => one.wrong === wrong)?.right ?? wrong] });
}

/** Returns the longest candidate at each place that no word explains, with all terms that it may be meant for. */
function choose(text: string, found: readonly Candidate[]): NearTerm[] {
  const real = found.filter((one) => isLikely(text, one) && !isRight(text, one) && isBroken(text, one));
  if (real.length < 2) return real.map(({ from, to, term }) => ({ from, to, meant: [term.text] }));
  real.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from || a.order - b.order);
  const chosen = new Map<number, { from: number; to: number; meant: string[] }>();
  const taken = new Set<number>();
  for (const { from, to, term } of real) {
    const same = chosen.get(from);
    if (same?.to === to) {
      if (!same.meant.includes(term.text)) same.meant.push(term.text);
    } else if (!isTaken(taken, from, to)) {
      chosen.set(from, { from, to, meant: [term.text] });
      for (let at = from; at < to; at++) taken.add(at);
    }
  }
  return [...chosen.values()];
}

function isTaken(taken: ReadonlySet<number>, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (taken.has(at)) return true;
  return false;
}

interface RightWords {
  readonly phrases: Phrases<true>;
  readonly longest: number;
}

let rightWords: RightWords | undefined;

function readRightWords(): RightWords {
  const words = [...alsoRight, ...terms.map(({ text }) => text)];
  const longest = words.reduce((most, { length }) => Math.max(most, length), 0);
  return { phrases: phrasesOf(words.map((word) => [word, true])), longest };
}

/** Checks if the place of the slip is inside something correct. */
function isRight(text: string, { from, slip }: Candidate): boolean {
  rightWords ??= readRightWords();
  const { phrases, longest } = rightWords;
  const at = from + slip.at;
  // A missing character is missing between two characters: both must be inside.
  const last = slip.kind === 'changed' ? at : at - 1;
  for (let start = Math.max(0, at - longest + 1); start <= last; start++) {
    const root = phrases.roots.get(text.charCodeAt(start));
    if (root !== undefined && start + phrases.lengths[longestPhrase(phrases, text, start, root)] > at) return true;
  }
  return false;
}

/** Characters that are words by themselves: one of them in the place of another character is seldom a slip. */
const COMMON =
  '的地得和与及或对为把将被由向从并在有是了等不也都以上下中各本该其每某此到后前新大小全让给按可能要使已未应多少做过年月日';

/** Checks if there can be a slip, by its own characters alone: cheaper than to segment the text around. */
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

/** Checks that no word explains the text: the changed character, or what is left of a word, is not part of a word. */
function isBroken(text: string, { from, to, term, slip }: Candidate): boolean {
  const words = wordsAround(text, from, to);
  // Skip a candidate that begins or ends inside another word: 财政和信息公开.
  if (!isBetweenWords(words, from) || !isBetweenWords(words, to)) return false;
  switch (slip.kind) {
    case 'changed':
      return standsAlone(words, from + slip.at);
    case 'swapped':
      return standsAlone(words, from + slip.at) && standsAlone(words, from + slip.at + 1);
    default:
      return isRemnant(from, term, slip.at, words);
  }
}

/** Checks that what is left of the word without its missing character is not a word. */
function isRemnant(from: number, term: LexiconTerm, missing: number, words: Words): boolean {
  const [first, end] = term.words[missing];
  for (let i = first; i < end; i++) {
    if (i !== missing && !standsAlone(words, from + i - (i > missing ? 1 : 0))) return false;
  }
  return true;
}
