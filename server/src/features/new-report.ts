import type { Analysis } from '../check/analyse.ts';
import type { Format, SectionFormat, TableFormat } from '../formats/format.ts';
import { formatFor } from '../formats/index.ts';
import { partTemplate, sectionHeading, type TemplateOptions } from '../formats/template.ts';
import { formatDecimal } from '../report/decimal.ts';
import { foldLabel, readLabel } from '../report/label.ts';
import type { Report } from '../report/report.ts';
import { officialTitle } from '../report/title.ts';

/** Last year's report, and how the new one names its file. */
export interface LastYearReport {
  readonly analysis: Analysis;
  /** From the folder of the new report: ../2022/青石镇.nianbao. */
  readonly path: string;
}

export interface NewReport {
  readonly text: string;
  /** What the author should know of it, a sentence each. */
  readonly notes: readonly string[];
}

/** Why there can be no such report; the message tells the user, in Chinese. */
export class NoNewReport extends Error {
  override readonly name = 'NoNewReport';
}

const NUMERALS = '一二三四五六七八九十';
const STOCK = '现行有效件数';

/**
 * A report to be filled in: front matter, title, sections with their tables, all prose as headings only and all figures
 * empty. With last year's report its headings are taken over, 二、上年结转 is what its 四 left over, and below table two
 * stands what was in force then. That is no figure of this year's and so is not put into the table: what is in force now
 * depends on what was made and repealed, which nobody has counted yet, and an empty cell is not overlooked.
 */
export function newReport(organ: string | undefined, year: number | undefined, last?: LastYearReport): NewReport {
  const lastReport = last?.analysis.report;
  const lastTitle = lastReport?.title?.reading;
  const lastYear = lastReport?.meta.year?.value ?? lastTitle?.year;
  const named = organ ?? lastReport?.meta.organ?.text ?? (lastTitle?.organ || undefined);
  const dated = year ?? (lastYear === undefined ? undefined : lastYear + 1);
  if (named === undefined) throw new NoNewReport('不知道是哪个机关的报告，请写明机关');
  if (dated === undefined) throw new NoNewReport('不知道是哪一年的报告，请写明年度');
  if (lastYear !== undefined && lastYear !== dated - 1)
    throw new NoNewReport(`上年报告是 ${lastYear} 年的，不是 ${dated - 1} 年的，结转的数接不上`);

  const format = formatFor(undefined, dated);
  const notes: string[] = [];
  const matter = [`机关: ${scalar(named)}`, `年度: ${dated}`, ...(last ? [`上年: ${scalar(last.path)}`] : [])];
  const title = officialTitle(named, dated, lastTitle?.isYearFirst ?? false);
  const parts = [`---\n${matter.join('\n')}\n---\n# ${title}`];
  const headings = lastReport && headingsOf(lastReport);
  const renew = (text: string) => (lastYear === undefined ? text : text.replaceAll(String(lastYear), String(dated)));
  parts.push(...(headings?.get(0) ?? []).map(renew));
  for (const section of format.sections) {
    parts.push(headingFor(section, lastReport));
    const table = format.tables.find((one) => one.section === section.ordinal);
    if (table) parts.push(...tableParts(table, lastReport, notes));
    const own = headings?.get(section.ordinal) ?? [];
    parts.push(...(own.length > 0 ? own.map(renew) : topicsOf(section)));
  }
  if (last) notes.push(...doubtsOf(last.analysis));
  return { text: `${parts.join('\n\n')}\n`, notes };
}

/** The section's heading as last year, if that was an official wording; else as the format has it. */
function headingFor(section: SectionFormat, last: Report | undefined): string {
  const words = last?.sections
    .find((one) => one.section.format.ordinal === section.ordinal)
    ?.section.label.words.trim();
  const known = [section.heading, ...section.alternatives].find((one) => words && foldLabel(one) === foldLabel(words));
  return sectionHeading(known === undefined ? section : { ...section, heading: known });
}

