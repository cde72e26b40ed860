import type { Format, SectionFormat } from '../formats/format.ts';
import { formatFor } from '../formats/index.ts';
import { type Label, readLabel } from '../report/label.ts';
import { officialSection } from '../report/section.ts';

/** A line of text that is a section heading of the format in force. */
export interface SectionLine {
  readonly section: SectionFormat;
  /** The heading, and the text that follows it on the same line. */
  readonly heading: string;
  readonly rest: string;
  /** True if the words are the official ones. */
  readonly isOfficial: boolean;
}

const LONGEST = 60;
/** Dots and a page number, as in a table of contents. */
const LEADER = /(?:\s{0,99}[.．·…‥]{3,999}\s{0,99}|\s{1,99})\d{1,3}$/;

/**
 * Reads a line as a section's heading: by the official words, with or without 一、, or by its number and a keyword of the
 * section. Text may follow a numbered heading: 六、其他需要报告的事项：无。
 */
export function readSectionLine(text: string): SectionLine | undefined {
  const whole = withoutMarks(text.replace(LEADER, ''));
  const label = readLabel(whole);
  if (label.ordinal?.level === 1) return undefined;
  if (whole.length <= LONGEST) {
    const official = officialSection(label.words, inForce());
    if (official) return { section: official, heading: whole, rest: '', isOfficial: true };
  }
  if (label.ordinal?.level !== 0) return undefined;
  return readRunIn(text, label) ?? readByKeyword(whole, label);
}

/** Reads a heading with official words, up to a mark or space, and the text that follows it. */
function readRunIn(text: string, { ordinal }: Label): SectionLine | undefined {
  const from = ordinal?.length ?? 0;
  for (const match of text.slice(0, from + LONGEST).matchAll(/[。：:\s]/g)) {
    if (match.index < from) continue;
    const section = officialSection(text.slice(from, match.index), inForce());
    const rest = text.slice(match.index + 1).trim();
    if (section && rest !== '') return { section, heading: text.slice(0, match.index), rest, isOfficial: true };
  }
  return undefined;
}

function readByKeyword(text: string, { ordinal, words }: Label): SectionLine | undefined {
  if (text.length > LONGEST || /[。；;]/.test(text)) return undefined;
  const section = inForce().sections.find(
    (one) => one.ordinal === ordinal?.value && one.keywords.some((word) => words.includes(word)),
  );
  return section && { section, heading: text, rest: '', isOfficial: false };
}

/** Removes a full stop or colon after a heading. */
function withoutMarks(text: string): string {
  return text.replace(/(?<![。：:\s])[。：:\s]+$/, '');
}

/** Returns the format in force: sections are read before the year is known, and are the same in all formats. */
function inForce(): Format {
  return formatFor(undefined, undefined);
}
