/** What a report's title says. */
export interface TitleReading {
  readonly organ: string;
  readonly year: number;
  /** Where the organ and the year stand in the title. */
  readonly organFrom: number;
  readonly yearFrom: number;
}

const NAMES = ['政府信息公开工作年度报告', '政府信息公开年度报告', '政府信息公开工作报告', '政务公开工作年度报告'];

/**
 * Reads `<机关><年度>年政府信息公开工作年度报告` and `<年度>年<机关>政府信息公开工作年度报告`, blanks among the words allowed.
 * Undefined for a title of another form.
 */
export function readTitle(text: string): TitleReading | undefined {
  const name = NAMES.find((one) => text.replace(/\s/g, '').includes(one));
  if (!name) return undefined;
  const year = /(20\d\d)\s*年度?/.exec(text);
  if (!year) return undefined;
  const end = text.lastIndexOf('政', name.startsWith('政务') ? text.lastIndexOf('政务') : text.lastIndexOf('政府信息'));
  const before = text.slice(0, year.index);
  const between = text.slice(year.index + year[0].length, Math.max(end, 0));
  const isOrganFirst = before.trim() !== '';
  const organ = isOrganFirst ? before : between;
  const offset = isOrganFirst ? 0 : year.index + year[0].length;
  const lead = organ.length - organ.trimStart().length;
  return { organ: organ.trim(), year: Number(year[1]), organFrom: offset + lead, yearFrom: year.index };
}
