import { type Citation, findCitations } from '../../law/citations.ts';
import { type Explanation, explainCitation, formatClause } from '../../law/explain.ts';
import type { Law } from '../../law/laws.ts';
import { type Statute, verbatim } from '../../law/statutes.ts';
import { lineRange } from '../../syntax/position.ts';
import { blockQuote, escapeName, formatDate, link, paragraphs, titled } from './markdown.ts';
import { proseAt } from './prose.ts';
import type { HoverRequest, HoverResult } from './request.ts';

/**
 * For a citation of an article: what the clause provides, what it means for the report, and its wording if available.
 */
export function findCitation(request: HoverRequest): HoverResult | undefined {
  const prose = proseAt(request);
  if (!prose) return undefined;
  const { text, at, from, line, character } = prose;
  const citations = findCitations(text);
  for (const [index, citation] of citations.entries()) {
    if (citation.end < at) continue;
    const start = Math.max(startOf(citation, citations[index - 1]), from);
    if (start > at) return undefined;
    const markdown = describe(citation, request.statutes);
    const range = lineRange(line, start - from + character, citation.end - from + character);
    return markdown === undefined ? undefined : { range, markdown };
  }
  return undefined;
}

/** A law's name before a chain of citations belongs only to the first of them. */
function startOf({ start, law }: Citation, before: Citation | undefined): number {
  return law.start === undefined || before?.law.start === law.start ? start : law.start;
}

function describe(citation: Citation, statutes: readonly Statute[]): string | undefined {
  const own = quoted(citation, statutes);
  const explained = explainCitation(citation);
  if (!explained) {
    const { title } = citation.law;
    if (title === undefined || own === undefined) return undefined;
    return paragraphs([`**《${escapeName(title)}》${formatClause(citation)}**`, own]);
  }
  if ('missing' in explained) return paragraphs([titled('没有这一条', explained.missing), sourceOf(explained.law)]);
  return paragraphs([
    titled(explained.heading, explained.title ?? ''),
    explained.provides,
    explained.report && titled('与年报', explained.report),
    own,
    sourceOf(explained.law),
  ]);
}

function quoted(citation: Citation, statutes: readonly Statute[]): string | undefined {
  for (const statute of statutes) {
    const words = verbatim(statute, citation);
    if (words !== undefined) return blockQuote(words);
  }
  return undefined;
}

/** The law's number, linked to its official text, and the date since (or until) which it is in force. */
export function sourceOf({ title, number, effective, replaced, address }: Law): string {
  const name = link(number ?? (address === undefined ? `《${title}》` : '官方文本'), address);
  const since = effective && `${formatDate(effective)}起施行`;
  const until = replaced && `施行至${formatDate(replaced)}`;
  return [name, since, until].filter((part) => part !== undefined).join('，');
}

/** The citations, each with its subject and a link to its text. */
export function lawLinks(citations: readonly string[]): string {
  return citations.map(lawLink).join('；');
}

function lawLink(citation: string): string {
  const [clause] = findCitations(citation);
  const explained = clause && explainCitation(clause);
  if (!explained || 'missing' in explained) return citation;
  const { heading, title, address, law }: Explanation = explained;
  const name = law.id === 'regulation' ? `条例${formatClause(clause)}` : heading;
  return link(title === undefined ? name : `${name}（${title}）`, address);
}
