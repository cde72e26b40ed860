import { parseInteger } from '../../law/chinese-numerals.ts';
import { type Decimal, decimalOf } from '../decimal.ts';
import { type Approximation, approximately, exactly, type Interval, powerOfTen, rounded, times } from './interval.ts';

/** A number with its unit, as prose writes it: 3,511件, ３５件, 二十五件, 18万余条, 2950元, 96.9%. Offsets count in the text. */
export interface Quantity {
  /** Where the number itself begins and ends: digits and 万 or 亿, without words of approximation and the unit. */
  readonly from: number;
  readonly to: number;
  /** Behind the unit, and behind 以上, 左右. */
  readonly end: number;
  /** The number as written out: 18万 is 180000. */
  readonly value: Decimal;
  readonly interval: Interval;
  /** 件, 元, %, …: 万 and 亿 are taken into the value. */
  readonly unit: string;
  readonly notation: Notation;
}

/** How a number is written, so that another can be put in its place. */
export interface Notation {
  readonly style: 'plain' | 'grouped' | 'full-width' | 'chinese';
  readonly decimals: number;
  /** The power of ten that 万 (4) or 亿 (8) behind the digits stands for. */
  readonly scale: 0 | 4 | 8;
  readonly approximation?: Approximation;
}

/** What is read at a place where a number begins. */
export interface NumberReading {
  /** Nothing where there is no unit behind, or the number cannot be read for certain. */
  readonly quantity?: Quantity;
  readonly end: number;
}

/** Units that follow numbers, the longer before the shorter. */
const UNITS: readonly string[] = (
  '个百分点 百分点 人次 人民币元 件次 例次 场次 余件 平方米 公里 小时 分钟 工作日 个工作日 ' +
  '件 份 宗 起 例 部 个 项 次 条 篇 期 元 % ％ 倍 人 家 场 册 页 处 名 户 批 类 种 张 块 天 号 字 本 套 台 所 座 期 轮 间 辆 幅'
).split(' ');
const BY_FIRST = new Map<string, string[]>();
for (const unit of UNITS) {
  const known = BY_FIRST.get(unit[0]);
  if (known) known.push(unit);
  else BY_FIRST.set(unit[0], [unit]);
}

const CHINESE = '零〇○一二两三四五六七八九十百千万亿';
/** Longer numbers are no counts. */
const MAX_DIGITS = 18;

/** Whether a number may begin with the character. */
export function beginsNumber(code: number): boolean {
  return isDigit(code) || (code > 0x2fff && CHINESE.includes(String.fromCharCode(code)));
}

function isDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
}

/** Reads the number at an offset where one begins, with what stands before it taken into account. */
export function readQuantity(text: string, from: number, before: Approximation | undefined): NumberReading {
  const raw = isDigit(text.charCodeAt(from)) ? readDigits(text, from) : readChinese(text, from);
  if (!raw.value) return { end: raw.end };
  let at = skipBlanks(text, raw.end);
  let more: Approximation | undefined;
  let scale = raw.scale;
  let to = raw.end;
  for (let turn = 0; turn < 2; turn++) {
    if (!more && (text[at] === '余' || (text[at] === '多' && text[at + 1] !== '次'))) {
      more = 'and-more';
      at = skipBlanks(text, at + 1);
    } else if (scale === 0 && raw.style !== 'chinese' && (text[at] === '万' || text[at] === '亿')) {
      scale = text[at] === '万' ? 4 : 8;
      to = ++at;
      at = skipBlanks(text, at);
    }
  }
  // 3万5千, 1/3, 2-3: a number that goes on in a way that is not read is left alone.
  if (beginsNumber(text.charCodeAt(at)) || '-—–～~/／'.includes(text[at] || ' ')) return { end: skipNumber(text, at) };
  const unit = BY_FIRST.get(text[at] ?? '')?.find((one) => text.startsWith(one, at));
  if (!unit) return { end: at };
  let end = at + unit.length;
  const behind = wordBehind(text, end);
  if (behind) end = behind.end;
  const approximation = before ?? more ?? behind?.word;
  const value = times(raw.value, powerOfTen(scale === raw.scale ? 0 : scale));
  const notation: Notation = {
    style: raw.style,
    decimals: raw.decimals,
    scale,
    ...(approximation && { approximation }),
  };
  return {
    end,
    quantity: {
      ...{ from, to, end, value, notation },
      interval: intervalOf(value, notation, raw.scale, unit),
      unit: unit === '％' ? '%' : unit === '余件' ? '件' : unit === '人民币元' ? '元' : unit,
    },
  };
}

