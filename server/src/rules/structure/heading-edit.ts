import type { HeadingBlock } from '../../syntax/block.ts';
import { type Edit, lineRange, type Range } from '../../syntax/position.ts';

/** Returns the range of a heading's words in the document, or of its first line if it is underlined and has several. */
export function headingWords(heading: HeadingBlock, start: number): Range {
  const { text } = heading.lines[0];
  const to = text.startsWith(heading.text, heading.from) ? heading.from + heading.text.length : text.trimEnd().length;
  return lineRange(start, heading.from, to);
}

/** Replaces a heading, and its underline if it has one, with `level` # and these words. */
export function setHeading(heading: HeadingBlock, start: number, level: number, words: string): Edit {
  const last = heading.size - 1;
  const from = heading.lines[0].text.startsWith('\ufeff') ? 1 : 0;
  return {
    range: {
      start: { line: start, character: from },
      end: { line: start + last, character: heading.lines[last].text.length },
    },
    newText: `${'#'.repeat(level)} ${words}`,
  };
}
