import { ACTS, APPLICANTS, DOCUMENTS, MEASURES, type MeasureEntry, OUTCOMES } from './lexicon.ts';
import { WORDS, type WordSense } from './words.ts';

/** A known phrase: what it counts, or what it does to what others count. */
export type Term =
  | { readonly kind: 'measure'; readonly entry: MeasureEntry }
  | { readonly kind: 'applicant'; readonly columns: readonly string[]; readonly isLone: boolean }
  | { readonly kind: 'outcome'; readonly column: string }
  | { readonly kind: 'document'; readonly rows: readonly string[] }
  | { readonly kind: 'act'; readonly name: string; readonly columns: readonly string[] }
  | { readonly kind: WordSense };

interface Phrase {
  readonly words: string;
  readonly term: Term;
}

/** The phrases by their first UTF-16 unit, the longer before the shorter. */
const byFirst = new Map<number, Phrase[]>();

function add(words: string, term: Term): void {
  for (const one of words.split(' ')) {
    if (one === '') continue;
    const code = one.charCodeAt(0);
    const known = byFirst.get(code);
    if (known) known.push({ words: one, term });
    else byFirst.set(code, [{ words: one, term }]);
  }
}

for (const entry of MEASURES) add(entry.words, { kind: 'measure', entry });
for (const { words, columns } of APPLICANTS) {
  for (const one of words.split(' ')) add(one, { kind: 'applicant', columns, isLone: one === '法人' });
}
for (const { words, column } of OUTCOMES) add(words, { kind: 'outcome', column });
for (const { words, rows } of DOCUMENTS) add(words, { kind: 'document', rows });
for (const { words, name, columns } of ACTS) add(words, { kind: 'act', name, columns });
for (const [sense, words] of Object.entries(WORDS)) add(words, { kind: sense as WordSense });
for (const phrases of byFirst.values()) phrases.sort((a, b) => b.words.length - a.words.length);

/** The longest known phrase at an offset. */
export function phraseAt(text: string, at: number): Phrase | undefined {
  const phrases = byFirst.get(text.charCodeAt(at));
  if (!phrases) return undefined;
  const second = text.charCodeAt(at + 1);
  for (const phrase of phrases) {
    const { words } = phrase;
    if (words.length === 1 || (words.charCodeAt(1) === second && text.startsWith(words, at))) return phrase;
  }
  return undefined;
}

/** The UTF-16 units that known phrases begin with. */
export function phraseInitials(): Iterable<number> {
  return byFirst.keys();
}
