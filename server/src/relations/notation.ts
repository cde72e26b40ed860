/**
 * A relation in the 勾稽 notation:
 *   列: 合计 = 甲 + 乙        among columns, in every row
 *   行: 一 + 二 = 三（七） + 四  among rows, in every column
 *   表三/四/总计 = 表三/一/总计 + …  among single figures
 * `甲..丁` stands for every column (or row) from 甲 to 丁. Names with operators in them go in quotes.
 * In the relations of a format a name may be of last year's report (`TableFormat.yearRelations`): 行: 二 = 上年.四
 */
export interface Relation {
  readonly axis: '列' | '行' | '格';
  readonly left: readonly RelationTerm[];
  readonly right: readonly RelationTerm[];
}

export interface RelationTerm {
  readonly sign: 1 | -1;
  readonly name: RelationName;
  /** The last name of a range. */
  readonly to?: RelationName;
}

/** A name and where it stands in the relation's text. */
export interface RelationName {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface RelationFault {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export type ParsedRelation = { readonly relation: Relation } | { readonly fault: RelationFault };

const EQUALS = '=＝';
const OPERATORS = '+＋-－−';

/** Parses a relation; a fault says what is wrong with it, and where. */
export function parseRelation(text: string): ParsedRelation {
  const colon = /^\s*(列|行)\s*[:：]/.exec(text);
  const axis = (colon?.[1] ?? '格') as Relation['axis'];
  const from = colon?.[0].length ?? 0;
  const equals = indexOfEquals(text, from);
  if (equals.length !== 1) {
    const message = equals.length === 0 ? '缺少等号，应写成“合计 = 甲 + 乙”' : '等号只能有一个';
    return { fault: { message, start: from, end: text.length } };
  }
  const left = parseSum(text, from, equals[0]);
  if ('fault' in left) return left;
  const right = parseSum(text, equals[0] + 1, text.length);
  if ('fault' in right) return right;
  return { relation: { axis, left: left.terms, right: right.terms } };
}

function indexOfEquals(text: string, from: number): number[] {
  const found: number[] = [];
  for (let i = from; i < text.length; i++) {
    i = skipQuoted(text, i);
    if (EQUALS.includes(text[i] ?? '?')) found.push(i);
  }
  return found;
}

function parseSum(text: string, start: number, end: number): { terms: RelationTerm[] } | { fault: RelationFault } {
  const terms: RelationTerm[] = [];
  let sign: 1 | -1 = 1;
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end) i = Math.min(skipQuoted(text, i), end);
    if (i < end && !OPERATORS.includes(text[i])) continue;
    const isLeadingSign = terms.length === 0 && i < end && text.slice(from, i).trim() === '';
    if (!isLeadingSign) {
      const term = parseTerm(text, from, i, sign);
      if ('fault' in term) return term;
      terms.push(term);
    }
    sign = i < end && '-－−'.includes(text[i]) ? -1 : 1;
    from = i + 1;
  }
  return { terms };
}

function parseTerm(text: string, start: number, end: number, sign: 1 | -1): RelationTerm | { fault: RelationFault } {
  const dots = text.slice(start, end).indexOf('..');
  const name = parseName(text, start, dots === -1 ? end : start + dots);
  const to = dots === -1 ? undefined : parseName(text, start + dots + 2, end);
  if (name.text === '' || to?.text === '') {
    return { fault: { message: '这里缺少一个名称', start: Math.min(start, end), end } };
  }
  return { sign, name, ...(to && { to }) };
}

function parseName(text: string, start: number, end: number): RelationName {
  let from = start;
  let to = end;
  while (from < to && text[from].trim() === '') from++;
  while (to > from && text[to - 1].trim() === '') to--;
  const isQuoted = to - from >= 2 && closingQuote(text[from]) === text[to - 1];
  return isQuoted
    ? { text: text.slice(from + 1, to - 1), start: from + 1, end: to - 1 }
    : { text: text.slice(from, to), start: from, end: to };
}

function closingQuote(opening: string): string | undefined {
  return { '"': '"', '“': '”', '「': '」' }[opening];
}

/** The offset after the quoted name that begins here; the same offset if none does. */
function skipQuoted(text: string, at: number): number {
  const closing = closingQuote(text[at] ?? '');
  const end = closing ? text.indexOf(closing, at + 1) : -1;
  return end === -1 ? at : end + 1;
}
