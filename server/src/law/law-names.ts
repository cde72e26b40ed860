/** Finds the law that a citation in prose belongs to: names in 《》, names without, 该法, 本条例, and the law named last. */
import { type LawId, laws, resolveLaw } from './laws.ts';

/** A law named in a text. */
export interface NamedLaw {
  /** The name as written, without 《》. */
  readonly title: string;
  /** undefined for a law this layer does not know. */
  readonly id: LawId | undefined;
  /** The offsets of the name with its 《》. */
  readonly start: number;
  readonly end: number;
}

/** The law that a citation at an offset belongs to. */
export interface LawAt {
  readonly law: NamedLaw;
  /** True if its name stands directly before the offset, and so is part of the citation there. */
  readonly adjacent: boolean;
}

const MAX_TITLE = 120;
const MAX_NOTE = 60;

/** Nouns that a law's title ends with; if one of them ends with another, the longer comes first. */
const NOUNS = ['条例', '办法', '法典', '细则', '规则', '规定', '法'];
const PRONOUNS = '该本同此';
/** Names recognised without 《》 anywhere, unless a place's name before them makes them another law. Longest first. */
const KNOWN = [
  '中华人民共和国政府信息公开条例',
  '政府信息公开信息处理费管理办法',
  '中华人民共和国行政复议法',
  '中华人民共和国行政诉讼法',
  '信息处理费管理办法',
  '政府信息公开条例',
  '信息公开条例',
  '行政复议法',
  '行政诉讼法',
];
/** Names so short that they count only at the beginning of a word. */
const SHORT = ['旧条例', '原条例', '条例', '复议法', '行诉法'];
const PLACES = '省市区县州';
/** Two-character words that may stand before a law's name in running text without being part of it. */
const LEADS: ReadonlySet<string> = new Set([
  ...[
    '根据',
    '依据',
    '依照',
    '按照',
    '遵照',
    '参照',
    '对照',
    '违反',
    '符合',
    '适用',
    '贯彻',
    '落实',
    '执行',
    '遵守',
    '学习',
  ],
  ...[
    '宣传',
    '结合',
    '围绕',
    '属于',
    '对于',
    '关于',
    '以及',
    '或者',
    '现行',
    '修订',
    '国家',
    '我国',
    '通过',
    '遵循',
    '援引',
  ],
]);
const SHORT_LEADS = '依按据和与及或对的新以从引在由将为是';
/** Documents cited by their numbers: 国办函〔2020〕109号. */
const NUMBERS = Object.values(laws).flatMap((law) => law.number ?? []);
/** Words ending in 法 that name no law. */
const NO_LAW = ['依法', '合法', '违法', '执法', '司法', '立法', '守法', '普法', '非法', '无法', '方法', '做法'];

/**
 * Returns a reader of law names that reads from front to back, only as far as needed. Offsets must not decrease from
 * call to call.
 */
export function lawReader(text: string): (offset: number) => LawAt | undefined {
  const opened: number[] = [];
  const abbreviations = new Map<string, NamedLaw>();
  const latestOf = new Map<string, NamedLaw>();
  let position = 0;
  let latest: NamedLaw | undefined;
  let quoted: NamedLaw | undefined;

  function remember(law: NamedLaw): void {
    const noun = NOUNS.find((word) => law.title.endsWith(word)) ?? (law.id === undefined ? undefined : '');
    if (noun === undefined) return;
    latest = law;
    latestOf.set(noun, law);
  }

  function readQuoted(start: number, end: number): void {
    const title = text.slice(start + 1, end - 1);
    const abbreviated = text.endsWith('简称', start) || text.endsWith('下称', start);
    if (abbreviated && latest !== undefined) abbreviations.set(title, latest);
    const meant = abbreviations.get(title);
    // An abbreviation of a law unknown here yields that law's own title: 《规定》 says too little.
    quoted = meant === undefined ? { title, id: resolveLaw(title), start, end } : { ...meant, start, end };
    remember(quoted);
  }

  function readTo(offset: number): void {
    for (; position < offset; position++) {
      const character = text[position];
      if (character === '《') opened.push(position);
      else if (character === '》') {
        const start = opened.pop();
        if (start !== undefined && position - start <= MAX_TITLE) readQuoted(start, position + 1);
      } else if (character === '法' || character === '例') {
        const open = opened.at(-1);
        if (open !== undefined && position - open <= MAX_TITLE) continue;
        const law = knownBefore(text, position + 1);
        if (law !== undefined) remember(law);
      }
    }
  }

  /** The law whose name, without 《》, ends at an offset; undefined if none does. */
  function unquotedBefore(end: number): NamedLaw | undefined {
    if (text[end - 1] === '号') return numberedBefore(text, end);
    const noun = NOUNS.find((word) => text.endsWith(word, end));
    if (noun === undefined || NO_LAW.some((word) => text.endsWith(word, end))) return undefined;
    const nounStart = end - noun.length;
    if (nounStart > 0 && PRONOUNS.includes(text[nounStart - 1])) {
      const meant = latestOf.get(noun);
      const title = meant?.title ?? noun;
      return { title, id: meant === undefined ? resolveLaw(noun) : meant.id, start: nounStart - 1, end };
    }
    const law = knownBefore(text, end) ?? shortBefore(text, end) ?? unknownBefore(text, end);
    // 按规定, 有关规定: not a title.
    return noun === '规定' && law.title.length < 6 ? undefined : law;
  }

  return (offset) => {
    readTo(offset);
    const end = nameEnd(text, offset);
    const { start: noteStart, text: note } = noteBefore(text, end);
    for (const nameEnds of noteStart === end ? [end] : [end, noteStart]) {
      // An abbreviation in the note, （以下简称《条例》）, ends one character before the note does.
      const inNote = noteStart !== end && quoted?.end === end - 1;
      const isQuoted = quoted !== undefined && (quoted.end === nameEnds || inNote);
      const found = isQuoted ? quoted : unquotedBefore(nameEnds);
      if (found === undefined) continue;
      const old = found.id === 'regulation' && /492|2007年/u.test(note);
      const law: NamedLaw = old ? { ...found, id: 'regulation-2007' } : found;
      remember(law);
      return { law, adjacent: true };
    }
    return latest === undefined ? undefined : { law: latest, adjacent: false };
  };
}

