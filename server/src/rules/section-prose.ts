import { type Prose, proseOf } from '../report/prose/prose.ts';
import type { PlacedSection, Report } from '../report/report.ts';
import { sectionPlaces } from './section-places.ts';

/** A section's blocks that hold prose. */
export interface SectionProse {
  readonly place: PlacedSection;
  /** The indices of its blocks in the tree: from behind the heading up to here. */
  readonly end: number;
  readonly prose: readonly PlacedProse[];
  /** Whether it has a table, code or HTML besides. */
  readonly hasOther: boolean;
}

export interface PlacedProse {
  readonly prose: Prose;
  readonly index: number;
  /** The document line on which the block begins. */
  readonly start: number;
}

/** The prose of a section, its sub-headings included; undefined where the section has no heading. */
export function sectionProse(report: Report, ordinal: number): SectionProse | undefined {
  const place = sectionPlaces(report).headings.get(ordinal);
  if (!place) return undefined;
  const { blocks, starts } = report.tree;
  const sections = new Set(report.sections.map(({ index }) => index));
  const prose: PlacedProse[] = [];
  let hasOther = false;
  let end = place.index + 1;
  for (; end < blocks.length; end++) {
    const block = blocks[end];
    if (block.kind === 'heading' && (sections.has(end) || block.level <= 2)) break;
    const own = proseOf(block);
    if (own) prose.push({ prose: own, index: end, start: starts[end] });
    else if (block.kind === 'table' || block.kind === 'code' || block.kind === 'markdown') hasOther = true;
  }
  return { place, end, prose, hasOther };
}
