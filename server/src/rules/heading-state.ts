import { sectionHeading } from '../formats/template.ts';
import type { PlacedSection } from '../report/report.ts';

/** Whether a heading with a section's own words has another ordinal than the section's, none, or one written otherwise. */
export function isMisnumbered({ section }: PlacedSection): boolean {
  const { isOfficial, heading, label, format } = section;
  const written = heading.text.slice(0, heading.text.length - label.words.length).trimEnd();
  return isOfficial && written !== sectionHeading(format).slice(3, 5);
}

/** Whether a heading has the words of its section to the letter. */
export function hasOfficialWords({ section }: PlacedSection): boolean {
  const { label, format } = section;
  return [format.heading, ...format.alternatives].includes(label.words.trim());
}
