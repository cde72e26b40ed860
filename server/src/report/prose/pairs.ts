import type { ProseLine } from './line.ts';
import { kindsOfCharacter, MARK } from './marks.ts';

/** A bracket or quotation mark in prose. */
export interface Bracket {
  readonly line: ProseLine;
  readonly at: number;
  readonly character: string;
}

export interface Pair {
  readonly open: Bracket;
  readonly close: Bracket;
  /** True if the marks are of one form: both full-width, or both half-width. */
  readonly isMatched: boolean;
  /** True for quotation marks directly within ones of the same form. */
  readonly isNestedAlike: boolean;
}

/** How the brackets and quotation marks of a block pair up. */
export interface Pairing {
  readonly pairs: readonly Pair[];
  readonly unclosed: readonly Bracket[];
  readonly unopened: readonly Bracket[];
  /** Straight double quotes, which do not show whether they open or close. */
  readonly straight: readonly Bracket[];
}

const OPENING = '（(［[【〔《〈“‘「『';
const CLOSING = '）)］]】〕》〉”’」』';
/** Marks with the same number pair up: full-width and half-width forms are one kind. */
const KINDS = [0, 0, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9];
/** The last kind of brackets, which may close each other. Higher kinds are quotation marks and titles. */
const LAST_BRACKET = 3;
const FIRST_QUOTE = OPENING.indexOf('“');
const LAST_QUOTE = OPENING.indexOf('‘');
/** How many open marks to search for the one that a closing mark closes. */
const DEEPEST = 32;

/** By character code: the position in OPENING followed by CLOSING, counted from 1. Saves making strings. */
const places = new Uint8Array(0x10000);
const characters = [...OPENING, ...CLOSING];
characters.forEach((character, i) => {
  places[character.charCodeAt(0)] = i + 1;
});
/** The place of a straight quote. */
const STRAIGHT = characters.length + 1;
places['"'.charCodeAt(0)] = STRAIGHT;

interface Open extends Bracket {
  /** Its index in OPENING. */
  readonly place: number;
}

/** Pairs up the brackets and quotation marks in lines of prose. */
export function readPairs(lines: readonly ProseLine[]): Pairing {
  const pairs: Pair[] = [];
  const unopened: Bracket[] = [];
  const unclosed: Bracket[] = [];
  const straight: Bracket[] = [];
  const stack: Open[] = [];
  for (const line of lines) {
    const { text, from, to } = line;
    for (let at = from; at < to; at++) {
      const found = places[text.charCodeAt(at)];
      if (found === 0) continue;
      const place = found - 1;
      if (found === STRAIGHT) straight.push({ line, at, character: '"' });
      else if (place < KINDS.length) stack.push({ line, at, character: characters[place], place });
      else {
        const form = place - KINDS.length;
        const close: Bracket = { line, at, character: characters[place] };
        const index = openOf(stack, KINDS[form]);
        if (index === -1) {
          if (!isApostrophe(text, at) && !isOrdinal(text, from, at)) unopened.push(close);
          continue;
        }
        while (stack.length - 1 > index) unclosed.push(stack.pop() as Open);
        const open = stack.pop() as Open;
        const isNestedAlike = isQuote(form) && stack.length > 0 && stack[stack.length - 1].place === form;
        pairs.push({ open, close, isMatched: open.place === form, isNestedAlike });
      }
    }
  }
  for (const open of stack) unclosed.push(open);
  if (unclosed.length > 1) unclosed.sort((a, b) => a.line.line - b.line.line || a.at - b.at);
  return { pairs, unclosed, unopened, straight };
}

function isQuote(place: number): boolean {
  return place === FIRST_QUOTE || place === LAST_QUOTE;
}

/** Returns the index of the mark to close: the last open one of its kind, else a bracket open right before; else -1. */
function openOf(stack: readonly Open[], kind: number): number {
  const last = stack.length - 1;
  for (let i = last; i >= 0 && last - i < DEEPEST; i--) if (KINDS[stack[i].place] === kind) return i;
  return kind <= LAST_BRACKET && last >= 0 && KINDS[stack[last].place] <= LAST_BRACKET ? last : -1;
}

/** True for ’ after a letter, as in a foreign word. */
function isApostrophe(text: string, at: number): boolean {
  return text[at] === '’' && (kindsOfCharacter(text.charCodeAt(at - 1)) & MARK.letter) !== 0;
}

/** True for the bracket of 1) or 一）, which needs no opening one, at the beginning of a line or clause. */
function isOrdinal(text: string, from: number, at: number): boolean {
  let start = at;
  while (start > from && /[0-9０-９a-zA-Z一二三四五六七八九十①-⑳]/.test(text[start - 1])) start--;
  return start < at && at - start <= 3 && (start === from || /[，。；：、,;:.\s]/.test(text[start - 1]));
}

/** Returns the closing mark for an opening one. */
export function closingOf(opening: string): string {
  return CLOSING[OPENING.indexOf(opening)];
}

/** Returns the stretches within 《》 on a line, marks included. */
export function titleStretches({ pairs }: Pairing, line: ProseLine): readonly (readonly [from: number, to: number])[] {
  return pairs
    .filter(({ open, close }) => open.character === '《' && open.line === line && close.line === line)
    .map(({ open, close }) => [open.at, close.at + 1] as const);
}
