/** Kinds of characters in prose, as bits: some characters have two kinds. */
export const MARK = {
  han: 1 << 0,
  letter: 1 << 1,
  digit: 1 << 2,
  /** Half-width punctuation that has a full-width form. */
  half: 1 << 3,
  /** ，。、；：！？ */
  stop: 1 << 4,
  /** Brackets and quotes of either width. */
  bracket: 1 << 5,
} as const;

/** The characters of each kind except han. */
const MARKED: readonly (readonly [mark: number, characters: string])[] = [
  [MARK.letter, stretch('A', 'Z') + stretch('a', 'z')],
  [MARK.digit, stretch('0', '9')],
  [MARK.half, ',;:?!().'],
  [MARK.stop, '，。、；：！？'],
  [MARK.bracket, '()[]（）［］【】〔〕《》〈〉“”‘’「」『』"'],
];

const kinds = new Uint8Array(0x10000);
kinds.fill(MARK.han, 0x3400, 0x4dc0);
kinds.fill(MARK.han, 0x4e00, 0xa000);
kinds.fill(MARK.han, 0xf900, 0xfb00);
kinds['〇'.charCodeAt(0)] = MARK.han;
for (const [mark, characters] of MARKED) {
  for (let i = 0; i < characters.length; i++) kinds[characters.charCodeAt(i)] |= mark;
}

/** Returns the kinds (MARK) of a character code; undefined for the NaN of charCodeAt outside a text, so & gives 0. */
export function kindsOfCharacter(code: number): number {
  return kinds[code];
}

export function isHan(code: number): boolean {
  return (kinds[code] & MARK.han) !== 0;
}

/** True if a text contains a Chinese character. */
export function hasHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isHan(text.charCodeAt(i))) return true;
  return false;
}

/** Returns all characters from `first` to `last`. */
function stretch(first: string, last: string): string {
  const from = first.charCodeAt(0);
  return String.fromCharCode(...Array.from({ length: last.charCodeAt(0) - from + 1 }, (_, i) => from + i));
}
