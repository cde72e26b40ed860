import type { Hover, MarkupKind } from 'vscode-languageserver-types';
import type { Analysis } from '../../check/analyse.ts';
import type { Statute } from '../../law/statutes.ts';
import type { Position } from '../../syntax/position.ts';
import { clampPosition } from '../../syntax/tree.ts';
import { markup } from '../markup.ts';
import { placeAt } from '../place.ts';
import { findCitation } from './citation.ts';
import { findDirective } from './directive.ts';
import { findFigure } from './figure.ts';
import { findFrontMatterKey } from './front-matter.ts';
import { findLabel } from './label.ts';
import { findLaw } from './law.ts';
import type { Finder } from './request.ts';
import { findSection } from './section.ts';

/** The first finder with a result answers; those for the smallest things come first. */
const finders: readonly Finder[] = [
  findCitation,
  findLaw,
  findDirective,
  findFrontMatterKey,
  findFigure,
  findLabel,
  findSection,
];

/**
 * Returns what can be said about the thing at a position, in the format that the client prefers. `statutes` are full
 * texts of laws, for quoting clauses.
 */
export function hover(
  analysis: Analysis,
  position: Position,
  statutes: readonly Statute[] = [],
  kind: MarkupKind = 'markdown',
): Hover | undefined {
  const { report } = analysis;
  const clamped = clampPosition(report.tree, position);
  const place = placeAt(report, clamped);
  if (!place) return undefined;
  const request = { report, position: clamped, place, statutes };
  for (const find of finders) {
    const found = find(request);
    if (found) return { contents: markup(found.markdown, kind), range: found.range };
  }
  return undefined;
}
