import { laws, resolveLaw } from '../../law/laws.ts';
import { lineRange } from '../../syntax/position.ts';
import { sourceOf } from './citation.ts';
import { paragraphs } from './markdown.ts';
import { type HoverProse, proseAt } from './prose.ts';
import type { HoverRequest, HoverResult } from './request.ts';

const LONGEST_TITLE = 120;
/** 国办函〔2020〕109号, 国务院令第711号; also with other brackets in common use. */
const NUMBER = /国[一-鿿]{1,10}(?:[〔（([［【]\d{4}[〕）)\]］】]|第)\d{1,5}号/g;

/** For the name of a law or document in 《》, or a document's number: what it is, and why reports cite it. */
export function findLaw(request: HoverRequest): HoverResult | undefined {
  const prose = proseAt(request);
  if (!prose) return undefined;
  const named = titleAt(prose) ?? numberAt(prose);
  const id =
    named && resolveLaw(prose.text.slice(named.from, named.to).replace(/[（([［【](\d{4})[）)\]］】]/, '〔$1〕'));
  if (!named || id === undefined) return undefined;
  const law = laws[id];
  const offset = prose.character - prose.from;
  return {
    range: lineRange(prose.line, named.from + offset, named.to + offset),
    markdown: paragraphs([`**《${law.shortTitle}》**`, law.about, sourceOf(law)]),
  };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The 《…》 around the position, the outermost if nested. */
function titleAt({ text, at, from }: HoverProse): Stretch | undefined {
  let depth = 0;
  let start = from;
  const end = Math.min(text.length, at + LONGEST_TITLE);
  for (let i = Math.max(from, at - LONGEST_TITLE); i < end; i++) {
    if (text[i] === '《' && depth++ === 0) start = i;
    if (text[i] === '》' && depth > 0 && --depth === 0 && start <= at && at <= i + 1) return { from: start, to: i + 1 };
  }
  return undefined;
}

function numberAt({ text, at, from }: HoverProse): Stretch | undefined {
  const begin = Math.max(from, at - 30);
  for (const match of text.slice(begin, at + 30).matchAll(NUMBER)) {
    const start = begin + match.index;
    const end = start + match[0].length;
    if (start <= at && at <= end) return { from: start, to: end };
  }
  return undefined;
}
