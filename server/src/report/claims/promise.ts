import { codeAt, codesOf, DIGITS, NUMERALS } from './characters.ts';
import { UNITS_OF } from './measure.ts';
import { UNIT_INITIALS } from './quantity.ts';
import type { Token } from './tokens.ts';
import { signsOf } from './vocabulary.ts';

/**
 * What a character says about whether there may be a claim. Most sentences make none, which is found out here: for most
 * from a few characters, for the others from their words.
 */
const ROLE = {
  /** Enough by itself: there is none, or all are done. */
  says: 1,
  /** The end of a number, or what may stand between it and its unit. */
  number: 2,
  /** The first character of a unit; for `count`, of a unit of applications, documents, decisions or money. */
  unit: 4,
  count: 8,
  /** A word for a share, a whole or its parts. */
  part: 16,
  /** The first of two characters that have a role together. */
  pair: 32,
  /** A digit or numeral; for `nth`, what precedes one that counts nothing: 第二十条. */
  figure: 64,
  nth: 128,
} as const;

/** 其中, 全部 and the like, by the UTF-16 units of both characters. */
const PAIRS = new Map<number, number>();
for (const [first, second] of ['其中', '分别', '依次']) PAIRS.set(pairOf(first, second), ROLE.part);
for (const [first, second] of ['全部', '全数', '全都', '均已', '都已', '已均', '悉数']) {
  PAIRS.set(pairOf(first, second), ROLE.says);
}

let built: Uint8Array | undefined;

function roles(): Uint8Array {
  if (built) return built;
  const table = new Uint8Array(0x10000);
  const add = (characters: string, role: number) => {
    for (const code of codesOf(characters)) table[code] |= role;
  };
  add('没未无', ROLE.says);
  add(`${DIGITS}${NUMERALS}○ \u3000\u00a0*余多币`, ROLE.number);
  add(`${DIGITS}${NUMERALS}`, ROLE.figure);
  add('第', ROLE.nth);
  add(UNIT_INITIALS, ROLE.unit);
  add('件份宗起例部个元', ROLE.count);
  add('占率共计（(【', ROLE.part);
  for (const pair of PAIRS.keys()) table[pair >>> 16] |= ROLE.pair;
  built = table;
  return table;
}

/** True if the text between two offsets (one sentence or more) has what every claim has and is worth reading. */
export function isPromising(text: string, from: number, to: number): boolean {
  const table = roles();
  let hasNumber = false;
  let hasPart = false;
  let before = 0;
  for (let i = from; i < to; i++) {
    let role = table[text.charCodeAt(i)];
    if (role !== 0) {
      if ((role & ROLE.pair) !== 0) role |= PAIRS.get(pairAt(text, i)) ?? 0;
      if ((role & ROLE.figure) !== 0 && (before & ROLE.nth) !== 0) role = ROLE.nth;
      if ((role & ROLE.says) !== 0) return true;
      if ((role & ROLE.count) !== 0 && (before & ROLE.number) !== 0) return true;
      if ((role & ROLE.unit) !== 0 && (before & ROLE.number) !== 0) hasNumber = true;
      if ((role & ROLE.part) !== 0) hasPart = true;
      if (hasNumber && hasPart) return true;
    }
    before = role;
  }
  return false;
}

function pairAt(text: string, at: number): number {
  return ((text.charCodeAt(at) << 16) | codeAt(text, at + 1)) >>> 0;
}

function pairOf(first: string, second: string): number {
  return pairAt(first + second, 0);
}

const COUNTED = signsOf('measure', 'applicant', 'outcome', 'document', 'act', 'application', 'generic');
const FEE = signsOf('info-fee', 'fee-notice');
const SHARED = signsOf('share', 'rate');
const PARTS = signsOf('among', 'respectively', 'total');
const NONE = signsOf('none');
const ALL = signsOf('all');
const COUNT_UNITS: ReadonlySet<string> = new Set(Object.values(UNITS_OF).flat());

/** True if a sentence has what some claim needs: a number and what it counts, or 没有 or 全部 and what that is about. */
export function mayClaim(tokens: readonly Token[]): boolean {
  let signs = 0;
  let hasNumber = false;
  let hasCount = false;
  let hasPercentage = false;
  let hasBracket = false;
  for (const token of tokens) {
    signs |= token.sign;
    if (token.kind === 'quantity') {
      hasNumber = true;
      if (COUNT_UNITS.has(token.of.unit)) hasCount = true;
      else if (token.of.unit === '%') hasPercentage = true;
    } else if (token.kind === 'mark' && token.of === '（') hasBracket = true;
  }
  const counts = (signs & (COUNTED | FEE)) !== 0;
  if (hasNumber && (hasBracket || (signs & PARTS) !== 0)) return true;
  if (hasPercentage && (signs & SHARED) !== 0) return true;
  return counts && (hasCount || (signs & (NONE | ALL)) !== 0);
}
