import { kindOf, MARK } from './marks.ts';
import type { Prose, ProseLine } from './prose.ts';

/** A bracket or quotation mark in prose. */
export interface Mark {
  readonly line: ProseLine;
  readonly at: number;
  readonly character: string;
}

export interface Pair {
  readonly open: Mark;
  readonly close: Mark;
  /** Whether quotation marks stand directly within ones of the same form. */
  readonly isNestedAlike: boolean;
}

/** How the brackets and quotation marks of a block go together. */
export interface Pairing {
  readonly pairs: readonly Pair[];
  readonly unclosed: readonly Mark[];
  readonly unopened: readonly Mark[];
  /** Straight double quotes, which do not show whether they open or close. */
  readonly straight: readonly Mark[];
}

const OPENING = '（(［[【〔《〈“‘「『';
const CLOSING = '）)］]】〕》〉”’」』';
/** Those of the same number go together: full-width and half-width forms are one kind. */
const KINDS = [0, 0, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9];
/** Kinds above are quotation marks or titles; those up to here are brackets, which are taken for each other. */
const LAST_BRACKET = 3;
const QUOTES = [6, 7];
/** How far out what is closed is looked for. */
const DEEPEST = 32;

/** Where each mark stands in OPENING, and CLOSING behind it, counted from 1; so that no string need be made of it. */
const places = new Uint8Array(0x10000);
const characters = [...OPENING, ...CLOSING];
characters.forEach((character, i) => {
  places[character.charCodeAt(0)] = i + 1;
});

const NOTHING: Pairing = { pairs: [], unclosed: [], unopened: [], straight: [] };
const read = new WeakMap<Prose, Pairing>();

/** The pairs of a block's prose, read once. */
export function pairsOf(prose: Prose): Pairing {
  if ((prose.marks & MARK.bracket) === 0) return NOTHING;
  let pairing = read.get(prose);
  if (!pairing) {
    pairing = readPairs(prose);
    read.set(prose, pairing);
  }
  return pairing;
}

interface Open extends Mark {
  readonly kind: number;
}

function readPairs(prose: Prose): Pairing {
  const pairs: Pair[] = [];
  const unopened: Mark[] = [];
  const unclosed: Mark[] = [];
  const straight: Mark[] = [];
  const stack: Open[] = [];
  for (const line of prose.lines) {
    const { text, codes, from, to } = line;
    if ((line.marks & MARK.bracket) === 0) continue;
    for (let at = from; at < to; at++) {
      if ((kindOf(codes[at]) & MARK.bracket) === 0) continue;
      const place = places[codes[at]] - 1;
      if (place === -1) straight.push({ line, at, character: '"' });
      else if (place < KINDS.length) stack.push({ line, at, character: characters[place], kind: KINDS[place] });
      else {
        const kind = KINDS[place - KINDS.length];
        const mark: Mark = { line, at, character: characters[place] };
        const found = openOf(stack, kind);
        if (found === -1) {
          if (!isApostrophe(text, at) && !isOrdinal(text, from, at)) unopened.push(mark);
          continue;
        }
        while (stack.length - 1 > found) unclosed.push(stack.pop() as Open);
        const open = stack.pop() as Open;
        const around = stack[stack.length - 1];
        pairs.push({ open, close: mark, isNestedAlike: QUOTES.includes(kind) && around?.kind === kind });
      }
    }
  }
  unclosed.push(...stack);
  if (unclosed.length > 1) unclosed.sort((a, b) => a.line.line - b.line.line || a.at - b.at);
  return { pairs, unclosed, unopened, straight };
}

/** What a closing mark closes: the last of its kind that is open, or a bracket of another kind right before it. */
function openOf(stack: readonly Open[], kind: number): number {
  const last = stack.length - 1;
  for (let i = last; i >= 0 && last - i < DEEPEST; i--) if (stack[i].kind === kind) return i;
  return kind <= LAST_BRACKET && last >= 0 && stack[last].kind <= LAST_BRACKET ? last : -1;
}

/** ’ in a foreign word. */
function isApostrophe(text: string, at: number): boolean {
  return text[at] === '’' && (kindOf(text.charCodeAt(at - 1)) & MARK.letter) !== 0;
}

/** The bracket behind 1) or 一）, which has none before it, at the beginning of a line or clause. */
function isOrdinal(text: string, from: number, at: number): boolean {
  let start = at;
  while (start > from && /[0-9０-９a-zA-Z一二三四五六七八九十①-⑳]/.test(text[start - 1])) start--;
  return start < at && at - start <= 3 && (start === from || /[，。；：、,;:.\s]/.test(text[start - 1]));
}

/** The closing mark that goes with an opening one. */
export function closingOf(opening: string): string {
  return CLOSING[OPENING.indexOf(opening)];
}

/** The stretches within 《》 on a line, marks included. */
export function titleStretches(prose: Prose, line: ProseLine): readonly (readonly [from: number, to: number])[] {
  if (!line.text.includes('《')) return [];
  return pairsOf(prose)
    .pairs.filter(({ open, close }) => open.character === '《' && open.line === line && close.line === line)
    .map(({ open, close }) => [open.at, close.at + 1] as const);
}
