import type { Analysis } from '../../check/analyse.ts';
import type { Content } from '../../layout/content.ts';
import { layoutPage } from '../../layout/page.ts';
import { hashOf } from '../../syntax/hash.ts';
import { renderBlock } from './block.ts';

/** A block of the preview. Its id is a hash of what it shows, so that it is sent only once until that changes. */
export interface PreviewBlock {
  readonly id: string;
  /** The document line that the block begins on. Lines in its HTML (data-l) count from there. */
  readonly line: number;
  /** The line after its last one. */
  readonly endLine: number;
  /** Undefined if the client has the block already. */
  readonly html?: string;
}

interface Rendered {
  readonly id: string;
  readonly html: string;
}

/** Returns the page of a report in blocks, without the HTML of those whose ids the client has. */
export function previewOf(analysis: Analysis, have: readonly string[]): PreviewBlock[] {
  const known = new Set(have);
  const seen = new Map<string, number>();
  return layoutPage(analysis).blocks.map(({ content, line, endLine }) => {
    const { id, html } = rendered(content);
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    // Number identical blocks.
    const own = count === 1 ? id : `${id}-${count}`;
    return { id: own, line, endLine, ...(!known.has(own) && { html: withPrefix(html, own) }) };
  });
}

const cache = new WeakMap<Content, Rendered>();

/** What ids of messages begin with until the block's id is known. No text has it right after a quotation mark. */
const PREFIX = '\u0001';

function rendered(content: Content): Rendered {
  let result = cache.get(content);
  if (!result) {
    const html = renderBlock(content, { source: true, findings: { prefix: PREFIX, count: 0 } });
    result = { id: hashOf(html), html };
    cache.set(content, result);
  }
  return result;
}

function withPrefix(html: string, id: string): string {
  return html.replaceAll(`="${PREFIX}`, `="${id}-`);
}
