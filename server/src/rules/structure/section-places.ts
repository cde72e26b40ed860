import type { Format, SectionFormat } from '../../formats/format.ts';
import { readLabel } from '../../report/label.ts';
import type { PlacedSection, Report } from '../../report/report.ts';
import { isCertain, officialSection } from '../../report/section.ts';
import { Slot } from '../../syntax/memo.ts';
import { lineRange, type Range } from '../../syntax/position.ts';
import { lineContent } from '../edit.ts';

/** Where each section of the format is in a report. */
export interface SectionPlaces {
  /** Headings by the ordinal of their sections. */
  readonly headings: ReadonlyMap<number, PlacedSection>;
  /** Further headings of a section that already has one. */
  readonly again: readonly PlacedSection[];
  /** Lines that are headings but for the ##, of sections without a heading. */
  readonly unmarked: ReadonlyMap<number, UnmarkedHeading>;
}

export interface UnmarkedHeading {
  readonly section: SectionFormat;
  readonly line: number;
  /** The line without and with the white space around it. */
  readonly range: Range;
  readonly whole: Range;
  readonly text: string;
}

const found = new Slot<Report, SectionPlaces>();

/** Finds the sections of a report. Rules share the result. */
export function sectionPlaces(report: Report): SectionPlaces {
  let places = found.get(report);
  if (!places) {
    places = findPlaces(report);
    found.set(report, places);
  }
  return places;
}

function findPlaces(report: Report): SectionPlaces {
  const headings = new Map<number, PlacedSection>();
  const again: PlacedSection[] = [];
  for (const format of report.format.sections) {
    const own = report.sections.filter(({ section }) => section.format === format);
    const best = own.find(({ section }) => isCertain(section)) ?? own.find(isNumbered) ?? own[0];
    if (!best) continue;
    headings.set(format.ordinal, best);
    for (const one of own) if (one !== best && (isCertain(one.section) || isNumbered(one))) again.push(one);
  }
  return { headings, again, unmarked: unmarkedHeadings(report, headings) };
}

function isNumbered({ section }: PlacedSection): boolean {
  return section.heading.level <= 2 && section.label.ordinal?.value === section.format.ordinal;
}

function unmarkedHeadings(
  report: Report,
  headings: ReadonlyMap<number, PlacedSection>,
): ReadonlyMap<number, UnmarkedHeading> {
  const { tree, format } = report;
  const unmarked = new Map<number, UnmarkedHeading>();
  if (headings.size === format.sections.length) return unmarked;
  for (let index = 0; index < tree.blocks.length; index++) {
    const block = tree.blocks[index];
    if (block.kind !== 'paragraph') continue;
    for (let i = 0; i < block.size; i++) {
      const line = block.lines[i];
      if (line.text.length > 60) continue;
      const text = line.text.trim().replace(/^(\*\*|__)(.+)\1$/, '$2');
      const section = unmarkedSection(text, format, block.size === 1);
      // Of several such lines take the last: those before may be a table of contents.
      if (section && !headings.has(section.ordinal)) {
        const at = tree.starts[index] + i;
        const whole = lineRange(at, 0, line.text.length);
        unmarked.set(section.ordinal, { section, line: at, range: lineContent(line, at), whole, text });
      }
    }
  }
  return unmarked;
}

function unmarkedSection(text: string, format: Format, isAlone: boolean): SectionFormat | undefined {
  const { ordinal, words } = readLabel(text);
  if (ordinal ? ordinal.level !== 0 : !isAlone) return undefined;
  // Reject sentences that begin like a heading.
  return /[。；：]/.test(words) ? undefined : officialSection(words, format);
}

/** Checks if an unclosed comment or code block hides the rest of the report, so that nothing is known to be missing. */
export function isCutOff({ tree }: Report): boolean {
  const last = tree.blocks[tree.blocks.length - 1];
  return (last.kind === 'comment' || last.kind === 'code') && !last.closed;
}

/** Checks if the text is blank. */
export function isBlankReport({ tree }: Report): boolean {
  return tree.blocks.length === 1 && tree.blocks[0].lines.every((line) => line.kind === 'blank');
}

/** Returns where to report what is missing from a report: its title, else its first line that is not blank. */
export function topRange(report: Report): Range {
  const { tree, title } = report;
  if (title) return lineRange(title.start, title.heading.from, title.heading.lines[0].text.trimEnd().length);
  const index = tree.blocks.findIndex((block) => block.kind !== 'blank' && block.kind !== 'front-matter');
  const at = index === -1 ? 0 : index;
  return lineContent(tree.blocks[at].lines[0], tree.starts[at]);
}
