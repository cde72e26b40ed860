const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad\ufff9-\ufffb]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/**
 * Removes white space around a line of text (indents of every kind) and characters that show nothing. No-break spaces
 * and tabs become plain spaces; all else stays to the letter.
 */
export function tidy(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(CONTROL, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\t\r\n]/g, ' ')
    .trim();
}

const WIDE =
  /[\u1100-\u11ff\u2e80-\u303f\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef‘’“”—…]/;

/** Joins lines that were one: no space next to a Chinese character, one between other words. */
export function joinLines(lines: readonly string[]): string {
  let joined = '';
  for (const line of lines) {
    if (line === '') continue;
    const isWide = joined === '' || WIDE.test(joined[joined.length - 1]) || WIDE.test(line[0]);
    joined += isWide ? line : ` ${line}`;
  }
  return joined;
}

/** Collapses white space as a browser does: to one space, but to none for a line break between Chinese characters. */
export function collapse(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, (blank, at: number) => {
    if (!/[\r\n]/.test(blank)) return ' ';
    const before = text[at - 1];
    const behind = text[at + blank.length];
    return before && behind && WIDE.test(before) && WIDE.test(behind) ? '' : ' ';
  });
}
