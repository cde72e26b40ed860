import type { Quantity } from './quantity.ts';
import type { PunctuationMark, Token } from './tokens.ts';

/** A piece of a sentence between two marks, with at most one number and the words before and after it. */
export interface Segment {
  /** The mark before it; also 、 for 和 between two numbers. Empty at the beginning, or right after another number. */
  readonly mark: PunctuationMark | '';
  readonly label: readonly Token[];
  /** The signs of all words of the label; `signsBehind` has those after the number. */
  readonly signs: number;
  readonly quantity: Quantity | undefined;
  readonly behind: readonly Token[];
  readonly signsBehind: number;
  /** The segments in the brackets right after it, if there are numbers in them. */
  readonly inside: readonly Segment[];
  readonly from: number;
  readonly to: number;
}

interface Draft {
  mark: PunctuationMark | '';
  label: readonly Token[];
  signs: number;
  quantity: Quantity | undefined;
  behind: readonly Token[];
  signsBehind: number;
  inside: readonly Segment[];
  from: number;
  to: number;
}

/** Cuts a sentence into segments. Leaves out brackets without numbers, which are remarks, and brackets in brackets. */
export function readSegments(tokens: readonly Token[]): Segment[] {
  return cut(tokens, 0, tokens.length, '', false);
}

function cut(
  tokens: readonly Token[],
  from: number,
  to: number,
  first: PunctuationMark | '',
  isInside: boolean,
): Segment[] {
  const segments: Segment[] = [];
  let draft = begin(first, tokens[from]?.from ?? 0);
  // Words are collected until something else follows.
  let words = from;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (token.kind === 'quantity') {
      if (i > words) addWords(draft, tokens.slice(words, i));
      if (draft.quantity) {
        segments.push(draft);
        draft = divide(draft, token.from);
      }
      draft.quantity = token.of;
      draft.to = token.to;
      words = i + 1;
    } else if (token.kind === 'mark') {
      if (i > words) addWords(draft, tokens.slice(words, i));
      if (token.of === '（') {
        const close = closing(tokens, i, to);
        const inside = isInside ? NOTHING : cut(tokens, i + 1, close, '（', true);
        if (inside.some((one) => one.quantity)) draft.inside = draft.inside.concat(inside);
        else if (inside.some(excludes)) exclude(draft, token);
        draft.to = tokens[Math.min(close, to - 1)].to;
        i = close;
      } else if (token.of !== '）') {
        if (isSaid(draft)) segments.push(draft);
        draft = begin(token.of, token.to);
      }
      words = i + 1;
    }
  }
  if (to > words) addWords(draft, tokens.slice(words, to));
  if (isSaid(draft)) segments.push(draft);
  return segments;
}

const NOTHING: readonly Segment[] = [];
const NO_WORDS: readonly Token[] = [];

function begin(mark: PunctuationMark | '', from: number): Draft {
  return {
    mark,
    label: NO_WORDS,
    signs: 0,
    quantity: undefined,
    behind: NO_WORDS,
    signsBehind: 0,
    inside: NOTHING,
    from,
    to: from,
  };
}

/** Adds words to the label before a number, or to those after it. */
function addWords(draft: Draft, words: readonly Token[]): void {
  const signs = signsIn(words);
  if (draft.quantity) {
    draft.behind = draft.behind.length === 0 ? words : draft.behind.concat(words);
    draft.signsBehind |= signs;
  } else {
    if (draft.label.length === 0) draft.from = words[0].from;
    draft.label = draft.label.length === 0 ? words : draft.label.concat(words);
    draft.signs |= signs;
  }
  draft.to = words[words.length - 1].to;
}

/** Returns the signs of all words. */
export function signsIn(words: readonly Token[]): number {
  let signs = 0;
  for (const { sign } of words) signs |= sign;
  return signs;
}

/** Starts a new segment between two numbers: the words belong to the second; a leading 和 counts as 、. */
function divide(draft: Draft, number: number): Draft {
  const { behind } = draft;
  const isAnd = behind.length > 0 && behind[0].kind === 'and';
  const next = begin(isAnd ? '、' : '', behind.length > 0 ? behind[0].from : number);
  next.label = isAnd ? behind.slice(1) : behind;
  next.signs = signsIn(next.label);
  draft.behind = NO_WORDS;
  draft.signsBehind = 0;
  return next;
}

/** 不含…: a remark that excludes something makes the label unknown. */
function exclude(draft: Draft, { from, to, sign }: Token): void {
  draft.label = [...draft.label, { kind: 'unknown', of: undefined, sign, from, to }];
  draft.signs |= sign;
}

function isSaid({ label, quantity, inside }: Draft): boolean {
  return label.length > 0 || quantity !== undefined || inside.length > 0;
}

/** Returns the index of the bracket that closes the one at `open`, or the end. */
function closing(tokens: readonly Token[], open: number, to: number): number {
  let depth = 0;
  for (let i = open; i < to; i++) {
    const token = tokens[i];
    if (token.kind !== 'mark') continue;
    if (token.of === '（') depth++;
    else if (token.of === '）' && --depth === 0) return i;
  }
  return to;
}

function excludes({ label }: Segment): boolean {
  return label.some(({ kind }) => kind === 'excluding');
}
