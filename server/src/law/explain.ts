/** Explains citations, or says that what they cite does not exist. */
import type { Article, ArticleItem, Paragraph } from './article.ts';
import { formatChinese } from './chinese-numerals.ts';
import type { Clause } from './citations.ts';
import { type Law, laws } from './laws.ts';

/** Everything that a hover on a citation says; the feature renders it. */
export interface Explanation {
  readonly law: Law;
  /** 《政府信息公开条例》第二十条第（一）项. */
  readonly heading: string;
  /** The clause's subject in a few words; undefined if only the law is known here. */
  readonly title: string | undefined;
  /** What the clause provides, in our own words; if the article is not explained here, what the law is about. */
  readonly provides: string;
  /** What the clause means for the annual report. */
  readonly report: string | undefined;
  /** 国务院令第711号. */
  readonly number: string | undefined;
  /** YYYY-MM-DD. */
  readonly effective: string | undefined;
  readonly address: string | undefined;
}

/** A citation of something that does not exist. */
export interface MissingClause {
  readonly law: Law;
  /** What is wrong, in plain Chinese: 《政府信息公开条例》共五十六条，没有第五十七条。 */
  readonly missing: string;
}

/** 第二十条第一款第（八）项: a clause in the notation of the regulation. */
export function formatClause(clause: Omit<Clause, 'law'>): string {
  const { article, insertion, paragraph, item } = clause;
  const parts = [`第${formatChinese(article)}条`];
  if (insertion !== undefined) parts.push(`之${formatChinese(insertion)}`);
  if (paragraph !== undefined) parts.push(`第${formatChinese(paragraph)}款`);
  if (item !== undefined) parts.push(`第（${formatChinese(item)}）项`);
  return parts.join('');
}

/** Explains a citation, or says that what it cites does not exist; undefined for a law this layer does not know. */
export function explainCitation(clause: Clause): Explanation | MissingClause | undefined {
  if (clause.law.id === undefined) return undefined;
  const law = laws[clause.law.id];
  const missing = findMissing(law, clause);
  if (missing !== undefined) return { law, missing };
  const heading = `《${law.shortTitle}》${formatClause(clause)}`;
  const { number, effective, address } = law;
  const article = law.articles.find((candidate) => candidate.number === clause.article);
  if (article === undefined) {
    return { law, heading, title: undefined, provides: law.about, report: undefined, number, effective, address };
  }
  const { title, provides, report } = describe(article, clause);
  return { law, heading, title, provides, report, number, effective, address };
}

function describe(article: Article, clause: Clause): { title: string; provides: string; report: string } {
  const paragraph = findParagraph(article, clause);
  const item = findItem(paragraph, clause);
  const report = item?.report ?? (clause.paragraph === undefined ? undefined : paragraph?.report) ?? article.report;
  if (item !== undefined) return { title: item.title, provides: item.provides, report };
  if (clause.paragraph !== undefined && paragraph !== undefined) {
    return { title: article.title, provides: paragraph.provides, report };
  }
  return { title: article.title, provides: article.provides, report };
}

/** The cited paragraph; if only an item is cited, the first paragraph that has items, else the first. */
function findParagraph(article: Article, clause: Clause): Paragraph | undefined {
  if (clause.paragraph !== undefined) return article.paragraphs.find(({ number }) => number === clause.paragraph);
  return article.paragraphs.find((paragraph) => paragraph.items.length > 0) ?? article.paragraphs[0];
}

function findItem(paragraph: Paragraph | undefined, clause: Clause): ArticleItem | undefined {
  return clause.item === undefined ? undefined : paragraph?.items.find(({ number }) => number === clause.item);
}

function findMissing(law: Law, clause: Clause): string | undefined {
  const cited = `第${formatChinese(clause.article)}条`;
  const name = `《${law.shortTitle}》`;
  const { articleCount } = law;
  if (articleCount !== undefined && (clause.article < 1 || clause.article > articleCount)) {
    return `${name}共${formatChinese(articleCount)}条，没有${cited}。`;
  }
  // That an inserted article does not exist is certain only if all articles of the law are known here.
  const whole = articleCount !== undefined && law.articles.length === articleCount;
  if (clause.insertion !== undefined) {
    return whole ? `${name}没有${cited}之${formatChinese(clause.insertion)}。` : undefined;
  }
  const article = law.articles.find((candidate) => candidate.number === clause.article);
  return article === undefined ? undefined : findMissingPart(`${name}${cited}`, article, clause);
}

/** 两款, not 二款. */
function formatCount(count: number): string {
  return count === 2 ? '两' : formatChinese(count);
}

function findMissingPart(name: string, article: Article, clause: Clause): string | undefined {
  const count = article.paragraphs.length;
  const paragraph = findParagraph(article, clause);
  if (paragraph === undefined) {
    const has = count === 1 ? '只有一款' : `共${formatCount(count)}款`;
    return `${name}${has}，没有第${formatChinese(clause.paragraph ?? 0)}款。`;
  }
  if (clause.item === undefined || findItem(paragraph, clause) !== undefined) return undefined;
  const place = clause.paragraph === undefined ? name : `${name}第${formatChinese(clause.paragraph)}款`;
  const item = `第（${formatChinese(clause.item)}）项`;
  const items = paragraph.items.length;
  if (items > 0) return `${place}共${formatCount(items)}项，没有${item}。`;
  const divided = article.paragraphs.find((candidate) => candidate.items.length > 0);
  const hint = divided === undefined ? '' : `；分项的是第${formatChinese(divided.number)}款`;
  return `${place}不分项，没有${item}${hint}。`;
}
