/** Kinds of characters that occur in prose, as bits: a reader that finds none of those it looks for has no work to do. */
export const MARK = {
  han: 1,
  letter: 2,
  digit: 4,
  /** Half-width punctuation that has a full-width form. */
  half: 8,
  /** ，。、；： */
  stop: 16,
  /** Brackets and quotes of either width. */
  bracket: 32,
  /** Full-width digits. */
  fullDigit: 64,
  /** Dashes, dots and tildes. */
  dash: 128,
  /** What may begin Markdown, HTML, an address. */
  markup: 256,
  /** X, ×, ＊ and the like, which stand for what is to be filled in. */
  blank: 512,
} as const;

const kinds = new Uint16Array(0x10000);

function add(characters: string, mark: number): void {
  for (let i = 0; i < characters.length; i++) kinds[characters.charCodeAt(i)] |= mark;
}

function addRange(from: number, to: number, mark: number): void {
  for (let code = from; code <= to; code++) kinds[code] |= mark;
}

addRange(0x3400, 0x4dbf, MARK.han);
addRange(0x4e00, 0x9fff, MARK.han);
addRange(0xf900, 0xfaff, MARK.han);
add('〇', MARK.han);
addRange(65, 90, MARK.letter);
addRange(97, 122, MARK.letter);
addRange(48, 57, MARK.digit);
addRange(0xff10, 0xff19, MARK.fullDigit);
add(',;:?!().', MARK.half);
add('，。、；：！？', MARK.stop);
add('()[]（）［］【】〔〕《》〈〉“”‘’「」『』"', MARK.bracket);
add('~-—…―–.。．', MARK.dash);
add('`<*[\\&@', MARK.markup);
add('XxＸ×＊_○□＿', MARK.blank);

/** The kinds of a character. */
export function kindOf(code: number): number {
  return kinds[code];
}

/** Writes the codes of a stretch's characters where they stand, and returns the kinds of all of them. */
export function readCodes(text: string, from: number, to: number, codes: Uint16Array): number {
  let marks = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    codes[i] = code;
    marks |= kinds[code];
  }
  return marks;
}

export function isHan(code: number): boolean {
  return (kinds[code] & MARK.han) !== 0;
}
