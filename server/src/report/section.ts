import type { Format, SectionFormat } from '../formats/format.ts';
import type { HeadingBlock } from '../syntax/block.ts';
import { foldLabel, type Label, readLabel, remembering } from './label.ts';

/** A heading read as one of the format's section headings. */
export interface SectionHeading {
  readonly heading: HeadingBlock;
  readonly label: Label;
  readonly format: SectionFormat;
  /** True if the words are the official ones, ignoring brackets after them, white space and 及/和. */
  readonly isOfficial: boolean;
}

/**
 * Reads a heading as a section's: by its words, else by a keyword that only that section has. Rejects sub-headings,
 * whose topics may have similar names: the less official the words, the stricter the demands on level and ordinal.
 */
export function readSectionHeading(heading: HeadingBlock, format: Format): SectionHeading | undefined {
  const { label, exact, alike } = readWords(heading.text, format);
  const { ordinal } = label;
  if (exact) {
    const isSection = ordinal?.level === 0 || heading.level <= 2;
    return isSection ? { heading, label, format: exact, isOfficial: true } : undefined;
  }
  if (heading.level > 3 || (ordinal && ordinal.level > 0) || (heading.level !== 2 && !ordinal)) return undefined;
  const numbered = alike.find((section) => section.ordinal === ordinal?.value);
  const found = numbered ?? (heading.level === 2 ? alike[0] : undefined);
  return found && { heading, label, format: found, isOfficial: false };
}

/** What the words of a heading say, whatever its level. */
interface HeadingWords {
  readonly label: Label;
  /** The section with exactly these official words. */
  readonly exact: SectionFormat | undefined;
  /** The sections of which they contain a keyword that no other has. */
  readonly alike: readonly SectionFormat[];
}

const readers = new WeakMap<Format, (text: string) => HeadingWords>();

function readWords(text: string, format: Format): HeadingWords {
  let reader = readers.get(format);
  if (!reader) {
    reader = remembering((text) => {
      const label = readLabel(text);
      const alike = format.sections.filter(({ keywords }) => keywords.some((word) => label.words.includes(word)));
      return { label, exact: officialSection(label.words, format), alike };
    });
    readers.set(format, reader);
  }
  return reader(text);
}

/** True if nothing else can be meant: official words, and not numbered as a sub-heading. */
export function isCertain({ isOfficial, label }: SectionHeading): boolean {
  return isOfficial && (label.ordinal === undefined || label.ordinal.level === 0);
}

/** Returns the section with this official heading, ignoring brackets after the words, white space and 及/和. */
export function officialSection(words: string, format: Format): SectionFormat | undefined {
  const key = headingKey(words);
  return format.sections.find((section) => officialKeys(section).includes(key));
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

/** Normalizes a heading for comparison: drops a suffix in brackets and treats 和 as 及. */
function headingKey(words: string): string {
  return foldLabel(words.replace(/[（(][^（()）]*[）)]\s*$/, '')).replaceAll('和', '及');
}
