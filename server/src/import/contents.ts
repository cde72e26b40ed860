import type { FlatBlock } from './flatten.ts';
import { readSectionLine } from './sections.ts';

/** Removes a table of contents: section headings in a row that come again further down, and the lines among them. */
export function withoutContents(blocks: readonly FlatBlock[]): readonly FlatBlock[] {
  const sections = blocks.map((block) =>
    block.kind === 'paragraph' ? readSectionLine(block.text)?.section.ordinal : undefined,
  );
  const last = new Map<number, number>();
  sections.forEach((ordinal, i) => {
    if (ordinal !== undefined) last.set(ordinal, i);
  });
  const repeated = sections.map((ordinal, i) => (ordinal !== undefined && (last.get(ordinal) ?? i) > i ? i : -1));
  const early = repeated.filter((i) => i >= 0);
  if (early.length < 3) return blocks;
  const [from] = early;
  const to = early[early.length - 1];
  // A table of contents has short lines only; a report that appears twice has text.
  const within = blocks.slice(from, to + 1);
  if (!within.every((block) => block.kind === 'paragraph' && block.text.length <= 60)) return blocks;
  const before = blocks[from - 1];
  const isNamed = before?.kind === 'paragraph' && /^目\s*录$/.test(before.text);
  return [...blocks.slice(0, isNamed ? from - 1 : from), ...blocks.slice(to + 1)];
}
