import type { PartFormat, SectionFormat, TableFormat } from '../../formats/format.ts';
import { foldLabel, labelKey } from '../../report/label.ts';
import type { Report } from '../../report/report.ts';
import { sectionAt } from './request.ts';

/**
 * The sections that the report lacks, first those that come after the section around the line. A heading on that line
 * itself does not count as present.
 */
export function missingSections(report: Report, line: number): SectionFormat[] {
  const present = new Set(
    report.sections.filter(({ start }) => start !== line).map(({ section }) => section.format.ordinal),
  );
  const before = report.sections.filter(({ start }) => start < line).map(({ section }) => section.format.ordinal);
  const current = before.at(-1) ?? 0;
  const missing = report.format.sections.filter(({ ordinal }) => !present.has(ordinal));
  return [
    ...missing.filter(({ ordinal }) => ordinal > current),
    ...missing.filter(({ ordinal }) => ordinal <= current),
  ];
}

/** The parts of a table that the report lacks. */
export function missingParts(report: Report, table: TableFormat): PartFormat[] {
  const present = new Set<PartFormat>();
  for (const { reading } of report.tables) {
    if (reading.kind !== 'statutory' || reading.format !== table) continue;
    for (const row of reading.rows) if (row.row || row.isSideBySide) present.add(row.part);
    for (const caption of reading.captions) if (caption.part) present.add(caption.part);
  }
  return table.parts.filter((part) => !present.has(part));
}

/** A topic, with the number for its heading. */
export interface MissingTopic {
  readonly topic: string;
  readonly ordinal: number;
}

/** The usual topics that the section around a line lacks, first those that come after the topics before the line. */
export function missingTopics(report: Report, line: number): MissingTopic[] {
  const section = sectionAt(report, line);
  if (!section) return [];
  const { topics } = section.section.format;
  const next = report.headings.find(({ start, heading }) => start > section.start && heading.level <= 2);
  const own = report.headings.filter(
    ({ start, heading }) =>
      heading.level >= 3 &&
      start > section.start &&
      start !== line &&
      start < (next?.start ?? Number.POSITIVE_INFINITY),
  );
  const preceding = own.filter(({ start }) => start < line);
  const words = own.map(({ heading }) => labelKey(heading.text));
  const missing = topics.filter((topic) => !words.some((one) => isAbout(one, topic, topics)));
  const last = Math.max(
    -1,
    ...preceding.map(({ heading }) => topics.findIndex((topic) => isAbout(labelKey(heading.text), topic, topics))),
  );
  const ordered = [
    ...missing.filter((one) => topics.indexOf(one) > last),
    ...missing.filter((one) => topics.indexOf(one) < last),
  ];
  return ordered.map((topic) => ({
    topic,
    ordinal: preceding.filter(({ heading }) => heading.level === 3).length + 1,
  }));
}

/** True if a heading names a topic, and not a longer one that contains its words. */
function isAbout(words: string, topic: string, topics: readonly string[]): boolean {
  if (!words.includes(foldLabel(topic))) return false;
  return !topics.some((other) => other !== topic && other.includes(topic) && words.includes(foldLabel(other)));
}
