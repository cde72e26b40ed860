/** What a report's title says. */
export interface TitleReading {
  /** The organ's name without white space; empty where the title has none. */
  readonly organ: string;
  readonly year: number;
  /** The offsets of the organ and of the year's digits in the title. */
  readonly organFrom: number;
  readonly organTo: number;
  readonly yearFrom: number;
  readonly yearTo: number;
  /** True if the year comes before the organ. */
  readonly isYearFirst: boolean;
}

const NAMES = ['政府信息公开工作年度报告', '政府信息公开年度报告', '政府信息公开工作报告', '政务公开工作年度报告'];

/** The official name of the report, which every title ends in. */
const REPORT_NAME = NAMES[0];

/**
 * Reads `<机关><年度>年政府信息公开工作年度报告` and `<年度>年<机关>政府信息公开工作年度报告`, or similar titles, ignoring white space; else undefined.
 */
export function readTitle(text: string): TitleReading | undefined {
  const [words, places] = withoutSpace(text);
  const name = NAMES.find((one) => words.includes(one));
  const year = /(20\d\d)年度?/.exec(words);
  if (!name || !year) return undefined;
  const behind = year.index + year[0].length;
  const isYearFirst = year.index === 0;
  const from = isYearFirst ? behind : 0;
  const to = isYearFirst ? Math.max(words.lastIndexOf(name), from) : year.index;
  return {
    organ: words.slice(from, to),
    year: Number(year[1]),
    organFrom: places[from] ?? text.length,
    organTo: to > from ? places[to - 1] + 1 : (places[from] ?? text.length),
    yearFrom: places[year.index],
    yearTo: places[year.index + 3] + 1,
    isYearFirst,
  };
}

/** Returns the title in the official form. */
export function officialTitle(organ: string, year: number, isYearFirst = false): string {
  return isYearFirst ? `${year}年${organ}${REPORT_NAME}` : `${organ}${year}年${REPORT_NAME}`;
}

/** Removes white space and makes full-width digits plain; also returns the original offset of each character. */
function withoutSpace(text: string): [words: string, places: number[]] {
  const places: number[] = [];
  if (!/[\s０-９]/.test(text)) {
    for (let i = 0; i < text.length; i++) places.push(i);
    return [text, places];
  }
  let words = '';
  for (let i = 0; i < text.length; i++) {
    if (/\s/.test(text[i])) continue;
    const code = text.charCodeAt(i);
    words += code >= 0xff10 && code <= 0xff19 ? String.fromCharCode(code - 0xfee0) : text[i];
    places.push(i);
  }
  return [words, places];
}
