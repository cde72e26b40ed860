import { eastAsianWidth } from 'get-east-asian-width';

/** Whether characters of ambiguous width (“ ” — … ·) take two columns, as in Chinese fonts, or one. */
export type AmbiguousWidth = 'wide' | 'narrow';

const ZERO_WIDTH_JOINER = 0x200d;
const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** How many columns a text takes in a font whose Chinese characters are twice as wide as Latin ones. */
export function displayWidth(text: string, ambiguous: AmbiguousWidth = 'wide'): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // ASCII and the Chinese characters proper need no table.
    if (code >= 0x20 && code < 0x7f) width += 1;
    else if (code >= 0x4e00 && code <= 0x9fff) width += 2;
    else {
      const point = text.codePointAt(i) as number;
      if (point > 0xffff) i++;
      width += pointWidth(point, ambiguous);
      // What follows a joiner is drawn as one with what stands before it.
      if (point === ZERO_WIDTH_JOINER && i + 1 < text.length) i += (text.codePointAt(i + 1) as number) > 0xffff ? 2 : 1;
    }
  }
  return width;
}

function pointWidth(point: number, ambiguous: AmbiguousWidth): number {
  if (WITHOUT_WIDTH.test(String.fromCodePoint(point))) return 0;
  return eastAsianWidth(point, { ambiguousAsWide: ambiguous === 'wide' });
}
