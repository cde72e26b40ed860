import type { CompletionItem } from 'vscode-languageserver-types';
import type { Analysis } from '../../rules/analysis.ts';
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

/**
 * The characters whose typing asks for completion, few because each is asked about wherever it is typed:
 * `#` begins a heading, `|` a table's row, `<` a comment; `《` `》` `第` `条` are what a citation is made of; and a space is
 * what stands before a choice in `## `, `年度: `, `<!-- ` and `<!-- 忽略 `. Elsewhere all of them are answered with nothing.
 */
export const completionTriggers: readonly string[] = ['#', '|', '<', '《', '》', '第', '条', ' '];

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
