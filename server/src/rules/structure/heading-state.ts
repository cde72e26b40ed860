import { sectionOrdinal } from '../../formats/template.ts';
import type { PlacedSection } from '../../report/report.ts';

/** Whether a heading with a section's own words has another ordinal than the section's, none, or one written otherwise. */
export function isMisnumbered({ section }: PlacedSection): boolean {
  const { isOfficial, heading, label, format } = section;
  const { text } = heading;
  const due = sectionOrdinal(format);
  const length = text.length - label.words.length;
  // Most are as they should be; a string of two characters is slow to be made.
  if (length === 2 && text[0] === due[0] && text[1] === due[1]) return false;
  return isOfficial && text.slice(0, length).trimEnd() !== due;
}

/** Whether a heading has the words of its section to the letter. */
export function hasOfficialWords({ section }: PlacedSection): boolean {
  const { label, format } = section;
  const words = label.words.trim();
  return words === format.heading || format.alternatives.includes(words);
}
