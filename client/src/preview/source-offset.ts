/**
 * Where in a line of the source the place is that has this text before it on the page. The page leaves out Markdown's
 * marks, so the line's characters are matched one by one and those that the page does not show are skipped.
 */
export function sourceOffset(source: string, before: string): number {
  let at = 0;
  for (const character of before) {
    const found = source.slice(at, at + LONGEST_MARK).indexOf(character);
    // What is not in the source (a character reference, a picture's note) takes no place.
    if (found !== -1) at += found + character.length;
  }
  return at;
}

/** How far apart two characters of the page may stand in the source: a link's address stands between. */
const LONGEST_MARK = 300;
