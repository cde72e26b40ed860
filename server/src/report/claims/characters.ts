/** Classes of the characters in and around numbers, by UTF-16 unit. */

/** Returns the UTF-16 unit at an offset; 0 outside the text, where charCodeAt would be slow. */
export function codeAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
}

/** Returns the UTF-16 units of a string. */
export function codesOf(characters: string): number[] {
  return Array.from(characters, (one) => one.charCodeAt(0));
}

export const DIGITS = '0123456789０１２３４５６７８９';
/** The characters a Chinese numeral may begin with; ○ may only come later. */
export const NUMERALS = '零〇一二两三四五六七八九十百千万亿';

const [DIGIT, NUMERAL, CIRCLE, SPACE, BOLD, RANGE, LINK, CLOSING] = [1, 2, 4, 8, 16, 32, 64, 128];

const classes = new Uint8Array(0x10000);

function add(characters: string, bit: number): void {
  for (const code of codesOf(characters)) classes[code] |= bit;
}

add(DIGITS, DIGIT);
add(NUMERALS, NUMERAL);
add('○', CIRCLE);
add(' \u3000\u00a0', SPACE);
add('*', BOLD);
add('至到—-－～~', RANGE);
add('-—–～~/／', LINK);
add('”’」』）)', CLOSING);

/** True for 0–9 and their full-width forms. */
export function isDigit(code: number): boolean {
  return (classes[code] & DIGIT) !== 0;
}

/** Returns the value of a digit. */
export function digitValue(code: number): number {
  return code < 0xff10 ? code - 48 : code - 0xff10;
}

/** True if a Chinese numeral may begin with it. */
export function isNumeral(code: number): boolean {
  return (classes[code] & NUMERAL) !== 0;
}

/** True for marks between the two ends of a period, as in 1至6月. */
export function isRangeMark(code: number): boolean {
  return (classes[code] & RANGE) !== 0;
}

/** True if it continues a number in a way that is not read, as in 1/3, 2-3 and 3万5. */
export function goesOn(code: number): boolean {
  return (classes[code] & (DIGIT | NUMERAL | LINK)) !== 0;
}

/** True for white space and marks of bold type. */
export function isBlank(code: number): boolean {
  return (classes[code] & (SPACE | BOLD)) !== 0;
}

/** Returns the offset after the digits at `from`. */
export function skipDigits(text: string, from: number): number {
  return skip(text, from, DIGIT);
}

/** Returns the offset after the Chinese numerals at `from`. */
export function skipNumerals(text: string, from: number): number {
  return skip(text, from, NUMERAL | CIRCLE);
}

/** Returns the offset after the white space at `from`. */
export function skipSpaces(text: string, from: number): number {
  return skip(text, from, SPACE);
}

/** Returns the offset after white space and marks of bold type at `from`. */
export function skipBlanks(text: string, from: number): number {
  return skip(text, from, SPACE | BOLD);
}

/** Returns the offset after the closing quotation marks and brackets at `from`. */
export function skipClosing(text: string, from: number): number {
  return skip(text, from, CLOSING);
}

function skip(text: string, from: number, mask: number): number {
  let at = from;
  while ((classes[codeAt(text, at)] & mask) !== 0) at++;
  return at;
}

/** Returns the offset after the dashes at `from`: — is typed twice. */
export function skipDashes(text: string, from: number): number {
  let at = from;
  for (let code = codeAt(text, at); code === 0x2014 || code === 45; code = codeAt(text, at)) at++;
  return at;
}
