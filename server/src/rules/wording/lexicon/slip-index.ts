import { confusions, type LexiconTerm, terms } from './terms.ts';

/**
 * Pairs of characters that show a slip in a term: 府信 without 政 before it, 信＿公 with another character than 息
 * between. A correct term contains none of them, so correct prose is passed over quickly.
 */
export interface SlipIndex {
  /** Pairs of adjacent characters. Their third is the one before them. */
  readonly adjacent: PairTable;
  /** Pairs of characters with one between. Their third is that one. */
  readonly gapped: PairTable;
  /** The roles (`ROLE`) of each character in pairs of either kind. A pair is looked up only if both roles fit. */
  readonly roles: Uint8Array;
}

export const ROLE = { firstOfAdjacent: 1, secondOfAdjacent: 2, firstOfGapped: 4, secondOfGapped: 8 } as const;

/**
 * Maps pairs of characters to the terms that they may be slips of. Every pair of a text is looked up, so it is a hash
 * table in typed arrays that fits into a processor's cache. Entries count from 1; 0 is none.
 */
export interface PairTable {
  /** The first entry of each slot (`slotOf`). */
  readonly slots: Uint16Array;
  /** Four numbers an entry, at `entry * ENTRY.size + ENTRY.first` and so on. */
  readonly entries: Uint16Array;
  readonly suspects: readonly (readonly Suspect[])[];
}

export const ENTRY = {
  /** The two characters. */
  first: 0,
  second: 1,
  /** A third character that makes the pair right; 0 for none. */
  unless: 2,
  /** The next entry in the same slot. */
  next: 3,
  size: 4,
} as const;

const SLOTS = 4096;

/** Returns the slot of a pair of characters, which it may share with others. */
export function slotOf(first: number, second: number): number {
  return (first * 31 + second) & (SLOTS - 1);
}

/** A term that a pair may be a slip of. */
export interface Suspect {
  readonly anchor: Anchor;
  readonly term: LexiconTerm;
  /** Distance from the second character of the pair to the start of the term, or for a tail to its end. */
  readonly offset: number;
  /** Rank among several terms; the likelier ones are lower. */
  readonly order: number;
}

/** The part of a term that is as it should be. */
export enum Anchor {
  /** Its first two characters. */
  Head,
  /** Its last two. */
  Tail,
  /** The first and the last of three characters. */
  Around,
  /** The whole text: it is a known slip. */
  Phrase,
}

let index: SlipIndex | undefined;

/** Returns the slips in the terms of the lexicon, built on first use. */
export function slipIndex(): SlipIndex {
  index ??= makeIndex();
  return index;
}

/** Terms that are recognised even if a common character takes the place of one of theirs. */
const FIRM: ReadonlySet<string> = new Set(['知情权', '公信力', '公众号', '依申请公开', '微信公众号', '政务新媒体']);

export function isFirm({ text }: LexiconTerm): boolean {
  return FIRM.has(text);
}

function makeIndex(): SlipIndex {
  const adjacent = emptyTable();
  const gapped = emptyTable();
  terms.forEach((term, number) => {
    const { codes, words } = term;
    const { length } = codes;
    const of = (anchor: Anchor, offset: number): Suspect => ({
      ...{ anchor, term, offset, order: anchor * terms.length + number },
    });
    // A character that may begin another word is a slip only if that leaves a broken word.
    if ((length > 4 || isFirm(term)) && words[0][1] > 1) {
      put(adjacent, codes[1], codes[2], codes[0], of(Anchor.Tail, length - 2));
    }
    if (length === 3) {
      put(gapped, codes[0], codes[2], codes[1], of(Anchor.Around, -2));
      return;
    }
    put(gapped, codes[0], codes[2], codes[1], of(Anchor.Tail, length - 2));
    put(adjacent, codes[0], codes[2], 0, of(Anchor.Tail, length - 2));
    put(adjacent, codes[1], codes[0], 0, of(Anchor.Tail, length - 1));
    for (let i = 2; i < length - 1; i++) {
      put(gapped, codes[i - 1], codes[i + 1], codes[i], of(Anchor.Head, -i - 1));
      put(adjacent, codes[i - 1], codes[i + 1], 0, of(Anchor.Head, -i));
      put(adjacent, codes[i + 1], codes[i], 0, of(Anchor.Head, -i - 1));
    }
  });
  for (const { wrong, right } of confusions) {
    const term: LexiconTerm = { text: wrong, codes: Array.from(wrong, (one) => one.charCodeAt(0)), words: [] };
    const at = pairWithSlip(wrong, right);
    put(adjacent, term.codes[at], term.codes[at + 1], 0, { anchor: Anchor.Phrase, term, offset: -at - 1, order: 0 });
  }
  const roles = new Uint8Array(0x10000);
  addRoles(roles, adjacent, ROLE.firstOfAdjacent, ROLE.secondOfAdjacent);
  addRoles(roles, gapped, ROLE.firstOfGapped, ROLE.secondOfGapped);
  return { adjacent, gapped, roles };
}

function addRoles(roles: Uint8Array, { entries, suspects }: PairTable, first: number, second: number): void {
  for (let at = ENTRY.size; at < suspects.length * ENTRY.size; at += ENTRY.size) {
    roles[entries[at + ENTRY.first]] |= first;
    roles[entries[at + ENTRY.second]] |= second;
  }
}

interface OpenTable extends PairTable {
  readonly suspects: Suspect[][];
}

function emptyTable(): OpenTable {
  // A character of a term is changed, left out or swapped: at most three entries for each.
  const most = terms.reduce((sum, { codes }) => sum + 3 * codes.length, confusions.length + 1);
  return { slots: new Uint16Array(SLOTS), entries: new Uint16Array(most * ENTRY.size), suspects: [[]] };
}

function put(table: OpenTable, first: number, second: number, unless: number, suspect: Suspect): void {
  const { slots, entries, suspects } = table;
  const slot = slotOf(first, second);
  let entry = slots[slot];
  while (entry !== 0) {
    const at = entry * ENTRY.size;
    if (entries[at] === first && entries[at + ENTRY.second] === second && entries[at + ENTRY.unless] === unless) break;
    entry = entries[at + ENTRY.next];
  }
  if (entry === 0) {
    entry = suspects.push([]) - 1;
    entries.set([first, second, unless, slots[slot]], entry * ENTRY.size);
    slots[slot] = entry;
  }
  suspects[entry].push(suspect);
}

/** Returns the index of a pair that shows a phrase's slip: its last wrong character, with one of its neighbours. */
function pairWithSlip(wrong: string, right: string): number {
  let at = Math.min(wrong.length, right.length) - 1;
  while (wrong[at] === right[at]) at--;
  return Math.min(at, wrong.length - 2);
}
