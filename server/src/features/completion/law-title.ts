import { citationChoices } from '../../law/completions.ts';
import { type Law, laws } from '../../law/laws.ts';
import { type ItemParts, keysFor, kinds, toItems } from './item.ts';
import { type CompletionRequest, type Finder, isInBlock, rangeFrom } from './request.ts';

/** After 《: the titles that reports cite, and the regulation's articles; after 国办 or 国务院令: document numbers. */
export const completeLawTitle: Finder = (request) => {
  if (!isProse(request)) return undefined;
  const near = request.before.slice(-48);
  const title = /《[^《》〈〉|]{0,40}$/.exec(near)?.[0];
  if (title !== undefined) return completeTitle(request, title);
  const number = /国(?:办|务院令)[^\s《》，。；、|]{0,16}$/.exec(near)?.[0];
  return number === undefined ? undefined : completeNumber(request, number);
};

/** True if the position is in the author's own text. */
export function isProse(request: CompletionRequest): boolean {
  const { kind } = request.block;
  return isInBlock(request) && kind !== 'code' && kind !== 'comment' && kind !== 'front-matter' && kind !== 'blank';
}

function completeTitle(request: CompletionRequest, typed: string) {
  const { position, after } = request;
  const end = position.character + (after.startsWith('》') ? 1 : 0);
  const range = rangeFrom(request, position.character - typed.length, end);
  const titles = Object.values(laws).flatMap((law) =>
    titlesOf(law).map(
      (newText): ItemParts => ({
        ...{ label: newText, range, newText, kind: kinds.reference, documentation: law.about },
        keys: keysFor(typed, [newText, `《${law.shortTitle}》`, ...law.aliases.map((alias) => `《${alias}》`)]),
      }),
    ),
  );
  const articles = citationChoices
    .filter(({ paragraph, item }) => paragraph === undefined && item === undefined)
    .map(
      ({ label, title, insertText, provides }): ItemParts => ({
        ...{ label: `《条例》${label}`, detail: title, documentation: provides, kind: kinds.reference },
        ...{ range, newText: insertText, keys: keysFor(typed, [`《条例》${label}`, insertText]) },
      }),
    );
  return toItems([...titles, ...articles]);
}

/**
 * The forms in which a law is cited: a law by its full or short title, a document also with its number after the title.
 */
function titlesOf({ id, title, shortTitle, number }: Law): string[] {
  if (id === 'regulation-2007') return [];
  const isDocument = number?.includes('〔') ?? false;
  // A title within 《》 is enclosed in 〈〉.
  const full = `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
  return isDocument ? [`《${shortTitle}》（${number}）`, `${full}（${number}）`] : [full, `《${shortTitle}》`];
}

function completeNumber(request: CompletionRequest, typed: string) {
  const { position, after } = request;
  const closesBracket = typed.includes('〔') && !typed.includes('〕') && after.startsWith('〕');
  const range = rangeFrom(request, position.character - typed.length, position.character + (closesBracket ? 1 : 0));
  const found = Object.values(laws).flatMap(({ number, shortTitle, about }) =>
    number?.startsWith(typed) && number !== typed
      ? [
          {
            label: number,
            detail: `《${shortTitle}》`,
            documentation: about,
            kind: kinds.reference,
            range,
            newText: number,
          },
        ]
      : [],
  );
  return found.length > 0 ? toItems(found) : undefined;
}