function intervalOf(
  value: Decimal,
  { approximation, decimals, scale }: Notation,
  ofNumeral: number,
  unit: string,
): Interval {
  const place = powerOfTen(Math.max(scale, ofNumeral) - decimals);
  if (approximation) return approximately(value, approximation, lastUnit(value, place));
  // A ratio is rounded wherever it ends.
  const isRatio = unit === '%' || unit === '％' || unit === '倍';
  return decimals > 0 || scale > 0 || isRatio ? rounded(value, place) : exactly(value);
}

/** What the last digit that is not zero is worth: 100 in 3500, 10000 in 18万. */
function lastUnit(value: Decimal, place: Decimal): Decimal {
  if (value.scale > 0 || value.digits === 0n) return place;
  let unit = 1n;
  while (value.digits % (unit * 10n) === 0n) unit *= 10n;
  return { digits: unit, scale: 0 };
}

interface RawNumber {
  readonly value?: Decimal;
  readonly end: number;
  readonly style: Notation['style'];
  readonly decimals: number;
  readonly scale: 0 | 4 | 8;
}

function readDigits(text: string, from: number): RawNumber {
  let digits = '';
  let decimals = 0;
  let isFull = false;
  let isGrouped = false;
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      digits += code > 0xff00 ? String.fromCharCode(code - 0xfee0) : text[at];
      if (code > 0xff00) isFull = true;
    } else if (text[at] === ',' && isGroup(text, at) && (isGrouped || at - from <= 3)) isGrouped = true;
    else break;
  }
  const whole = digits;
  if ((text[at] === '.' || text[at] === '．') && isDigit(text.charCodeAt(at + 1))) {
    let fraction = '';
    for (at++; isDigit(text.charCodeAt(at)); at++) fraction += text[at].normalize('NFKC');
    decimals = fraction.length;
    digits = `${whole}.${fraction}`;
    // 1.2.3 is no number.
    if (text[at] === '.' && isDigit(text.charCodeAt(at + 1))) digits = '';
  }
  const style = isFull ? 'full-width' : isGrouped ? 'grouped' : 'plain';
  // What goes on behind a full-width comma as thousands would may be one number or two.
  const isDoubtful = text[at] === '，' && whole.length <= 3 && decimals === 0 && isGroup(text, at);
  const isReadable = digits.length > 0 && digits.length <= MAX_DIGITS && !isDoubtful && !isIdentifier(text, from);
  return { ...(isReadable && { value: decimalOf(digits) }), end: at, style, decimals, scale: 0 };
}

/** Whether exactly three digits follow a separator. */
function isGroup(text: string, at: number): boolean {
  return [1, 2, 3].every((i) => isDigit(text.charCodeAt(at + i))) && !isDigit(text.charCodeAt(at + 4));
}

/** 第5件, 〔2020〕109号, A4, 1-12: digits that count nothing. */
function isIdentifier(text: string, from: number): boolean {
  const before = text[from - 1] ?? ' ';
  return '第〔[【-—–～~/／.'.includes(before) || (before >= 'A' && before <= 'z' && before !== '_');
}

function readChinese(text: string, from: number): RawNumber {
  let end = from;
  while (end < text.length && CHINESE.includes(text[end])) end++;
  const numeral = text.slice(from, end);
  const last = numeral[numeral.length - 1];
  const isOrdinal = '第星'.includes(text[from - 1] ?? ' ');
  const value = isOrdinal || numeral.length > MAX_DIGITS ? undefined : parseInteger(numeral);
  const scale = last === '亿' ? 8 : last === '万' ? 4 : 0;
  return {
    ...(value !== undefined && { value: decimalOf(String(value)) }),
    ...{ end, style: 'chinese', decimals: 0, scale },
  };
}

function skipNumber(text: string, from: number): number {
  let at = from;
  while (at < text.length && (beginsNumber(text.charCodeAt(at)) || ',.-—–～~/／'.includes(text[at]))) at++;
  return Math.max(at, from);
}

function wordBehind(text: string, at: number): { readonly word: Approximation; readonly end: number } | undefined {
  if (text.startsWith('以上', at)) return { word: 'above', end: at + 2 };
  if (text.startsWith('左右', at) || text.startsWith('上下', at)) return { word: 'about', end: at + 2 };
  return undefined;
}

/** White space between a number and its unit, and the marks of bold type. */
export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\u3000' || text[at] === '\u00a0' || text[at] === '*') at++;
  return at;
}
