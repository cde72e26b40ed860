import { parseInteger } from '../../law/chinese-numerals.ts';
import { findCitations } from '../../law/citations.ts';
import { type CitationChoice, citationChoices } from '../../law/completions.ts';
import { formatClause } from '../../law/explain.ts';
import { type LawId, laws } from '../../law/laws.ts';
import { type ItemParts, isBegun, keysFor, kinds, toItems } from './item.ts';
import { isProse } from './law-title.ts';
import { type CompletionRequest, type Finder, rangeFrom } from './request.ts';

/** How many characters before the position are read: a law's name stands close to the article. */
const REACH = 240;
/** A citation as far as it is typed: 第, 第二十, 第20条, 第二十条第（一, 第十六条第二款. */
const BEGUN =
  /第([零〇一二三四五六七八九十百两]{0,6}|\d{0,3})(?:(条)(?:第?[（(]?(?:[零〇一二三四五六七八九十百两]{0,6}|\d{0,3})[）)]?[款项]?){0,2})?$/u;
const LATIN = /(?:^|[^A-Za-z0-9])(tiaoli\d{0,2}|tl\d{1,2})$/i;

/** A clause of any law that may be cited. */
type Choice = Omit<CitationChoice, 'insertText'>;

/**
 * Completes a citation: articles with their subjects; after 第…条 its paragraphs and items. Without a law's name before
 * it, only a number like 二十, 十一 or 20 after 第 begins a citation, as 第一 and 第三方 are everyday words.
 */
export const completeCitation: Finder = (request) => {
  if (!isProse(request) || request.trigger === ' ') return undefined;
  const before = request.before.slice(-REACH);
  const latin = LATIN.exec(before)?.[1];
  if (latin !== undefined) return completeLatin(request, latin);
  if (before.endsWith('》')) return completeBehindTitle(request, before);
  const match = BEGUN.exec(before);
  return match ? completeClause(request, before, match) : undefined;
};

function completeClause(request: CompletionRequest, before: string, match: RegExpExecArray) {
  const [typed, numeral, hasUnit] = match;
  const law = lawBefore(before.slice(0, match.index));
  const isCertain = law.isNamed || hasUnit !== undefined || /^.+十|^十.|^\d\d/u.test(numeral);
  if (law.id === undefined || !isCertain) return undefined;
  const number = parseInteger(numeral);
  const choices = choicesOf(law.id).filter((choice) =>
    hasUnit === undefined ? isWhole(choice) && isBegun(`第${numeral}`, keysOf(choice)) : choice.article === number,
  );
  const { position, after } = request;
  const closesBracket = /[（(][^（()）]*$/.test(typed) && /^[）)]/.test(after);
  const range = rangeFrom(request, position.character - typed.length, position.character + (closesBracket ? 1 : 0));
  const items = choices.filter(({ label }) => label !== typed).map((choice) => toParts(choice, range, typed));
  return items.length > 0 ? toItems(items) : undefined;
}

/** Right after 《…》: the articles of that law. */
function completeBehindTitle(request: CompletionRequest, before: string) {
  const { id, isNamed } = lawBefore(before);
  const choices = id !== undefined && isNamed ? choicesOf(id).filter(isWhole) : [];
  const range = rangeFrom(request, request.position.character);
  return choices.length > 0 ? toItems(choices.map((choice) => toParts(choice, range, ''))) : undefined;
}

/** For the Latin letters tiaoli20 or tl20: the article with the regulation's name. */
function completeLatin(request: CompletionRequest, typed: string) {
  const range = rangeFrom(request, request.position.character - typed.length);
  const found = citationChoices.filter(isWhole).flatMap((choice): ItemParts[] => {
    const keys = [`tiaoli${choice.article}`, `tl${choice.article}`];
    if (!isBegun(typed, keys)) return [];
    return [{ ...toParts(choice, range, ''), newText: choice.insertText, keys: keysFor(typed, keys) }];
  });
  return found.length > 0 ? toItems(found) : undefined;
}

/** The law that a citation after this text would refer to, and true if its name stands right before it. */
function lawBefore(text: string): { id: LawId | undefined; isNamed: boolean } {
  const probe = findCitations(`${text}第一条`).at(-1);
  return { id: probe?.law.id, isNamed: probe?.law.start !== undefined };
}

function isWhole({ paragraph, item }: Choice): boolean {
  return paragraph === undefined && item === undefined;
}

/** The clauses of a law that the server can explain. */
function choicesOf(id: LawId): readonly Choice[] {
  if (id === 'regulation') return citationChoices;
  return laws[id].articles.flatMap(({ number, title, provides, paragraphs }) => [
    { article: number, label: formatClause({ article: number }), title, provides },
    ...paragraphs.flatMap(({ items }) =>
      items
        .filter((item) => item.report !== undefined)
        .map((item) => ({
          ...item,
          article: number,
          item: item.number,
          label: formatClause({ article: number, item: item.number }),
        })),
    ),
  ]);
}

function toParts(choice: Choice, range: ItemParts['range'], typed: string): ItemParts {
  const { label, title, provides } = choice;
  return {
    ...{ label, detail: title, documentation: provides, kind: kinds.reference, range, newText: label },
    keys: keysFor(typed, keysOf(choice)),
  };
}

/** 第二十条第（一）项, 第20条第（1）项, 第20条第1项 */
function keysOf({ label, article, paragraph, item }: Choice): string[] {
  const within = paragraph === undefined ? '' : `第${paragraph}款`;
  const bracketed = item === undefined ? '' : `第（${item}）项`;
  return [label, `第${article}条${within}${bracketed}`, `第${article}条${within}${bracketed.replace(/[（）]/g, '')}`];
}
