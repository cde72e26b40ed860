import { eastAsianWidth } from 'get-east-asian-width';

/** Returns the columns that a text takes in a 2:1 font: wide characters, and the ambiguous “ ” — … ·, take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += eastAsianWidth(character.codePointAt(0) ?? 0, { ambiguousAsWide: true });
  return width;
}
