import { readLabel } from '../label.ts';
import { codeAt, codesOf, isDigit, isNumeral, skipClosing, skipDigits, skipNumerals } from './characters.ts';
import { readQuantity } from './quantity.ts';

const [FULL_STOP, EXCLAMATION, QUESTION, PLAIN_EXCLAMATION, PLAIN_QUESTION, LINE_END] = codesOf('。！？!?\n');
const [HAN, LAST_HAN] = [0x3400, 0x9fff];

/** Returns where the sentence that begins at an offset ends: before its full stop, or for lists at a line's end. */
export function sentenceEnd(text: string, from: number, isByLine: boolean): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= HAN && code <= LAST_HAN) continue;
    if (code === FULL_STOP || code === EXCLAMATION || code === QUESTION) break;
    if (code === PLAIN_EXCLAMATION || code === PLAIN_QUESTION || (isByLine && code === LINE_END)) break;
  }
  return at;
}

/** Returns where the next sentence begins, after the full stop, closing marks and a leading number. */
export function nextSentence(text: string, end: number): number {
  return skipOrdinal(text, skipClosing(text, end + 1));
}

const BEHIND_LEAD = /[^\s\u3000>*+-]|$/;

/** Returns the offset after list marks and the number that a sentence begins with. */
export function skipOrdinal(text: string, from: number): number {
  const code = codeAt(text, from);
  if (isDigit(code) || isNumeral(code)) {
    const end = isDigit(code) ? skipDigits(text, from) : skipNumerals(text, from);
    if (!'.．、,，:：)）'.includes(text[end] ?? ' ') || isFigure(text, from)) return from;
  } else if (!mayLead(code)) return from;
  const rest = text.slice(from, from + 16);
  const lead = rest.search(BEHIND_LEAD);
  const { ordinal } = readLabel(rest.slice(lead));
  return from + lead + (ordinal?.length ?? 0);
}

/** True for a figure such as 3,511件 and 1.5万件; 1.2023年 and 1.12件 begin with a list number. */
function isFigure(text: string, from: number): boolean {
  const { quantity } = readQuantity(text, from, undefined);
  if (!quantity) return false;
  const { style, scale } = quantity.notation;
  return style === 'grouped' || scale > 0 || quantity.unit === '%';
}

/** True for white space, marks of lists and quotes, and brackets; the other characters it includes do no harm. */
function mayLead(code: number): boolean {
  return code <= GREATER || (code >= 0xa0 && code <= 0x3000) || code === BRACKET || code === 0xfeff;
}

const [GREATER, BRACKET] = codesOf('>（');

/** True for 一是, 二是: a new thought, no longer about the organ of the last one. */
export function isNumbered(text: string, from: number): boolean {
  return codeAt(text, from + 1) === IS && '一二三四五六七八九'.includes(text[from]);
}

const [IS] = codesOf('是');
