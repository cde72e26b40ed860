/** Citations of articles in prose: 《条例》第三十六条第（四）项, 第十四条、第十五条, 条例第16条第2款, 第二十条第（一）、（五）项. */
import { type Numeral, readInteger } from './chinese-numerals.ts';
import { lawReader } from './law-names.ts';
import type { LawId } from './laws.ts';

/** The law a citation belongs to. */
export interface CitedLaw {
  /**
   * The name as written, without 《》; repeated for later citations under the same name. undefined if the text names no
   * law.
   */
  readonly title: string | undefined;
  /** undefined for a law this layer does not know. */
  readonly id: LawId | undefined;
  /** UTF-16 offsets of the name with its 《》, if it stands directly before this citation. */
  readonly start?: number;
  readonly end?: number;
}

/** What is cited, wherever the citation stands. */
export interface Clause {
  readonly law: CitedLaw;
  /** 20 for 第二十条. */
  readonly article: number;
  /** 1 for 第二十条之一. */
  readonly insertion?: number;
  /** 1 for 第一款. */
  readonly paragraph?: number;
  /** 8 for 第（八）项. */
  readonly item?: number;
}

/**
 * A citation in a text, from its 第 to its 条, 款 or 项. In a chain such as 第（一）、（二）项 each citation covers only the part
 * that names it.
 */
export interface Citation extends Clause {
  /** UTF-16 offset of the first character. */
  readonly start: number;
  /** UTF-16 offset after the last character. */
  readonly end: number;
}

const NONE: readonly Citation[] = Object.freeze([]);
/** The most numerals in a list; a longer one is no citation. Keeps the work at each 第 constant. */
const MAX_LIST = 24;
/** Things counted in 条: 第二十条信息 is about pieces of news, not articles. */
const COUNTED_THINGS = [
  '信息',
  '消息',
  '意见',
  '经验',
  '措施',
  '线路',
  '路线',
  '留言',
  '短信',
  '新闻',
  '动态',
  '战线',
  '线',
  '街',
];

/**
 * Finds all citations of articles in a text, in order, not overlapping. A citation without a law's name belongs to the
 * law named last before it; if there is none, to `bare`: the regulation, as in a report. Linear in time; a text without
 * 第 costs one search.
 */
export function findCitations(text: string, bare: LawId | 'unknown' = 'regulation'): readonly Citation[] {
  let at = text.indexOf('第');
  if (at < 0 || text.indexOf('条', at) < 0) return NONE;
  const found: Citation[] = [];
  const fallback: CitedLaw = { title: undefined, id: bare === 'unknown' ? undefined : bare };
  let readLaw: ReturnType<typeof lawReader> | undefined;
  while (at >= 0) {
    const list = readList(text, at, '条');
    if (list === undefined) {
      at = text.indexOf('第', at + 1);
      continue;
    }
    readLaw ??= lawReader(text);
    const named = readLaw(at);
    const chain = readChain(text, at, list, named === undefined ? fallback : citedLaw(named));
    const whole = chain.length === 1 && chain[0].end === list.end;
    const counts =
      whole && named?.adjacent !== true && COUNTED_THINGS.some((thing) => text.startsWith(thing, list.end));
    if (!counts) for (const citation of chain) found.push(citation);
    at = text.indexOf('第', chain[chain.length - 1].end);
  }
  return found;
}

function citedLaw(named: NonNullable<ReturnType<ReturnType<typeof lawReader>>>): CitedLaw {
  const { title, id, start, end } = named.law;
  return named.adjacent ? { title, id, start, end } : { title, id };
}

