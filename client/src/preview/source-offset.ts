/**
 * Finds the offset in a source line that has this text before it on the page. The page leaves out Markdown's marks, so
 * characters are matched one by one, skipping those of the source that the page does not show.
 */
export function sourceOffset(source: string, before: string): number {
  let at = 0;
  for (const character of before) {
    const found = source.slice(at, at + LONGEST_MARK).indexOf(character);
    // A character that is not in the source (of a character reference, an image's note) is skipped.
    if (found !== -1) at += found + character.length;
  }
  return at;
}

/** How far apart two characters of the page may be in the source: a link's address may stand between them. */
const LONGEST_MARK = 300;
