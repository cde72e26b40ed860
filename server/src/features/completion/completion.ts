import type { CompletionItem } from 'vscode-languageserver-types';
import type { Analysis } from '../../check/analyse.ts';
import type { Position } from '../../syntax/position.ts';
import { clampPosition } from '../../syntax/tree.ts';
import { completeBlock } from './block.ts';
import { completeCitation } from './citation.ts';
import { completeDirective } from './directive.ts';
import { completeFrontMatter } from './front-matter.ts';
import { completeHeading } from './heading.ts';
import { completeLawTitle } from './law-title.ts';
import { type Finder, requestAt } from './request.ts';
import { completeRowLabel } from './row-label.ts';

/** The first whose context it is answers, and if with nothing. */
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
 * What may be written at a position. In prose that is nothing unless a law is being cited.
 * `trigger` is the trigger character that was typed, if one was; `thisYear` the current year.
 */
export function completion(
  analysis: Analysis,
  position: Position,
  trigger?: string,
  thisYear: number = new Date().getFullYear(),
): CompletionItem[] {
  const request = requestAt(analysis, clampPosition(analysis.report.tree, position), trigger, thisYear);
  const { block } = request;
  if (block.kind === 'code' && (!block.closed || position.line - request.start < block.size)) return [];
  for (const find of finders) {
    const items = find(request);
    if (items) return [...items];
  }
  return [];
}
