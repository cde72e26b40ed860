import { compare, type Decimal } from '../decimal.ts';
import { codeAt, codesOf, goesOn, isBlank, isNumeral, skipBlanks, skipNumerals } from './characters.ts';
import {
  type Approximation,
  approximately,
  exactly,
  type Interval,
  meet,
  powerOfTen,
  rounded,
  times,
} from './interval.ts';
import { type ClaimNumeral, readChinese, readDigits } from './numeral.ts';
import { longestPhrase, type Phrases, phrasesOf } from './phrases.ts';

/** A number with its unit in prose: 3,511件, ３５件, 二十五件, 18万余条, 2950元, 96.9%. Offsets are in the block's text. */
export interface Quantity {
  /** Where the number itself begins and ends: digits and 万 or 亿, without words of approximation or the unit. */
  readonly from: number;
  readonly to: number;
  /** The offset after the unit and any 以上 or 左右. */
  readonly end: number;
  /** The number written out: 18万 is 180000. */
  readonly value: Decimal;
  /** 件, 元, %, …: 万 and 亿 are part of the value. */
  readonly unit: string;
  readonly notation: Notation;
}

/** How a number is written, so that another can replace it. */
export interface Notation {
  readonly style: ClaimNumeral['style'];
  readonly decimals: number;
  /** The power of ten of 万 (4) or 亿 (8) after the digits. */
  readonly scale: 0 | 4 | 8;
  readonly approximation: Approximation | undefined;
}

/** The result of reading a number. */
export interface NumberReading {
  /** Undefined if no unit follows, or the number cannot be read for certain. */
  readonly quantity: Quantity | undefined;
  readonly end: number;
}

/** Units that follow numbers. */
const UNITS =
  '个百分点 百分点 人次 人民币元 件次 例次 场次 余件 平方米 公里 小时 分钟 工作日 个工作日 ' +
  '件 份 宗 起 例 部 个 项 次 条 篇 期 元 % ％ 倍 人 家 场 册 页 处 名 户 批 类 种 张 块 天 号 字 本 套 台 所 座 轮 间 辆 幅';
/** The usual forms of some units. */
const OTHER_NAMES: Readonly<Record<string, string>> = { '％': '%', 余件: '件', 人民币元: '元' };

const [MORE, MANY, OCCASIONS, WAN, YI] = codesOf('余多次万亿');
const [AND, UP, DOWN, LEFT, RIGHT] = codesOf('以上下左右');
const [COMMA, POINT] = codesOf(',.');

/** The first characters of all units. */
export const UNIT_INITIALS = UNITS.split(' ')
  .map((unit) => unit[0])
  .join('');

let built: Phrases<string> | undefined;

function units(): Phrases<string> {
  built ??= phrasesOf(UNITS.split(' ').map((unit) => [unit, OTHER_NAMES[unit] ?? unit]));
  return built;
}

/** Reads the number that begins at an offset; `before` is the approximation given before it. */
export function readQuantity(text: string, from: number, before: Approximation | undefined): NumberReading {
  const isChinese = isNumeral(codeAt(text, from));
  const behindNumerals = isChinese ? skipNumerals(text, from) : from;
  // 进一步, 第三方: a quick test rules out numerals within words.
  if (isChinese && !follows(codeAt(text, behindNumerals))) return { quantity: undefined, end: behindNumerals };
  const numeral = isChinese ? readChinese(text, from, behindNumerals) : readDigits(text, from);
  if (!numeral.value) return { quantity: undefined, end: numeral.end };
  let at = skipBlanks(text, numeral.end);
  let more: Approximation | undefined;
  let scale: Notation['scale'] = 0;
  let to = numeral.end;
  for (let turn = 0; turn < 2; turn++) {
    const code = codeAt(text, at);
    if (!more && (code === MORE || (code === MANY && codeAt(text, at + 1) !== OCCASIONS))) {
      more = 'and-more';
      at = skipBlanks(text, at + 1);
    } else if (scale === 0 && !isChinese && (code === WAN || code === YI)) {
      scale = code === WAN ? 4 : 8;
      to = ++at;
      at = skipBlanks(text, at);
    }
  }
  // 3万5千, 1/3, 2-3: a number that continues in a way that is not read is skipped.
  if (goesOn(codeAt(text, at))) return { quantity: undefined, end: skipNumber(text, at) };
  const known = units();
  const root = known.roots.get(codeAt(text, at));
  const node = root === undefined ? 0 : longestPhrase(known, text, at, root);
  const unit = known.values[node];
  if (unit === undefined) return { quantity: undefined, end: at };
  const behind = at + known.lengths[node];
  const word = wordBehind(text, behind);
  const approximation = before ?? more ?? word;
  const value = scale === 0 ? numeral.value : times(numeral.value, powerOfTen(scale));
  const { style, decimals } = numeral;
  const notation: Notation = { style, decimals, scale: scale === 0 ? numeral.scale : scale, approximation };
  const end = word ? behind + LENGTH_OF_WORD : behind;
  return { quantity: { from, to, end, value, unit, notation }, end };
}

/** Returns the values that a number in prose may stand for: for most, only itself. */
export function intervalOf({ value, unit, notation }: Quantity): Interval {
  if (isExact(unit, notation)) return exactly(value);
  const { approximation, decimals, scale } = notation;
  const place = powerOfTen(scale - decimals);
  return approximation ? approximately(value, approximation, lastUnit(value, place)) : rounded(value, place);
}

/** True if a quantity may stand for a value. */
export function mayBe(quantity: Quantity, value: Decimal): boolean {
  if (isExact(quantity.unit, quantity.notation)) return compare(quantity.value, value) === 0;
  return meet(exactly(value), intervalOf(quantity));
}

function isExact(unit: string, { approximation, decimals, scale }: Notation): boolean {
  // A ratio counts as rounded, however many places it has.
  const isRatio = unit === '%' || unit === '倍';
  return decimals === 0 && scale === 0 && !isRatio && !approximation;
}

/** Returns the worth of the last non-zero digit: 100 in 3500, 10000 in 18万. */
function lastUnit(value: Decimal, place: Decimal): Decimal {
  if (value.scale > 0 || value.digits === 0n) return place;
  let unit = 1n;
  while (value.digits % (unit * 10n) === 0n) unit *= 10n;
  return { digits: unit, scale: 0 };
}

/** True if a character after numerals may continue the number or begin its unit. */
function follows(code: number): boolean {
  return goesOn(code) || isBlank(code) || code === MORE || code === MANY || units().roots.has(code);
}

function skipNumber(text: string, from: number): number {
  let at = from;
  for (let code = codeAt(text, at); goesOn(code) || code === COMMA || code === POINT; code = codeAt(text, at)) at++;
  return at;
}

const LENGTH_OF_WORD = 2;

/** Reads 以上, 左右 or 上下 at an offset. */
function wordBehind(text: string, at: number): Approximation | undefined {
  const code = codeAt(text, at);
  const next = codeAt(text, at + 1);
  if (code === AND && next === UP) return 'above';
  return (code === LEFT && next === RIGHT) || (code === UP && next === DOWN) ? 'about' : undefined;
}
