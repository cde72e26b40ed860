import type { ProseLine } from '../../report/prose/line.ts';

/** A document's number in prose, such as 国办发〔2019〕14号, in any brackets. */
export interface DocumentNumber {
  /** The organ's mark, such as 国办发; may be empty. */
  readonly organ: string;
  readonly year: string;
  readonly number: string;
  /** Start of the organ's mark, start of the opening bracket, end of the whole. */
  readonly from: number;
  readonly bracket: number;
  readonly to: number;
  /** The text from the bracket on, as written and as it should be. */
  readonly written: string;
  readonly due: string;
}

/** The number from its opening bracket up to 号, and its greatest length. */
const NUMBER = /[[(（【〔［〈{]\s?第?(\d{2}|\d{4})年?\s?[\])）】〕］〉}]\s?(?:第\s?)?(\d{1,5})\s?号$/;
const LONGEST = 24;
/** The organ's mark before it, with the words that lead it in. */
const ORGAN = /[\u4e00-\u9fff]{1,12}\s?$/;
/** Characters that an organ's mark ends in. */
const KINDS = '发函字令文办规电秘通政党综呈议复告批';
/** Everything up to the last word that leads in an organ's mark. */
const LEAD = /^.*(?:根据|按照|依据|印发|转发|文件|以及|的|和|与|即|为|《|》)/;

/** Returns the documents' numbers on a line. （2023）苏13行终12号, a court's case, is none: other words follow its year. */
export function documentNumbers({ text, from, to }: ProseLine): readonly DocumentNumber[] {
  const found: DocumentNumber[] = [];
  let begin = 0;
  for (let last = text.indexOf('号'); last !== -1 && last < to; last = text.indexOf('号', last + 1)) {
    const end = last + 1;
    const match = NUMBER.exec(text.slice(Math.max(begin, end - LONGEST), end));
    if (!match) continue;
    const [whole, digits, number] = match;
    const at = end - whole.length;
    const lead = ORGAN.exec(text.slice(Math.max(begin, at - 13), at))?.[0];
    if (!lead) continue;
    begin = end;
    const words = lead.trimEnd();
    const first = at - lead.length;
    if (first < from || !KINDS.includes(words[words.length - 1])) continue;
    const organ = words.replace(LEAD, '');
    const year = digits.length === 2 ? `20${digits}` : digits;
    const mark = first + words.length;
    found.push({
      organ,
      year,
      number,
      from: mark - organ.length,
      bracket: at,
      to: end,
      written: text.slice(mark, end),
      due: `〔${year}〕${number}号`,
    });
  }
  return found;
}
