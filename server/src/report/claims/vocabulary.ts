import { ACTS, APPLICANTS, DOCUMENTS, MEASURES, type MeasureEntry, OUTCOMES } from './lexicon.ts';
import { type Phrases, phrasesOf } from './phrases.ts';
import { WORDS, type WordSense } from './words.ts';

/** What a known phrase counts, or what it does to what others count. */
export type Sense =
  | { readonly kind: 'measure'; readonly of: MeasureEntry }
  | { readonly kind: 'applicant'; readonly of: Columns }
  | { readonly kind: 'outcome'; readonly of: string }
  | { readonly kind: 'document'; readonly of: Rows }
  | { readonly kind: 'act'; readonly of: Act }
  | { readonly kind: WordSense; readonly of: undefined };

export type Columns = readonly string[];
export type Rows = readonly string[];
export type Act = (typeof ACTS)[number];

/** A known phrase: its sense, and the sign to test labels for. */
export type Phrase = Sense & { readonly sign: number };

/** The kinds of words that are tested for, a bit per line; kinds on one line are not told apart. */
const ASKED: readonly (readonly Sense['kind'][])[] = [
  ['measure'],
  ['applicant', 'outcome', 'document', 'act'],
  ['application'],
  ['generic'],
  ['filler'],
  ['disclosure'],
  ['everyone'],
  ['info-fee'],
  ['fee-notice'],
  ['issued'],
  ['own', 'own-area', 'own-office'],
  ['own-year'],
  ['other-year'],
  ['up'],
  ['down'],
  ['against'],
  ['against-other'],
  ['share'],
  ['rate'],
  ['among'],
  ['including'],
  ['and-so-on'],
  ['total'],
  ['each'],
  ['respectively'],
  ['and'],
  ['none'],
  ['all'],
  ['on-time'],
  ['about', 'nearly', 'below', 'above'],
];

/** Bit operations are on 32 bits: any further kind would silently share the bit of another. */
const MOST_KINDS = 31;
if (ASKED.length > MOST_KINDS)
  throw new Error(`${ASKED.length} kinds of words do not fit into ${MOST_KINDS} bits and STRAY`);

/** The sign of everything else: no set from signsOf has it. */
export const STRAY = 1 << ASKED.length;

const bits = new Map<Sense['kind'], number>(ASKED.flatMap((kinds, i) => kinds.map((kind) => [kind, 1 << i] as const)));

/** Returns the signs of some kinds of words, to be compared with those of a label. */
export function signsOf(...kinds: readonly Sense['kind'][]): number {
  return kinds.reduce((signs, kind) => signs | (bits.get(kind) ?? STRAY), 0);
}

let built: Phrases<Phrase> | undefined;

/** Returns all known phrases, assembled on first use. */
export function vocabulary(): Phrases<Phrase> {
  built ??= phrasesOf(terms());
  return built;
}

type Pair = readonly [words: string, term: Phrase];

/** Returns every phrase with its term. If a phrase is in two lists, the first wins. */
function terms(): Pair[] {
  const pairs: Pair[] = [];
  const add = (words: string, sense: Sense) => {
    const term: Phrase = { ...sense, sign: signsOf(sense.kind) };
    for (const one of words.split(' ')) if (one !== '') pairs.push([one, term]);
  };
  for (const entry of MEASURES) add(entry.words, { kind: 'measure', of: entry });
  for (const { words, columns } of APPLICANTS) add(words, { kind: 'applicant', of: columns });
  for (const { words, column } of OUTCOMES) add(words, { kind: 'outcome', of: column });
  for (const { words, rows } of DOCUMENTS) add(words, { kind: 'document', of: rows });
  for (const act of ACTS) add(act.words, { kind: 'act', of: act });
  for (const [sense, words] of Object.entries(WORDS)) add(words, { kind: sense as WordSense, of: undefined });
  return pairs;
}
