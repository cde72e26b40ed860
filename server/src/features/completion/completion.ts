import type { CompletionItem } from 'vscode-languageserver-types';
import type { Analysis } from '../../check/analyse.ts';
import type { Position } from '../../syntax/position.ts';
import { clampPosition } from '../../syntax/tree.ts';
import { completeBlock } from './block.ts';
import { completeCitation } from './citation.ts';
import { completeDirective } from './directive.ts';
import { type CompletionAbilities, itemsFor } from './for-client.ts';
import { completeFrontMatter } from './front-matter.ts';
import { completeHeading } from './heading.ts';
import { completeLawTitle } from './law-title.ts';
import { type CompletionRequest, type Finder, requestAt } from './request.ts';
import { completeRowLabel } from './row-label.ts';

/** The first finder whose context it is answers, possibly with no items. */
const finders: readonly Finder[] = [
  completeFrontMatter,
  completeDirective,
  completeRowLabel,
  completeBlock,
  completeLawTitle,
  completeCitation,
  completeHeading,
];

/**
 * Returns the items that may be inserted at a position; in prose, none unless a law is being cited. `trigger` is the
 * trigger character that was typed, if any; `client` describes what the client supports (everything if undefined);
 * `thisYear` is the current year.
 */
export function completion(
  analysis: Analysis,
  position: Position,
  trigger?: string,
  client?: CompletionAbilities,
  thisYear: number = new Date().getFullYear(),
): CompletionItem[] {
  const request = requestAt(analysis, clampPosition(analysis.report.tree, position), trigger, thisYear);
  const items = itemsAt(request);
  return client ? itemsFor(client, items) : [...items];
}

function itemsAt(request: CompletionRequest): readonly CompletionItem[] {
  const { block, position, start } = request;
  if (block.kind === 'code' && (!block.closed || position.line - start < block.size)) return [];
  for (const find of finders) {
    const items = find(request);
    if (items) return items;
  }
  return [];
}
