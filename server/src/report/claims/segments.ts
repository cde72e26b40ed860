import type { Quantity } from './quantity.ts';
import type { Mark, Token } from './tokens.ts';

/** A piece of a sentence between two marks, with at most one number: what stands before it, and behind. */
export interface Segment {
  /** The mark before it; 、 too for 和 between two numbers; nothing at the beginning, or where a number goes before. */
  readonly mark: Mark | '';
  readonly label: readonly Token[];
  readonly quantity?: Quantity;
  readonly behind: readonly Token[];
  /** What stands in brackets right behind it, if there are numbers in it. */
  readonly inside: readonly Segment[];
  readonly from: number;
  readonly to: number;
}

interface Draft {
  mark: Mark | '';
  label: Token[];
  quantity?: Quantity;
  behind: Token[];
  inside: Segment[];
  from: number;
  to: number;
}

/** Cuts a sentence into segments. Brackets without numbers are remarks and left out, and so are brackets in brackets. */
export function readSegments(tokens: readonly Token[]): Segment[] {
  return cut(tokens, 0, tokens.length, '', false);
}

function cut(tokens: readonly Token[], from: number, to: number, first: Mark | '', isInside: boolean): Segment[] {
  const segments: Segment[] = [];
  let draft = begin(first, tokens[from]?.from ?? 0);
  const finish = (mark: Mark | '', next: number) => {
    if (draft.label.length > 0 || draft.quantity || draft.inside.length > 0) segments.push(draft);
    draft = begin(mark, next);
  };
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (token.kind === 'mark' && token.mark === '（') {
      const close = closing(tokens, i, to);
      const inside = isInside ? [] : cut(tokens, i + 1, close, '（', true);
      if (inside.some((one) => one.quantity)) draft.inside.push(...inside);
      else if (inside.some(excludes)) draft.label.push({ kind: 'unknown', from: token.from, to: token.to });
      draft.to = tokens[Math.min(close, to - 1)].to;
      i = close;
    } else if (token.kind === 'mark') {
      if (token.mark !== '）') finish(token.mark, token.to);
    } else if (token.kind === 'quantity') {
      if (draft.quantity) {
        // Between two numbers the words belong to the second; 和 alone stands for 、.
        const { behind } = draft;
        const and = behind[0]?.kind === 'term' && behind[0].term.kind === 'and';
        draft.behind = [];
        finish(and ? '、' : '', behind[0]?.from ?? token.from);
        draft.label = and ? behind.slice(1) : behind;
      }
      draft.quantity = token.quantity;
      draft.to = token.to;
    } else if (draft.quantity) {
      draft.behind.push(token);
      draft.to = token.to;
    } else {
      if (draft.label.length === 0) draft.from = token.from;
      draft.label.push(token);
      draft.to = token.to;
    }
  }
  finish('', 0);
  return segments;
}

function begin(mark: Mark | '', from: number): Draft {
  return { mark, label: [], behind: [], inside: [], from, to: from };
}

/** The bracket that closes the one at an index, or the end. */
function closing(tokens: readonly Token[], open: number, to: number): number {
  let depth = 0;
  for (let i = open; i < to; i++) {
    const token = tokens[i];
    if (token.kind !== 'mark') continue;
    if (token.mark === '（') depth++;
    else if (token.mark === '）' && --depth === 0) return i;
  }
  return to;
}

function excludes({ label }: Segment): boolean {
  return label.some((token) => token.kind === 'term' && token.term.kind === 'excluding');
}

/** Whether a label has a word of one of the kinds. */
export function has(tokens: readonly Token[], ...kinds: readonly string[]): boolean {
  return tokens.some((token) => token.kind === 'term' && kinds.includes(token.term.kind));
}
