import { codesOf, DIGITS, NUMERALS } from './characters.ts';
import type { Approximation } from './interval.ts';
import { type PeriodReading, readPeriod } from './period.ts';
import { longestPhrase } from './phrases.ts';
import { type Quantity, readQuantity } from './quantity.ts';
import { type Phrase, type Sense, STRAY, vocabulary } from './vocabulary.ts';

/** A piece of a sentence: a known phrase, or something else. Offsets are in the block's text. */
export type Token = Content & {
  readonly sign: number;
  readonly from: number;
  readonly to: number;
};

type Content =
  | Sense
  | { readonly kind: 'quantity'; readonly of: Quantity }
  /** A period: the report's own year, or another. */
  | { readonly kind: 'period'; readonly of: PeriodReading }
  | { readonly kind: 'mark'; readonly of: PunctuationMark }
  /** The organ's own name. */
  | { readonly kind: 'organ'; readonly of: undefined }
  | { readonly kind: 'unknown'; readonly of: undefined };

export type PunctuationMark = '、' | '，' | '；' | '：' | '（' | '）';

/** The marks, and the characters read as each. */
const MARKS: readonly (readonly [mark: PunctuationMark, forms: string])[] = [
  ['、', '、'],
  ['，', '，,'],
  ['；', '；;'],
  ['：', '：:'],
  ['（', '（(【'],
  ['）', '）)】'],
];

/** The report's organ and year, which tell what "own" names and years are. */
export interface Speaker {
  readonly organ: string;
  readonly year: number | undefined;
  /** Names that the organ uses for itself and everything the report covers; all begin with the same character. */
  readonly names: readonly string[];
  /** True for a government, of which 我局 would be a part. */
  readonly isGovernment: boolean;
  /** True if the report may sum up others': then a number must say 全市 to be comparable with table two. */
  readonly isRollUp: boolean;
}

const APPROXIMATIONS: Readonly<Partial<Record<Token['kind'], Approximation>>> = {
  about: 'about',
  nearly: 'nearly',
  below: 'below',
  above: 'above',
};

/** Splits a sentence into tokens. Looks at each character a bounded number of times. */
export function readTokens(text: string, from: number, to: number, speaker: Speaker): Token[] {
  const table = beginnings();
  const initial = speaker.names.length > 0 ? speaker.names[0].charCodeAt(0) : -1;
  const tokens: Token[] = [];
  let unknown = -1;
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    const kind = table[code] & KIND;
    if (kind === BLANK) {
      at++;
      continue;
    }
    const isInitial = code === initial;
    let token = kind === NOTHING && !isInitial ? undefined : tokenAt(text, at, table[code], isInitial, speaker);
    let end = at + 1;
    if (!token && (kind === NUMERAL || kind === DIGIT)) {
      const number = readQuantity(text, at, unknown === -1 ? approximationBefore(tokens) : undefined);
      end = number.end;
      if (number.quantity) token = tokenOf('quantity', STRAY, number.quantity, at, end);
    }
    if (token) {
      if (unknown !== -1) tokens.push(tokenOf('unknown', STRAY, undefined, unknown, at));
      unknown = -1;
      tokens.push(token);
      at = token.to;
    } else {
      if (unknown === -1) unknown = at;
      at = end;
    }
  }
  if (unknown !== -1) tokens.push(tokenOf('unknown', STRAY, undefined, unknown, to));
  return tokens;
}

/** Returns the known token at an offset, numbers aside. */
function tokenAt(text: string, at: number, entry: number, isInitial: boolean, speaker: Speaker): Token | undefined {
  const kind = entry & KIND;
  if (kind === MARK) return tokenOf('mark', STRAY, MARKS[entry >> KIND_BITS][0], at, at + 1);
  if (kind === DIGIT) {
    const period = readPeriod(text, at, speaker.year);
    if (period) return tokenOf('period', STRAY, period, at, period.end);
  }
  const name = isInitial ? nameAt(text, at, speaker) : undefined;
  if (name !== undefined) return tokenOf('organ', STRAY, undefined, at, at + name.length);
  if (entry <= KIND) return undefined;
  const phrases = vocabulary();
  const node = longestPhrase(phrases, text, at, entry >> KIND_BITS);
  const term = phrases.values[node];
  if (!term) return undefined;
  const { kind: sense, sign, of } = speaker.isGovernment && term.kind === 'own-office' ? OTHER : term;
  return tokenOf(sense, sign, of, at, at + phrases.lengths[node]);
}

function nameAt(text: string, at: number, { names }: Speaker): string | undefined {
  return names.find((name) => text.startsWith(name, at));
}

const OTHER: Phrase = { kind: 'other', of: undefined, sign: STRAY };

/** Builds every token, so that all have one shape and are fast to read. */
function tokenOf<K extends Token['kind']>(kind: K, sign: number, of: unknown, from: number, to: number): Token {
  return { kind, sign, of, from, to } as Token;
}

/** Returns the approximation before a number: 约80%, 约占80%. */
function approximationBefore(tokens: readonly Token[]): Approximation | undefined {
  const last = tokens.at(-1);
  const word = last?.kind === 'share' ? tokens.at(-2) : last;
  return word && APPROXIMATIONS[word.kind];
}

/** Table entries: the lower bits tell what a UTF-16 unit may begin, the upper bits which mark or phrase node. */
const [NOTHING, PHRASE, BLANK, MARK, NUMERAL, DIGIT] = [0, 1, 2, 3, 4, 5];
const KIND = 7;
const KIND_BITS = 3;

let built: Uint16Array | undefined;

function beginnings(): Uint16Array {
  built ??= buildBeginnings();
  return built;
}

function buildBeginnings(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (const [code, node] of vocabulary().roots) table[code] = (node << KIND_BITS) | PHRASE;
  for (const code of codesOf(NUMERALS)) table[code] = (table[code] & ~KIND) | NUMERAL;
  for (const code of codesOf(DIGITS)) table[code] = (table[code] & ~KIND) | DIGIT;
  for (const code of codesOf(' \u3000\u00a0*\n')) table[code] = BLANK;
  for (const [i, [, forms]] of MARKS.entries()) {
    for (const code of codesOf(forms)) table[code] = (i << KIND_BITS) | MARK;
  }
  return table;
}
