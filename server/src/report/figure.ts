import { type Decimal, decimalOf } from './decimal.ts';

/** What a cell that should hold a figure contains. */
export type Figure = NumberFigure | BlankFigure | NothingFigure | TextFigure;

export interface NumberFigure {
  readonly kind: 'number';
  readonly value: Decimal;
  /** The unit after the digits: 元, 万元, 件. */
  readonly unit?: string;
  /** Set if the number is not in plain digits: what is wrong, and its plain form. */
  readonly slip?: { readonly kind: FigureSlip; readonly plain: string };
}

export type FigureSlip = 'lookalike' | 'full-width' | 'spaces';

/** An empty cell. */
export interface BlankFigure {
  readonly kind: 'blank';
}

/** A mark that means none: —, /, 无. */
export interface NothingFigure {
  readonly kind: 'nothing';
}

/** Text that is not a number. */
export interface TextFigure {
  readonly kind: 'text';
}

const BLANK: BlankFigure = { kind: 'blank' };
const NOTHING: NothingFigure = { kind: 'nothing' };
const TEXT: TextFigure = { kind: 'text' };

const NOTHING_MARKS: ReadonlySet<string> = new Set([
  '-',
  '—',
  '——',
  '－',
  '–',
  '/',
  '／',
  '\\',
  '无',
  '不适用',
  '*',
  '…',
  '……',
]);
const UNITS = ['万元', '亿元', '元', '件', '条', '项', '个', '宗', '次', '起'];
const UNIT_ENDS = UNITS.map((unit) => unit[unit.length - 1]).join('');
const LOOKALIKES: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Ｏ: '0',
  ｏ: '0',
  '○': '0',
  〇: '0',
  Ο: '0',
  О: '0',
  l: '1',
  I: '1',
  ｌ: '1',
  Ｉ: '1',
};
const SIGNS: Readonly<Record<string, string>> = { '＋': '+', '－': '-', '−': '-' };
const MAX_DIGITS = 40;

/**
 * Reads a cell's content as a figure. Accepts plain digits, a sign, a decimal point, thousands separators and a unit;
 * also full-width digits, lookalike letters and spaces, which it reports as slips.
 */
export function readFigure(text: string): Figure {
  if (text === '') return BLANK;
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    if (text.length <= SMALL_DIGITS) {
      const count = smallCount(text);
      if (count >= 0) return smallNumber(count);
    } else if (isPlainDigits(text)) return { kind: 'number', value: decimalOf(text) };
  }
  // Most cells that are not figures are labels, which begin with a Chinese character.
  if (isChinese(first)) return text.length <= 3 && NOTHING_MARKS.has(text) ? NOTHING : TEXT;
  // 1.属于国家秘密 also ends in a Chinese character, but not in one that ends a unit.
  if (isChinese(text.charCodeAt(text.length - 1)) && !UNIT_ENDS.includes(text[text.length - 1])) return TEXT;
  const words = stripEmphasis(text);
  if (words === '') return BLANK;
  if (NOTHING_MARKS.has(words)) return NOTHING;
  return readLooseNumber(words) ?? TEXT;
}

const SMALL_DIGITS = 3;

/** Parses a few plain digits; -1 if the text has anything else. */
function smallCount(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    count = count * 10 + digit;
  }
  return count;
}

const small = new Array<NumberFigure | undefined>(10 ** SMALL_DIGITS);

/** Most figures are small counts, so each of these is created only once. */
function smallNumber(count: number): NumberFigure {
  const figure = small[count] ?? { kind: 'number', value: { digits: BigInt(count), scale: 0 } };
  small[count] = figure;
  return figure;
}

function isChinese(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

function isPlainDigits(text: string): boolean {
  if (text.length > MAX_DIGITS) return false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/** Removes bold marks, `&nbsp;` and zero-width characters. */
function stripEmphasis(text: string): string {
  return text
    .replace(/&nbsp;|[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/^\*\*(.+)\*\*$|^__(.+)__$/, '$1$2')
    .trim();
}

function readLooseNumber(text: string): NumberFigure | undefined {
  const unit = UNITS.find((one) => text.length > one.length && text.endsWith(one));
  const words = unit ? text.slice(0, -unit.length).trimEnd() : text;
  if (words.length > MAX_DIGITS) return undefined;
  const slips = new Set<FigureSlip>();
  let plain = '';
  let digits = 0;
  for (const character of words) {
    const read = readDigit(character, slips);
    if (read === undefined) return undefined;
    if (read !== '' && '+-'.includes(read) && plain !== '') return undefined;
    if (read >= '0' && read <= '9' && !(character in LOOKALIKES)) digits++;
    plain += read;
  }
  // Lookalikes without digits are a word, except a lone O or 〇, which is a slip for 0.
  if (digits === 0 && !(slips.size === 1 && slips.has('lookalike') && /^[Oo０○〇ＯΟО]$/.test(words))) return undefined;
  const grouped = withoutGrouping(plain);
  if (grouped === undefined || !isDecimal(grouped)) return undefined;
  const value = decimalOf(grouped);
  const kind = slips.has('lookalike')
    ? 'lookalike'
    : slips.has('full-width')
      ? 'full-width'
      : slips.has('spaces')
        ? 'spaces'
        : undefined;
  return { kind: 'number', value, ...(unit && { unit }), ...(kind && { slip: { kind, plain: plain + (unit ?? '') } }) };
}

/** Returns the plain form of a number's character: empty for a space, undefined if no number has it. */
function readDigit(character: string, slips: Set<FigureSlip>): string | undefined {
  if ((character >= '0' && character <= '9') || '+-.,'.includes(character)) return character;
  if (character >= '０' && character <= '９') {
    slips.add('full-width');
    return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  }
  if (character === '．' || character === '，') {
    slips.add('full-width');
    return character === '．' ? '.' : ',';
  }
  if (character === ' ' || character === '\u3000' || character === '\u00a0' || character === '\t') {
    slips.add('spaces');
    return '';
  }
  if (character in LOOKALIKES) {
    slips.add('lookalike');
    return LOOKALIKES[character];
  }
  return SIGNS[character];
}

/** Removes thousands separators; undefined if they are not every three digits. */
function withoutGrouping(text: string): string | undefined {
  if (!text.includes(',')) return text;
  const point = text.indexOf('.');
  const whole = point === -1 ? text : text.slice(0, point);
  const groups = whole.replace(/^[+-]/, '').split(',');
  const regular = groups[0].length >= 1 && groups[0].length <= 3 && groups.slice(1).every((one) => one.length === 3);
  return regular && !text.slice(whole.length).includes(',') ? text.replaceAll(',', '') : undefined;
}

function isDecimal(text: string): boolean {
  return /^[+-]?\d+(\.\d+)?$/.test(text);
}
