/**
 * Full texts of laws that a user supplies, as Markdown or plain text. This project contains none; if there is one, a
 * hover can show the clause itself.
 */

import { readInteger } from './chinese-numerals.ts';
import type { Clause } from './citations.ts';
import { isSameLaw, laws } from './laws.ts';

/** A paragraph (款) with its items (项). */
export interface StatuteParagraph {
  /** The text as written; if it has items, their lead-in. */
  readonly text: string;
  /** Each item as written, with its （一）. */
  readonly items: readonly string[];
}

export interface StatuteArticle {
  readonly paragraphs: readonly StatuteParagraph[];
  /** 第…条之一 and so on, by the number after 之. */
  readonly inserted: ReadonlyMap<number, StatuteArticle>;
}

export interface Statute {
  /** The title without 《》 and Markdown marks; empty if none was found. */
  readonly title: string;
  /** By number, in the order of the text. */
  readonly articles: ReadonlyMap<number, StatuteArticle>;
}

interface OpenParagraph {
  text: string;
  items: string[];
}

interface OpenArticle {
  paragraphs: OpenParagraph[];
  inserted: Map<number, OpenArticle>;
}

/** Markdown marks and invisible characters, trimmed from both ends of a line. */
const LINE_MARKS = ' \t\r\u00a0\u3000\u200b\ufeff#>*_';

/** A heading between articles: 第一章 总则, 第二节, 附 则. */
const HEADING = /^(?:第[一二三四五六七八九十百零〇\d]{1,8}(?:分编|[编章节])(?:\s|$)|附\s{0,4}则$|目\s{0,4}[录次]$)/u;
/** The beginning of an appendix, which follows the last article and is not one of its paragraphs. */
const APPENDIX = /^(?:附件|附表|附录)\s{0,4}[一二三四五六七八九十\d]{0,3}\s{0,4}(?:[：:]|$)/u;
/** （一）, (1), with or without Markdown's emphasis around it. */
const ITEM = /^[（(]\s{0,3}([一二三四五六七八九十百零〇]{1,6}|[0-9０-９]{1,3})\s{0,3}[)）]/u;
/** A subdivision (目) of an item: 1. */
const SUBITEM = /^[0-9０-９]{1,3}[.．、]/u;

/**
 * Reads a text whose articles begin with 第…条 at the beginning of a line. Leaves out everything before the first article
 * except the title. If an article occurs twice, the first counts. A text without articles gives an empty statute. Never
 * throws; linear in time.
 */
export function parseStatute(text: string): Statute {
  const articles = new Map<number, OpenArticle>();
  let title = '';
  let current: OpenArticle | undefined;
  let lastNumber = 0;
  for (const raw of eachLine(text)) {
    const isTitle = title === '' && (raw.startsWith('# ') || raw.startsWith('\ufeff# '));
    const line = trimMarks(raw).replaceAll('**', '');
    if (line === '' || line.startsWith('<!--') || HEADING.test(line)) continue;
    const head = readHead(line, lastNumber);
    if (head !== undefined) {
      current = openArticle(articles, head);
      lastNumber = head.article;
      if (head.rest !== '') addLine(current, head.rest);
    } else if (isTitle || (title === '' && current === undefined)) title = line;
    else if (current !== undefined && APPENDIX.test(line)) current = { paragraphs: [], inserted: new Map() };
    else if (current !== undefined) addLine(current, line);
  }
  return { title: title.replace(/[《》]/gu, ''), articles };
}

/** Does not use a regular expression, which would try every run of spaces within the line. */
function trimMarks(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && LINE_MARKS.includes(line[start])) start++;
  while (end > start && LINE_MARKS.includes(line[end - 1])) end--;
  return line.slice(start, end);
}

function* eachLine(text: string): Generator<string> {
  let start = 0;
  while (start < text.length) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    yield text.slice(start, end);
    start = end + 1;
  }
}

interface Head {
  readonly article: number;
  readonly insertion: number | undefined;
  /** The article's text on the same line. */
  readonly rest: string;
}

