import { confusions, type LexiconTerm, terms } from './terms.ts';

/**
 * By which two characters a slip in a term shows: 府信 without 政 before it, 信＿公 with another character than 息
 * between. A term that is written as it should be shows none of them, so correct prose is passed over quickly.
 */
export interface SlipIndex {
  /** Of characters side by side. The third is the one before them. */
  readonly adjacent: PairTable;
  /** Of characters with one between. The third is that one. */
  readonly gapped: PairTable;
  /** What each character is in the pairs of either (`ROLE`): only where the roles of two fit, the pair has to be looked up. */
  readonly roles: Uint8Array;
}

export const ROLE = { firstOfAdjacent: 1, secondOfAdjacent: 2, firstOfGapped: 4, secondOfGapped: 8 } as const;

/**
 * What pairs of characters may be slips of. A hash table in typed arrays, small enough to stay in a processor's cache:
 * every pair of a text is looked up. Entries count from 1 on; 0 is none.
 */
export interface PairTable {
  /** By `slotOf` of a pair, the first of its entries. */
  readonly slots: Uint16Array;
  /** Four numbers an entry, at `entry * ENTRY.size + ENTRY.first` and so on. */
  readonly entries: Uint16Array;
  readonly suspects: readonly (readonly Suspect[])[];
}

export const ENTRY = {
  /** The two characters. */
  first: 0,
  second: 1,
  /** A third character that makes the two right; 0 where there is none. */
  unless: 2,
  /** The next entry in the same slot. */
  next: 3,
  size: 4,
} as const;

const SLOTS = 4096;

/** Where a table has the entries of a pair of characters, and those of some others. */
export function slotOf(first: number, second: number): number {
  return (first * 31 + second) & (SLOTS - 1);
}

/** A term of which something may have been written. */
export interface Suspect {
  readonly anchor: Anchor;
  readonly term: LexiconTerm;
  /** From the second of the two characters to where the term begins, or for a tail, to where it ends. */
  readonly offset: number;
  /** Where several terms may be meant, the likelier come first. */
  readonly order: number;
}

/** Which part of a term is as it should be. */
export enum Anchor {
  /** Its first two characters. */
  Head,
  /** Its last two. */
  Tail,
  /** Of three characters the first and the last. */
  Around,
  /** All: it is a slip that is known as such. */
  Phrase,
}

let index: SlipIndex | undefined;

/** The slips in the terms of the lexicon, put together when they are first asked for. */
export function slipIndex(): SlipIndex {
  index ??= makeIndex();
  return index;
}

/** Terms that are known even where a common character has taken the place of one of theirs. */
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
    // What may be another word's first character is a slip only in a word that is broken thereby.
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

/** Where in a phrase the two characters stand that show its slip: the last character that is wrong, with the next or the one before. */
function pairWithSlip(wrong: string, right: string): number {
  let at = Math.min(wrong.length, right.length) - 1;
  while (wrong[at] === right[at]) at--;
  return Math.min(at, wrong.length - 2);
}
