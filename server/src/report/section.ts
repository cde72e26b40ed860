import type { Format, SectionFormat } from '../formats/format.ts';
import type { HeadingBlock } from '../syntax/block.ts';
import { foldLabel, type Label, readLabel } from './label.ts';

/** A heading read as that of one of the format's sections. */
export interface SectionHeading {
  readonly heading: HeadingBlock;
  readonly label: Label;
  readonly format: SectionFormat;
  /** Whether the words are the official ones, brackets behind them, white space and 及/和 aside. */
  readonly isOfficial: boolean;
}

/** Reads a heading as a section's: by its words, else by the words that no other section has. Sub-headings are none. */
export function readSectionHeading(heading: HeadingBlock, format: Format): SectionHeading | undefined {
  const label = readLabel(heading.text);
  if (heading.level > 3 || (label.ordinal && label.ordinal.level > 0)) return undefined;
  // A section's heading has an ordinal or stands right below the title; sub-topics may be named alike.
  if (heading.level === 1 && !label.ordinal) return undefined;
  if (heading.level === 3 && !label.ordinal) return undefined;
  const key = headingKey(label.words);
  const exact = format.sections.find((section) => officialKeys(section).includes(key));
  if (exact) return { heading, label, format: exact, isOfficial: true };
  const alike = format.sections.filter((section) => section.keywords.some((word) => label.words.includes(word)));
  const numbered = alike.find((section) => section.ordinal === label.ordinal?.value);
  const found = numbered ?? alike[0];
  return found && { heading, label, format: found, isOfficial: false };
}

const keys = new WeakMap<SectionFormat, readonly string[]>();

function officialKeys(section: SectionFormat): readonly string[] {
  let known = keys.get(section);
  if (!known) {
    known = [section.heading, ...section.alternatives].map(headingKey);
    keys.set(section, known);
  }
  return known;
}

/** The words of a heading for comparison: a suffix in brackets goes, and 及 and 和 are the same. */
function headingKey(words: string): string {
  return foldLabel(words.replace(/[（(][^（()）]*[）)]\s*$/, '')).replaceAll('和', '及');
}