/**
 * Reads 第三条 and a space, or the end of the line. Without a space the number must be the next one, because a paragraph
 * may begin with a citation.
 */
function readHead(line: string, lastNumber: number): Head | undefined {
  if (line[0] !== '第') return undefined;
  const numeral = readInteger(line, line[1] === ' ' ? 2 : 1);
  if (numeral === undefined) return undefined;
  const unit = line[numeral.end] === ' ' ? numeral.end + 1 : numeral.end;
  if (line[unit] !== '条') return undefined;
  const insertion = line[unit + 1] === '之' ? readInteger(line, unit + 2) : undefined;
  const end = insertion?.end ?? unit + 1;
  const separated = end === line.length || /[\s【〔［[]/u.test(line[end]);
  if (!separated && (numeral.value !== lastNumber + 1 || /[第款项、和至，]/u.test(line[end]))) return undefined;
  return { article: numeral.value, insertion: insertion?.value, rest: line.slice(end).trim() };
}

/** Opens the article that a head begins; if it exists already, returns a new one that is dropped. */
function openArticle(articles: Map<number, OpenArticle>, head: Head): OpenArticle {
  const opened: OpenArticle = { paragraphs: [], inserted: new Map() };
  const existing = articles.get(head.article);
  if (head.insertion !== undefined) {
    const parent = existing ?? { paragraphs: [], inserted: new Map<number, OpenArticle>() };
    articles.set(head.article, parent);
    if (!parent.inserted.has(head.insertion)) parent.inserted.set(head.insertion, opened);
  } else if (existing === undefined) articles.set(head.article, opened);
  // Opened by an article that was inserted after it (第十条之一), and still without a text of its own.
  else if (existing.paragraphs.length === 0) return existing;
  return opened;
}

function addLine(article: OpenArticle, line: string): void {
  const last = article.paragraphs.at(-1);
  if (last !== undefined && ITEM.test(line)) last.items.push(line);
  else if (last !== undefined && last.items.length > 0 && SUBITEM.test(line)) {
    last.items[last.items.length - 1] += `\n${line}`;
  } else article.paragraphs.push({ text: line, items: [] });
}

/** True if this is the text of the law that is cited. */
function isTextOf(statute: Statute, clause: Clause): boolean {
  const name = clause.law.id === undefined ? clause.law.title : laws[clause.law.id].title;
  return name !== undefined && statute.title !== '' && isSameLaw(statute.title, name);
}

/**
 * The cited clause verbatim: the whole article, a paragraph, or an item under its lead-in; lines are separated by line
 * feeds. undefined if the text is of another law or has no such clause.
 */
export function verbatim(statute: Statute, clause: Clause): string | undefined {
  if (!isTextOf(statute, clause)) return undefined;
  const plain = statute.articles.get(clause.article);
  const article = clause.insertion === undefined ? plain : plain?.inserted.get(clause.insertion);
  if (article === undefined || article.paragraphs.length === 0) return undefined;
  if (clause.paragraph === undefined && clause.item === undefined) {
    return article.paragraphs.map(paragraphText).join('\n');
  }
  const { item } = clause;
  const paragraph =
    clause.paragraph === undefined
      ? article.paragraphs.find((candidate) => findItem(candidate, item) !== undefined)
      : article.paragraphs[clause.paragraph - 1];
  if (paragraph === undefined || item === undefined) return paragraph && paragraphText(paragraph);
  const found = findItem(paragraph, item);
  return found === undefined ? undefined : `${paragraph.text}\n${found}`;
}

function paragraphText(paragraph: StatuteParagraph): string {
  return [paragraph.text, ...paragraph.items].join('\n');
}

function findItem(paragraph: StatuteParagraph, number: number | undefined): string | undefined {
  return paragraph.items.find((item) => {
    const marker = ITEM.exec(item)?.[1];
    return marker !== undefined && readInteger(marker, 0)?.value === number;
  });
}
