import { parseInteger } from '../../law/chinese-numerals.ts';
import { type Decimal, decimalOf } from '../decimal.ts';
import { codeAt, codesOf, digitValue, isDigit } from './characters.ts';

/** The digits or Chinese numerals of a number. */
export interface ClaimNumeral {
  /** Undefined if it cannot be read for certain, or counts nothing. */
  readonly value: Decimal | undefined;
  readonly end: number;
  readonly style: 'plain' | 'grouped' | 'full-width' | 'chinese';
  readonly decimals: number;
  /** For Chinese numerals, the power of ten of a final 万 (4) or 亿 (8). */
  readonly scale: 0 | 4 | 8;
}

/** The most digits of a count; longer numbers count nothing. */
const MAX_DIGITS = 18;
/** A JavaScript number holds this many digits exactly. */
const SAFE_DIGITS = 15;

const [COMMA, WIDE_COMMA, POINT, WIDE_POINT] = codesOf(',，.．');

/** Reads decimal digits, the first of which must be at the offset: 3511, 3,511, ３５, 96.9. */
export function readDigits(text: string, from: number): ClaimNumeral {
  let value = 0;
  let count = 0;
  let isFull = false;
  let isGrouped = false;
  let at = from;
  for (; ; at++) {
    const code = codeAt(text, at);
    if (isDigit(code)) {
      value = value * 10 + digitValue(code);
      count++;
      if (code >= 0xff10) isFull = true;
    } else if (code === COMMA && (isGrouped || at - from <= 3) && isGroup(text, at)) isGrouped = true;
    else break;
  }
  // Three digits after a full-width comma may be thousands or another number.
  let isClear = codeAt(text, at) !== WIDE_COMMA || count > 3 || !isGroup(text, at);
  let decimals = 0;
  if (isPoint(codeAt(text, at)) && isDigit(codeAt(text, at + 1))) {
    for (at++; isDigit(codeAt(text, at)); at++) {
      value = value * 10 + digitValue(codeAt(text, at));
      decimals++;
    }
    // 1.2.3 is not a number.
    if (codeAt(text, at) === POINT && isDigit(codeAt(text, at + 1))) isClear = false;
  }
  const length = decimals > 0 ? count + decimals + 1 : count;
  const isReadable = isClear && length <= MAX_DIGITS && !isIdentifier(codeAt(text, from - 1));
  return {
    value: isReadable ? decimal(value, decimals, text, from, at) : undefined,
    end: at,
    style: isFull ? 'full-width' : isGrouped ? 'grouped' : 'plain',
    decimals,
    scale: 0,
  };
}

/** Returns the digits between two offsets as a decimal; `value` is their number, used if exact. */
function decimal(value: number, scale: number, text: string, from: number, to: number): Decimal {
  if (to - from <= SAFE_DIGITS) return { digits: BigInt(value), scale };
  let digits = '';
  for (let at = from; at < to; at++) {
    const code = codeAt(text, at);
    if (isDigit(code)) digits += digitValue(code);
  }
  return { digits: decimalOf(digits).digits, scale };
}

/** True if exactly three digits follow a separator. */
function isGroup(text: string, at: number): boolean {
  for (let i = 1; i <= 3; i++) if (!isDigit(codeAt(text, at + i))) return false;
  return !isDigit(codeAt(text, at + 4));
}

function isPoint(code: number): boolean {
  return code === POINT || code === WIDE_POINT;
}

/** True if digits after this character count nothing: 第5件, 〔2020〕109号, A4, 1-12. */
function isIdentifier(before: number): boolean {
  return (before >= 65 && before <= 122 && before !== UNDERSCORE) || MAKE_IDENTIFIERS.has(before);
}

const [UNDERSCORE] = codesOf('_');
const MAKE_IDENTIFIERS: ReadonlySet<number> = new Set(codesOf('第〔[【-—–～~/／.'));

/** Reads the Chinese numerals between two offsets. */
export function readChinese(text: string, from: number, end: number): ClaimNumeral {
  const before = text[from - 1];
  const isCount = before !== '第' && before !== '星' && end - from <= MAX_DIGITS;
  const value = isCount ? parseInteger(text.slice(from, end)) : undefined;
  const last = text[end - 1];
  return {
    value: value === undefined ? undefined : { digits: BigInt(value), scale: 0 },
    end,
    style: 'chinese',
    decimals: 0,
    scale: last === '亿' ? 8 : last === '万' ? 4 : 0,
  };
}
