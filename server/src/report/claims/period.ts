/** A stretch of time named in prose. */
export interface PeriodReading {
  /** Whether it is the report's year, all of it or up to its end. */
  readonly isOwn: boolean;
  /** How the year lies to the report's: −1 is last year. Nothing where there is no year. */
  readonly offset?: number;
  readonly end: number;
}

const FULL_YEAR_BEGIN = ['1月1日', '01月01日', '1月1号'];
const FULL_YEAR_END = ['12月31日', '12月底', '12月末', '年底', '年末', '底', '末', '12月31号'];

/**
 * Reads a period at an offset: 2023年, 2023年度, 2023年1月1日至12月31日, 截至2023年底; 1至6月, 10月 and the like are
 * parts of a year, and no period of the report's figures.
 */
export function readPeriod(text: string, from: number, own: number | undefined): PeriodReading | undefined {
  if (!isDigit(text.charCodeAt(from)) || isDigit(text.charCodeAt(from - 1))) return undefined;
  const year = readYear(text, from);
  if (year === undefined) return readMonths(text, from);
  let at = year.end;
  const offset = own === undefined ? undefined : year.value - own;
  if (text[at] === '度') at++;
  const begin = FULL_YEAR_BEGIN.find((one) => text.startsWith(one, at));
  if (begin) {
    at = skipBlanks(text, at + begin.length);
    if ('至到—-－～~'.includes(text[at] ?? ' ')) {
      at = skipBlanks(text, at + 1);
      while ('—-'.includes(text[at] ?? ' ')) at++;
      const until = isDigit(text.charCodeAt(at)) ? readYear(text, at) : undefined;
      if (until) at = until.end;
      const end = FULL_YEAR_END.find((one) => text.startsWith(one, at));
      if (end) return { isOwn: offset === 0, end: at + end.length, ...(offset !== undefined && { offset }) };
    }
    return { isOwn: false, end: at };
  }
  const close = FULL_YEAR_END.find((one) => text.startsWith(one, at));
  if (close) at += close.length;
  else if (isDigit(text.charCodeAt(at))) {
    const months = readMonths(text, at);
    if (months) return { isOwn: false, end: months.end };
  }
  return { isOwn: offset === 0, end: at, ...(offset !== undefined && { offset }) };
}

function readYear(text: string, from: number): { value: number; end: number } | undefined {
  for (let i = 0; i < 4; i++) if (!isDigit(text.charCodeAt(from + i))) return undefined;
  const at = skipBlanks(text, from + 4);
  if (text[at] !== '年') return undefined;
  const value = Number(text.slice(from, from + 4).normalize('NFKC'));
  return value >= 1900 && value < 2200 ? { value, end: skipBlanks(text, at + 1) } : undefined;
}

/** 6月, 10月31日, 1至6月, 1—12月. */
function readMonths(text: string, from: number): PeriodReading | undefined {
  let at = skipDigits(text, from);
  if (at - from > 2) return undefined;
  const first = text.slice(from, at);
  if ('至到—-－～~'.includes(text[at] ?? ' ')) {
    let next = at + 1;
    while ('—-'.includes(text[next] ?? ' ')) next++;
    const end = skipDigits(text, next);
    if (end > next && end - next <= 2 && text[end] === '月' && text[end + 1] !== '刊') {
      return { isOwn: first === '1' && text.slice(next, end) === '12', end: end + 1 };
    }
    return undefined;
  }
  if (text[at] !== '月') return undefined;
  at++;
  const day = skipDigits(text, at);
  return { isOwn: false, end: day > at && text[day] === '日' ? day + 1 : at };
}

function isDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
}

function skipDigits(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\u3000' || text[at] === '\u00a0') at++;
  return at;
}
