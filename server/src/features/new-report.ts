import type { Analysis } from '../check/analyse.ts';
import type { Format, SectionFormat, TableFormat } from '../formats/format.ts';
import { formatFor } from '../formats/index.ts';
import { tablesOf } from '../formats/tables.ts';
import { partTemplate, sectionHeading, topicHeading } from '../formats/template.ts';
import { foldLabel, readLabel } from '../report/label.ts';
import type { Report } from '../report/report.ts';
import { officialTitle } from '../report/title.ts';
import { givenFigures } from './from-last-year.ts';

/** Last year's report, and the path by which the new one names it. */
export interface LastYearReport {
  readonly analysis: Analysis;
  /** Relative to the folder of the new report: ../2022/青石镇.nianbao. */
  readonly path: string;
}

export interface NewReport {
  readonly text: string;
  /** Sentences for the author about the report. */
  readonly notes: readonly string[];
}

/** No report can be created; the message tells the user why, in Chinese. */
export class NoNewReport extends Error {
  override readonly name = 'NoNewReport';
}

/**
 * Creates a report to be filled in: front matter, title, sections with blank tables, and headings without prose. Takes
 * headings and known figures (`givenFigures`) from last year's report if given. Throws NoNewReport.
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
    for (const table of tablesOf(format, section.ordinal)) parts.push(...tableParts(format, table, lastReport, notes));
    const own = headings?.get(section.ordinal) ?? [];
    parts.push(...(own.length > 0 ? own.map(renew) : topicsOf(section)));
  }
  if (last) notes.push(...doubtsOf(last.analysis));
  return { text: `${parts.join('\n\n')}\n`, notes };
}

/** The section's heading: last year's if that is an official wording, otherwise the format's. */
function headingFor(section: SectionFormat, last: Report | undefined): string {
  const words = last?.sections
    .find((one) => one.section.format.ordinal === section.ordinal)
    ?.section.label.words.trim();
  const known = [section.heading, ...section.alternatives].find((one) => words && foldLabel(one) === foldLabel(words));
  return sectionHeading(known === undefined ? section : { ...section, heading: known });
}

function topicsOf({ topics }: SectionFormat): string[] {
  return topics.map((topic, i) => topicHeading(topic, i + 1));
}

/** Last year's headings below section level, by the section's ordinal; 0 for those before the first section. */
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

/** True for a caption of 表二 typed as a heading, as captions come with the table. */
function isCaptionLike(text: string): boolean {
  return /^第.{1,6}条第.{1,4}项$/.test(readLabel(text).words.trim());
}

function tableParts(format: Format, table: TableFormat, last: Report | undefined, notes: string[]): string[] {
  const given = last && givenFigures(format, table, last);
  notes.push(...(given?.notes ?? []));
  return table.parts.flatMap((part, i) => [
    partTemplate(part, (row, column) => given?.figures.get(`${table.id}/${row.id}/${column}`) ?? ''),
    ...(given?.comments ?? []).filter((one) => one.part === i).map(({ text }) => text),
  ]);
}

function doubtsOf({ findings }: Analysis): string[] {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return errors === 0 ? [] : [`上年报告还有 ${errors} 处错误，接过来的数请与发布的报告核对。`];
}

/** A value of front matter, quoted if YAML would read it differently. */
function scalar(text: string): string {
  return /^[\p{Script=Han}\w./][^:#"'\\]*$/u.test(text) && !/^[\d.]+$|\s$/.test(text) ? text : JSON.stringify(text);
}
