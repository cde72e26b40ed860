/** Chinese and decimal integers: 二十, 二〇, 一百零五, 两百, 20, ２０. */

/** The characters of ordinals in headings and labels: 一、 （十二）. */
export const ORDINAL_NUMERALS = '一二三四五六七八九十';

const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];
/**
 * The upper bound, exclusive, of decimal input and of what is written: 万亿 needs a scale of a scale, which no report
 * uses.
 */
const LIMIT = 1_0000_0000_0000;

/** The value of each character of a Chinese numeral: a digit below 10, or a unit from 10 on. */
const VALUES: ReadonlyMap<string, number> = new Map([
  ...[...DIGITS].map((digit, value): [string, number] => [digit, value]),
  ['〇', 0],
  ['○', 0],
  ['两', 2],
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['万', 1_0000],
  ['亿', 1_0000_0000],
]);

/** The value of a UTF-16 unit that is 0–9 or its full-width form; -1 for any other. */
function decimalValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  return -1;
}

/**
 * Returns the integer that a whole string writes, or undefined if it is not one. Decimal digits may be ASCII or
 * full-width; Chinese ones have units (一百零五, also 百零五 and 两百) or are positional (二〇). Spoken short forms such as 一百五
 * are ambiguous and not read.
 */
export function parseInteger(text: string): number | undefined {
  if (text === '') return undefined;
  return decimalValue(text.charCodeAt(0)) >= 0 ? parseDecimal(text) : parseChinese(text);
}

function parseDecimal(text: string): number | undefined {
  let value = 0;
  for (let index = 0; index < text.length; index++) {
    const digit = decimalValue(text.charCodeAt(index));
    if (digit < 0) return undefined;
    value = value * 10 + digit;
    if (value >= LIMIT) return undefined;
  }
  return value;
}

function parseChinese(text: string): number | undefined {
  const values: number[] = [];
  for (const character of text) {
    const value = VALUES.get(character);
    if (value === undefined || values.length === 32) return undefined;
    values.push(value);
  }
  if (values.every((value) => value < 10)) return parsePositional(values);
  return parseScales(values, [1_0000_0000, 1_0000]);
}

/** 二〇二三: one digit per place. */
function parsePositional(values: readonly number[]): number | undefined {
  if (values.length > 12) return undefined;
  return values.reduce((sum, value) => sum * 10 + value, 0);
}

/** Splits at 亿, then at 万, and reads the groups of up to four digits between them. */
function parseScales(values: readonly number[], scales: readonly number[]): number | undefined {
  const [scale, ...smaller] = scales;
  if (scale === undefined) return parseGroup(values);
  const at = values.indexOf(scale);
  if (at < 0) return parseScales(values, smaller);
  const high = parseScales(values.slice(0, at), smaller);
  const rest = values.slice(at + 1);
  if (high === undefined || high === 0) return undefined;
  if (rest.length === 0) return high * scale;
  const low = parseScales(rest[0] === 0 ? rest.slice(1) : rest, smaller);
  // 一万五 is said for 15 000 and could mean 10 005; 一万零五 and 一万五千 are clear.
  if (low === undefined || low === 0 || low >= scale || rest.length === 1) return undefined;
  return high * scale + low;
}

/**
 * Reads a group below 10 000: digits, each followed by a smaller unit than the one before, and 零 for skipped places.
 */
function parseGroup(values: readonly number[]): number | undefined {
  let sum = 0;
  let lastUnit = 10_000;
  let digit: number | undefined;
  let gap = false;
  for (const value of values) {
    if (value === 0) {
      if (digit !== undefined || gap || sum === 0) return undefined;
      gap = true;
    } else if (value < 10) {
      if (digit !== undefined) return undefined;
      digit = value;
    } else {
      if (value >= lastUnit || (digit === undefined && gap)) return undefined;
      // A bare unit means one of it, at the beginning only; a bare 十 also later, as in 一百十.
      if (digit === undefined && sum !== 0 && value !== 10) return undefined;
      sum += (digit ?? 1) * value;
      lastUnit = value;
      digit = undefined;
      gap = false;
    }
  }
  if (digit === undefined) return gap || sum === 0 ? undefined : sum;
  if (sum !== 0 && lastUnit !== 10 && !gap) return undefined;
  return sum + digit;
}

/**
 * Writes an integer from 0 to 999 999 999 999 the way a law does: 五, 十五, 二十, 一百零五, 一万零二十. Throws a RangeError outside
 * that range. `parseInteger` returns the number again.
 */
export function formatChinese(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= LIMIT) throw new RangeError(`Not writable: ${value}`);
  if (value === 0) return '零';
  const groups: [number, string][] = [
    [Math.floor(value / 1_0000_0000), '亿'],
    [Math.floor(value / 1_0000) % 1_0000, '万'],
    [value % 1_0000, ''],
  ];
  let text = '';
  let skipped = false;
  for (const [group, scale] of groups) {
    if (group === 0) {
      skipped = text !== '';
      continue;
    }
    if (text !== '' && (skipped || group < 1000)) text += '零';
    text += formatGroup(group) + scale;
    skipped = false;
  }
  return text.startsWith('一十') ? text.slice(1) : text;
}

/** 1 to 9999; 10 is 一十 here. */
function formatGroup(value: number): string {
  let text = '';
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += `${gap ? '零' : ''}${DIGITS[digit]}${UNITS[place]}`;
    gap = false;
  }
  return text;
}

/** A numeral found in a longer text. */
export interface Numeral {
  readonly value: number;
  /** The offset after its last character. */
  readonly end: number;
}

/** Longer runs are not the number of an article; the limit also keeps reading constant in time. */
const MAX_RUN = 16;

/** Reads the whole numeral that begins at an offset: decimal or Chinese, not mixed. Undefined if there is none. */
export function readInteger(text: string, start: number): Numeral | undefined {
  const decimal = decimalValue(text.charCodeAt(start)) >= 0;
  let end = start;
  while (end < text.length && end - start <= MAX_RUN) {
    const belongs = decimal ? decimalValue(text.charCodeAt(end)) >= 0 : VALUES.has(text[end]);
    if (!belongs) break;
    end++;
  }
  if (end === start || end - start > MAX_RUN) return undefined;
  const value = parseInteger(text.slice(start, end));
  return value === undefined ? undefined : { value, end };
}
