import { codeAt, codesOf, digitValue, isDigit, isRangeMark, skipDashes, skipDigits, skipSpaces } from './characters.ts';

/** A stretch of time named in prose. */
export interface PeriodReading {
  /** True if it is the report's year, all of it or up to its end. */
  readonly isOwn: boolean;
  /** The year relative to the report's: −1 is last year. Undefined if there is no year. */
  readonly offset: number | undefined;
  readonly end: number;
}

const FULL_YEAR_BEGIN = ['1月1日', '01月01日', '1月1号'];
const FULL_YEAR_END = ['12月31日', '12月底', '12月末', '年底', '年末', '底', '末', '12月31号'];
const [YEAR, WHOLE_YEAR, MONTH, DAY] = codesOf('年度月日');

/**
 * Reads a period at an offset: 2023年, 2023年度, 2023年1月1日至12月31日, 截至2023年底. 1至6月, 10月 and the like are parts of a year,
 * for which the report has no figures.
 */
export function readPeriod(text: string, from: number, own: number | undefined): PeriodReading | undefined {
  if (!isDigit(codeAt(text, from)) || isDigit(codeAt(text, from - 1))) return undefined;
  const begin = behindYear(text, from);
  if (begin === -1) return readMonths(text, from);
  const offset = own === undefined ? undefined : yearAt(text, from) - own;
  let at = codeAt(text, begin) === WHOLE_YEAR ? begin + 1 : begin;
  const first = phraseAt(text, at, FULL_YEAR_BEGIN);
  if (first) {
    at = skipSpaces(text, at + first.length);
    if (isRangeMark(codeAt(text, at))) {
      at = skipDashes(text, skipSpaces(text, at + 1));
      const until = behindYear(text, at);
      // 2022年1月1日至2023年12月31日 is more than a year.
      if (until !== -1 && yearAt(text, at) === yearAt(text, from)) at = until;
      const last = phraseAt(text, at, FULL_YEAR_END);
      if (last) return { isOwn: offset === 0, offset, end: at + last.length };
    }
    return { isOwn: false, offset: undefined, end: at };
  }
  const close = phraseAt(text, at, FULL_YEAR_END);
  if (close) at += close.length;
  else if (isDigit(codeAt(text, at))) {
    const months = readMonths(text, at);
    if (months) return { isOwn: false, offset: undefined, end: months.end };
  }
  return { isOwn: offset === 0, offset, end: at };
}

/** Returns the first of some phrases at an offset. The first character rules most of them out. */
function phraseAt(text: string, at: number, phrases: readonly string[]): string | undefined {
  const code = codeAt(text, at);
  return phrases.find((one) => one.charCodeAt(0) === code && text.startsWith(one, at));
}

/** Returns the offset after a year such as 2023年; -1 if there is none from 1900 to 2199. */
function behindYear(text: string, from: number): number {
  for (let i = 0; i < 4; i++) if (!isDigit(codeAt(text, from + i))) return -1;
  const at = skipSpaces(text, from + 4);
  if (codeAt(text, at) !== YEAR) return -1;
  const year = yearAt(text, from);
  return year >= 1900 && year < 2200 ? skipSpaces(text, at + 1) : -1;
}

function yearAt(text: string, from: number): number {
  let year = 0;
  for (let i = from; i < from + 4; i++) year = year * 10 + digitValue(codeAt(text, i));
  return year;
}

/** 6月, 10月31日, 1至6月, 1—12月. */
function readMonths(text: string, from: number): PeriodReading | undefined {
  const at = skipDigits(text, from);
  if (at - from > 2) return undefined;
  const code = codeAt(text, at);
  if (code === MONTH) {
    const day = skipDigits(text, at + 1);
    const isDay = day > at + 1 && codeAt(text, day) === DAY;
    return { isOwn: false, offset: undefined, end: isDay ? day + 1 : at + 1 };
  }
  if (!isRangeMark(code)) return undefined;
  const next = skipDashes(text, at + 1);
  const end = skipDigits(text, next);
  if (end === next || end - next > 2 || codeAt(text, end) !== MONTH || text[end + 1] === '刊') return undefined;
  return { isOwn: text.slice(from, at) === '1' && text.slice(next, end) === '12', offset: undefined, end: end + 1 };
}
