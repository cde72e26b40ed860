import type { Approximation } from './interval.ts';
import { type PeriodReading, readPeriod } from './period.ts';
import { beginsNumber, type Quantity, readQuantity, skipBlanks } from './quantity.ts';
import { phraseAt, phraseInitials, type Term } from './vocabulary.ts';

/** A sentence of prose in pieces. Offsets count in the text of the block. */
export type Token =
  | { readonly kind: 'term'; readonly term: Term; readonly from: number; readonly to: number }
  | { readonly kind: 'quantity'; readonly quantity: Quantity; readonly from: number; readonly to: number }
  /** A stretch of time: the report's own year, or another. */
  | { readonly kind: 'period'; readonly period: PeriodReading; readonly from: number; readonly to: number }
  /** The organ's own name. */
  | { readonly kind: 'organ'; readonly from: number; readonly to: number }
  | { readonly kind: 'mark'; readonly mark: Mark; readonly from: number; readonly to: number }
  | { readonly kind: 'unknown'; readonly from: number; readonly to: number };

export type Mark = '、' | '，' | '；' | '：' | '（' | '）';

const MARKS: Readonly<Record<string, Mark>> = {
  '、': '、',
  '，': '，',
  ',': '，',
  '；': '；',
  ';': '；',
  '：': '：',
  ':': '：',
  '（': '（',
  '(': '（',
  '【': '（',
  '）': '）',
  ')': '）',
  '】': '）',
};

const APPROXIMATIONS: Readonly<Partial<Record<Term['kind'], Approximation>>> = {
  about: 'about',
  nearly: 'nearly',
  below: 'below',
  above: 'above',
};

/** Whose report it is, and of which year: what own names and own years are. */
export interface Speaker {
  readonly year?: number;
  /** Names under which the organ speaks of itself and everything that the report covers. */
  readonly names: readonly string[];
  /** Whether it is a government: 我局 would be a part of it. */
  readonly isGovernment: boolean;
  /** Whether the report may sum up those of many organs: 全市 has to be said where tables two count them all. */
  readonly isRollUp: boolean;
}

/** What a UTF-16 unit may begin; 0 for most, so that they are passed over quickly. */
const KINDS = new Uint8Array(0x10000);
const [BLANK, MARK, NUMBER, PHRASE] = [1, 2, 3, 4];
for (const code of phraseInitials()) KINDS[code] = PHRASE;
for (let code = 0; code < KINDS.length; code++) if (beginsNumber(code)) KINDS[code] = NUMBER;
for (const character of Object.keys(MARKS)) KINDS[character.charCodeAt(0)] = MARK;
for (const character of ' \u3000\u00a0*\n') KINDS[character.charCodeAt(0)] = BLANK;

/** Takes a sentence apart. Every character is looked at a bounded number of times. */
export function readTokens(text: string, from: number, to: number, speaker: Speaker): Token[] {
  const tokens: Token[] = [];
  let unknown = -1;
  const known = (token: Token): number => {
    if (unknown !== -1) tokens.push({ kind: 'unknown', from: unknown, to: token.from });
    unknown = -1;
    tokens.push(token);
    return token.to;
  };
  const initials = speaker.names.map((name) => name.charCodeAt(0));
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    const kind = KINDS[code];
    if (kind === 0 && !initials.includes(code)) {
      if (unknown === -1) unknown = at;
      at++;
      continue;
    }
    if (kind === BLANK) {
      at++;
      continue;
    }
    if (kind === MARK) {
      at = known({ kind: 'mark', mark: MARKS[text[at]], from: at, to: at + 1 });
      continue;
    }
    const period = readPeriod(text, at, speaker.year);
    if (period) {
      at = known({ kind: 'period', period, from: at, to: period.end });
      continue;
    }
    const name = speaker.names.find((one) => text[at] === one[0] && text.startsWith(one, at));
    if (name !== undefined) {
      at = known({ kind: 'organ', from: at, to: at + name.length });
      continue;
    }
    const phrase = phraseAt(text, at);
    const isNumber = kind === NUMBER;
    if (phrase && !(isNumber && phrase.words.length === 1)) {
      const term: Term = speaker.isGovernment && phrase.term.kind === 'own-office' ? { kind: 'other' } : phrase.term;
      at = known({ kind: 'term', term, from: at, to: at + phrase.words.length });
      continue;
    }
    if (isNumber) {
      const { quantity, end } = readQuantity(text, at, approximationBefore(tokens, unknown, at, text));
      const behind = Math.max(end, at + 1);
      if (quantity) known({ kind: 'quantity', quantity, from: at, to: behind });
      else if (unknown === -1) unknown = at;
      at = behind;
      continue;
    }
    if (unknown === -1) unknown = at;
    at++;
  }
  if (unknown !== -1) tokens.push({ kind: 'unknown', from: unknown, to });
  return tokens;
}

function approximationBefore(tokens: Token[], unknown: number, at: number, text: string): Approximation | undefined {
  const last = tokens[tokens.length - 1];
  if (unknown !== -1 || last?.kind !== 'term' || skipBlanks(text, last.to) !== at) return undefined;
  return APPROXIMATIONS[last.term.kind];
}
