import { sectionOrdinal } from '../../formats/template.ts';
import type { PlacedSection } from '../../report/report.ts';

/** Checks if a heading has its section's words but not exactly its ordinal. */
export function isMisnumbered({ section }: PlacedSection): boolean {
  const { isOfficial, heading, label, format } = section;
  const { text } = heading;
  const due = sectionOrdinal(format);
  const length = text.length - label.words.length;
  // Fast path for the usual case: it makes no substring.
  if (length === 2 && text[0] === due[0] && text[1] === due[1]) return false;
  return isOfficial && text.slice(0, length).trimEnd() !== due;
}

/** Checks if a heading has exactly the words of its section. */
export function hasOfficialWords({ section }: PlacedSection): boolean {
  const { label, format } = section;
  const words = label.words.trim();
  return words === format.heading || format.alternatives.includes(words);
}