/** The offset at which a name before a citation ends; spaces, 的, 中 and 规定 may follow it, as in 《条例》规定的第二十条. */
function nameEnd(text: string, offset: number): number {
  let end = skipSpacesBack(text, offset);
  if (end > 0 && (text[end - 1] === '的' || text[end - 1] === '中')) end = skipSpacesBack(text, end - 1);
  const verb = end - '规定'.length;
  const named = text[verb - 1] === '》' || NOUNS.some((noun) => text.endsWith(noun, verb));
  return named && text.endsWith('规定', end) ? verb : end;
}

function skipSpacesBack(text: string, offset: number): number {
  let end = offset;
  while (end > 0 && offset - end < 4 && (text[end - 1] === ' ' || text[end - 1] === '\u3000')) end--;
  return end;
}

/** The note in brackets that ends at an offset: （国务院令第711号）; its text is empty if there is none. */
function noteBefore(text: string, end: number): { start: number; text: string } {
  const last = text[end - 1];
  if (last !== '）' && last !== ')') return { start: end, text: '' };
  for (let start = end - 2; start >= 0 && end - start <= MAX_NOTE; start--) {
    if (text[start] === '（' || text[start] === '(') return { start, text: text.slice(start, end) };
  }
  return { start: end, text: '' };
}

function knownBefore(text: string, end: number): NamedLaw | undefined {
  const title = KNOWN.find((name) => text.endsWith(name, end));
  if (title === undefined) return undefined;
  const start = end - title.length;
  if (start > 0 && PLACES.includes(text[start - 1])) return undefined;
  return { title, id: resolveLaw(title), start, end };
}

/** A document cited by its number; any number with its year in brackets counts as some document. */
function numberedBefore(text: string, end: number): NamedLaw | undefined {
  const known = NUMBERS.find((number) => text.endsWith(number, end));
  if (known !== undefined) return { title: known, id: resolveLaw(known), start: end - known.length, end };
  const near = Math.max(0, end - 12);
  const bracket = near + text.slice(near, end).lastIndexOf('〔');
  if (text[bracket] !== '〔') return undefined;
  const { start } = unknownBefore(text, bracket);
  return { title: text.slice(start, end), id: undefined, start, end };
}

function shortBefore(text: string, end: number): NamedLaw | undefined {
  const title = SHORT.find((name) => text.endsWith(name, end));
  if (title === undefined) return undefined;
  const start = end - title.length;
  const begins =
    start === 0 ||
    !isHan(text, start - 1) ||
    SHORT_LEADS.includes(text[start - 1]) ||
    LEADS.has(text.slice(start - 2, start));
  return begins ? { title, id: resolveLaw(title), start, end } : undefined;
}

/**
 * A law unknown here, such as 信访工作条例: the run of Chinese characters before the offset, after the last word of LEADS.
 */
function unknownBefore(text: string, end: number): NamedLaw {
  let start = end;
  while (start > 0 && end - start < 30 && isHan(text, start - 1)) {
    if (end - start >= 2 && LEADS.has(text.slice(start - 2, start))) break;
    start--;
  }
  return { title: text.slice(start, end), id: undefined, start, end };
}

function isHan(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code >= 0x4e00 && code <= 0x9fff;
}
