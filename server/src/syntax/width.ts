import { eastAsianWidth } from 'get-east-asian-width';

/** The width of ambiguous characters (“ ” — … ·): two columns, as in Chinese fonts, or one. */
export type AmbiguousWidth = 'wide' | 'narrow';

const JOINER = 0x200d;
const EMOJI_STYLE = 0xfe0f;
const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const PICTOGRAPH = /^\p{Extended_Pictographic}$/u;
const EMOJI = /^\p{Emoji}$/u;
const SKIN_TONE = /^\p{Emoji_Modifier}$/u;

/** The number of columns a text takes in a font whose Chinese characters are twice as wide as Latin ones. */
export function displayWidth(text: string, ambiguous: AmbiguousWidth = 'wide'): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // ASCII and the Chinese characters proper need no table.
    if (code >= 0x20 && code < 0x7f) width += 1;
    else if (code >= 0x4e00 && code <= 0x9fff) width += 2;
    else {
      const point = text.codePointAt(i) as number;
      width += pointWidth(text, i, point, ambiguous);
      if (point > 0xffff) i++;
    }
  }
  return width;
}

function pointWidth(text: string, at: number, point: number, ambiguous: AmbiguousWidth): number {
  const character = String.fromCodePoint(point);
  if (point === EMOJI_STYLE) return isNarrow(text, at) ? 1 : 0;
  if (WITHOUT_WIDTH.test(character)) return 0;
  // A pictograph after a joiner, or a skin tone after a pictograph, is drawn as part of the character before it.
  if (text.charCodeAt(at - 1) === JOINER && PICTOGRAPH.test(character)) return 0;
  if (SKIN_TONE.test(character) && PICTOGRAPH.test(before(text, at))) return 0;
  return eastAsianWidth(point, { ambiguousAsWide: ambiguous === 'wide' });
}

/**
 * True if the character before takes one column by itself and two in emoji style (⚠️, 1️⃣); false for a cell's blank.
 */
function isNarrow(text: string, at: number): boolean {
  const previous = before(text, at);
  return EMOJI.test(previous) && eastAsianWidth(previous.codePointAt(0) as number) === 1;
}

function before(text: string, at: number): string {
  const isPair = at > 1 && text.charCodeAt(at - 1) >= 0xdc00 && text.charCodeAt(at - 1) <= 0xdfff;
  return text.slice(Math.max(0, at - (isPair ? 2 : 1)), at);
}