function topicsOf({ topics }: SectionFormat): string[] {
  return topics.map((topic, i) => `### （${NUMERALS[i]}）${topic}`);
}

/** Last year's headings below those of the sections, by the section that they stand in; 0 for those before the first. */
function headingsOf({ headings, sections, title }: Report): ReadonlyMap<number, readonly string[]> {
  const ordinals = new Map(sections.map((one) => [one.index, one.section.format.ordinal]));
  const found = new Map<number, string[]>();
  let section = 0;
  for (const { index, heading } of headings) {
    if (index === title?.index) continue;
    const ordinal = ordinals.get(index);
    if (ordinal !== undefined) section = ordinal;
    else if (!isCaptionLike(heading.text)) {
      const line = `${'#'.repeat(Math.min(Math.max(heading.level, 2), 6))} ${heading.text}`;
      found.set(section, [...(found.get(section) ?? []), line]);
    }
  }
  return found;
}

/** A caption of table two that is typed as a heading comes with the table. */
function isCaptionLike(text: string): boolean {
  return /^第.{1,6}条第.{1,4}项$/.test(readLabel(text).words.trim());
}

function tableParts(table: TableFormat, last: Report | undefined, notes: string[]): string[] {
  const carried = table.id === '表三' && last ? carriedOver(last, notes) : undefined;
  const figure: TemplateOptions['figure'] = (row, column) => (row.id === '二' && carried?.get(column)) || '';
  const parts = table.parts.map((part) => partTemplate(part, figure));
  const stock = table.id === '表二' && last ? stockOf(last, notes) : undefined;
  if (stock !== undefined) parts.splice(1, 0, stock);
  return parts;
}

/** What the last year left over, by column; blank where it says nothing that can be counted. */
function carriedOver(last: Report, notes: string[]): ReadonlyMap<string, string> {
  const carried = new Map<string, string>();
  const missing: string[] = [];
  for (const { id } of columnsOf(last.format)) {
    const figure = last.figures.get(`表三/四/${id}`)?.figure.figure;
    if (figure?.kind === 'number') carried.set(id, formatDecimal(figure.value));
    else missing.push(id);
  }
  if (carried.size > 0) {
    const total = carried.get('总计');
    notes.push(`“二、上年结转”已按上年报告的“四、结转下年度继续办理”填好${total ? `，总计 ${total} 件` : ''}。`);
  }
  if (missing.length > 0) notes.push(`上年报告的“四”里${missing.join('、')}没有填数，“二、上年结转”的这些格请自己填。`);
  return carried;
}

function columnsOf(format: Format) {
  return format.tables.find(({ id }) => id === '表三')?.parts[0].columns ?? [];
}

/** What was in force at the end of last year, in a comment that the author sees and no reader does. */
function stockOf(last: Report, notes: string[]): string | undefined {
  const known = ['规章', '行政规范性文件'].flatMap((row) => {
    const figure = last.figures.get(`表二/${row}/${STOCK}`)?.figure.figure;
    return figure?.kind === 'number' ? [`${row} ${formatDecimal(figure.value)} 件`] : [];
  });
  if (known.length === 0) return undefined;
  notes.push(`上年${STOCK}：${known.join('，')}。本年的等于上年的加本年制发、减本年废止，填好这两列再算。`);
  return `<!-- 上年${STOCK}：${known.join('，')}；本年${STOCK} = 上年 + 本年制发 − 本年废止 -->`;
}

function doubtsOf({ findings }: Analysis): string[] {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return errors === 0 ? [] : [`上年报告还有 ${errors} 处错误，接过来的数请与发布的报告核对。`];
}

/** A value of front matter, in quotation marks where YAML would take it for something else. */
function scalar(text: string): string {
  return /^[\p{Script=Han}\w./][^:#"'\\]*$/u.test(text) && !/^[\d.]+$|\s$/.test(text) ? text : JSON.stringify(text);
}
