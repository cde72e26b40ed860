import type { ProseLine } from '../report/prose/prose.ts';

/** A document's number in prose: 国办发〔2019〕14号, in whatever brackets. */
export interface DocumentNumber {
  /** The organ's mark: 国办发. Empty where none stands before. */
  readonly organ: string;
  readonly year: string;
  readonly number: string;
  /** Where the organ's mark, the opening bracket and the whole begin and end. */
  readonly from: number;
  readonly bracket: number;
  readonly to: number;
  /** From the bracket on, as written and as it should be. */
  readonly written: string;
  readonly due: string;
}

const NUMBER =
  /([\u4e00-\u9fff]{1,12}?)\s?([[(（【〔［〈{])\s?第?(\d{2}|\d{4})年?\s?([\])）】〕］〉}])\s?(?:第\s?)?(\d{1,5})\s?号/g;
const TAIL = /[\])）】〕］〉}]\s?(?:第\s?)?\d{1,5}\s?号/;
/** The last character of an organ's mark. */
const KINDS = '发函字令文办规电秘通政党综呈议复告批';

/** The numbers of documents on a line. A court's case, （2023）苏13行终12号, has other words behind the year. */
export function documentNumbers({ text, from, to }: ProseLine): readonly DocumentNumber[] {
  if (!text.includes('号') || !TAIL.test(text)) return [];
  const found: DocumentNumber[] = [];
  for (const match of text.slice(0, to).matchAll(NUMBER)) {
    const [whole, organ, , year, , number] = match;
    const at = match.index;
    if (at < from || !KINDS.includes(organ[organ.length - 1])) continue;
    const bracket = at + organ.length + (/\s/.test(whole[organ.length]) ? 1 : 0);
    const end = at + whole.length;
    // Letters of the mark begin behind the last word that leads it in.
    const mark = organ.replace(/^.*(?:根据|按照|依据|印发|转发|文件|以及|的|和|与|即|为|《|》)/, '');
    const fullYear = year.length === 2 ? `20${year}` : year;
    found.push({
      organ: mark,
      year: fullYear,
      number,
      from: at + organ.length - mark.length,
      bracket,
      to: end,
      written: text.slice(at + organ.length, end),
      due: `〔${fullYear}〕${number}号`,
    });
  }
  return found;
}
