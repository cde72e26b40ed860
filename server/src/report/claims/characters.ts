/** Characters of numbers and of what stands around them, told by their UTF-16 units. */

/** The UTF-16 unit at an offset; 0 before the text and behind it, where charCodeAt would be slow. */
export function codeAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
}

/** The UTF-16 units of a string. */
export function codesOf(characters: string): number[] {
  return Array.from(characters, (one) => one.charCodeAt(0));
}

export const DIGITS = '0123456789０１２３４５６７８９';
/** What Chinese numerals begin with; ○ is one only within. */
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

/** Whether it is 0–9 or the full-width form of one. */
export function isDigit(code: number): boolean {
  return (classes[code] & DIGIT) !== 0;
}

/** What a digit is worth. */
export function digitValue(code: number): number {
  return code < 0xff10 ? code - 48 : code - 0xff10;
}

/** Whether Chinese numerals may begin with it. */
export function isNumeral(code: number): boolean {
  return (classes[code] & NUMERAL) !== 0;
}

/** Whether it stands between the two ends of a period, as in 1至6月. */
export function isRangeMark(code: number): boolean {
  return (classes[code] & RANGE) !== 0;
}

/** Whether a number goes on with it in a way that is not read, as in 1/3, 2-3 and 3万5. */
export function goesOn(code: number): boolean {
  return (classes[code] & (DIGIT | NUMERAL | LINK)) !== 0;
}

/** White space, or a mark of bold type. */
export function isBlank(code: number): boolean {
  return (classes[code] & (SPACE | BOLD)) !== 0;
}

/** Behind the digits at an offset. */
export function skipDigits(text: string, from: number): number {
  return skip(text, from, DIGIT);
}

/** Behind the Chinese numerals at an offset. */
export function skipNumerals(text: string, from: number): number {
  return skip(text, from, NUMERAL | CIRCLE);
}

/** Behind the white space at an offset. */
export function skipSpaces(text: string, from: number): number {
  return skip(text, from, SPACE);
}

/** Behind white space and the marks of bold type. */
export function skipBlanks(text: string, from: number): number {
  return skip(text, from, SPACE | BOLD);
}

/** Behind the quotation marks and brackets that close at an offset. */
export function skipClosing(text: string, from: number): number {
  return skip(text, from, CLOSING);
}

function skip(text: string, from: number, mask: number): number {
  let at = from;
  while ((classes[codeAt(text, at)] & mask) !== 0) at++;
  return at;
}

/** Behind the dashes at an offset: — is typed twice. */
export function skipDashes(text: string, from: number): number {
  let at = from;
  for (let code = codeAt(text, at); code === 0x2014 || code === 45; code = codeAt(text, at)) at++;
  return at;
}