/** A numeral in a list, with its brackets. */
interface Member {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

interface List {
  readonly members: readonly Member[];
  /** The offset after the unit. */
  readonly end: number;
}

type Unit = '条' | '款' | '项';

/** Reads the citations of one or more articles, and of the paragraphs and items that follow the last article. */
function readChain(text: string, at: number, articles: List, law: CitedLaw): Citation[] {
  const chain: Citation[] = [];
  const last = articles.members.length - 1;
  for (const [index, member] of articles.members.slice(0, last).entries()) {
    chain.push({ start: index === 0 ? at : member.start, end: member.end, law, article: member.value });
  }
  const insertion = readInsertion(text, articles.end);
  const article = { law, article: articles.members[last].value, ...(insertion && { insertion: insertion.value }) };
  let start = last === 0 ? at : articles.members[last].start;
  let end = insertion?.end ?? articles.end;
  let paragraph: number | undefined;
  for (let first = true; ; first = false) {
    const paragraphs = readList(text, skipSpaces(text, end), '款');
    if (paragraphs !== undefined) {
      for (const member of paragraphs.members) {
        if (member !== paragraphs.members[0]) start = member.start;
        paragraph = member.value;
        end = member.end;
        if (member !== paragraphs.members.at(-1)) chain.push({ start, end, ...article, paragraph });
      }
      end = paragraphs.end;
    }
    const within = { ...article, ...(paragraph !== undefined && { paragraph }) };
    const items = readList(text, skipSpaces(text, end), '项');
    if (items !== undefined) {
      for (const [index, member] of items.members.entries()) {
        end = index === items.members.length - 1 ? items.end : member.end;
        chain.push({ start: index === 0 ? start : member.start, end, ...within, item: member.value });
      }
    } else if (first || paragraphs !== undefined) {
      chain.push({ start, end, ...within });
    } else return chain;
    const separated = skipSeparator(text, end);
    if (separated === undefined || !isSubdivision(text, separated)) return chain;
    start = separated;
    end = separated;
  }
}

/** True if a 款 or 项 of the same article follows at an offset. */
function isSubdivision(text: string, at: number): boolean {
  return readList(text, at, '款') !== undefined || readList(text, at, '项') !== undefined;
}

/**
 * Reads numerals joined by 、 or 至, before their common unit. They begin with 第, which may be repeated in a list of
 * items or after 至; items in brackets may omit it.
 */
function readList(text: string, at: number, unit: Unit): List | undefined {
  const ordinal = text[at] === '第';
  if (!ordinal && unit !== '项') return undefined;
  const members: Member[] = [];
  let position = ordinal ? skipSpaces(text, at + 1) : at;
  let start = members.length === 0 ? at : position;
  while (members.length < MAX_LIST) {
    const bracketed = unit === '项' ? readBracketed(text, position) : undefined;
    if (bracketed === undefined && !ordinal) return undefined;
    const numeral = bracketed ?? readInteger(text, position);
    if (numeral === undefined) return undefined;
    members.push({ value: numeral.value, start, end: numeral.end });
    position = skipSpaces(text, numeral.end);
    if (text[position] === unit) return { members, end: position + 1 };
    const range = '至到-—～~'.includes(text[position] ?? ' ');
    const next = skipSeparator(text, position);
    if (next === undefined && bracketed === undefined) return undefined;
    // 第一，第二十条: a new sentence, not a list of articles.
    if (next !== undefined && unit !== '项' && '，,'.includes(text[position])) return undefined;
    position = next ?? position;
    start = position;
    if (text[position] === '第') {
      if (unit !== '项' && !range) return undefined;
      position = skipSpaces(text, position + 1);
    }
  }
  return undefined;
}

/** （一）, (1), ㈠ or ⑴. */
function readBracketed(text: string, at: number): Numeral | undefined {
  const code = text.charCodeAt(at);
  if (code >= 0x3220 && code <= 0x3229) return { value: code - 0x321f, end: at + 1 };
  if (code >= 0x2474 && code <= 0x2487) return { value: code - 0x2473, end: at + 1 };
  if (text[at] !== '（' && text[at] !== '(') return undefined;
  const numeral = readInteger(text, skipSpaces(text, at + 1));
  if (numeral === undefined) return undefined;
  const close = skipSpaces(text, numeral.end);
  return text[close] === '）' || text[close] === ')' ? { value: numeral.value, end: close + 1 } : undefined;
}

/** 之一 after 条. */
function readInsertion(text: string, at: number): Numeral | undefined {
  return text[at] === '之' ? readInteger(text, at + 1) : undefined;
}

const SEPARATORS = ['以及', '或者', '、', '，', ',', '和', '及', '与', '或', '至', '到', '-', '—', '～', '~'];

/** The offset after a separator and the spaces around it; undefined if there is no separator. */
function skipSeparator(text: string, at: number): number | undefined {
  const position = skipSpaces(text, at);
  const separator = SEPARATORS.find((candidate) => text.startsWith(candidate, position));
  return separator === undefined ? undefined : skipSpaces(text, position + separator.length);
}

/** The offset after up to three spaces, such as converted pages contain. */
function skipSpaces(text: string, at: number): number {
  let position = at;
  while (position - at < 3 && (text[position] === ' ' || text[position] === '\u3000')) position++;
  return position;
}
