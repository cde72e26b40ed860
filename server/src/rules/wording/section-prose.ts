import { proseOf } from '../../report/prose/prose.ts';
import type { PlacedSection, Report } from '../../report/report.ts';
import type { Block } from '../../syntax/block.ts';
import { sectionPlaces } from '../structure/section-places.ts';

/** A section: its heading, and its blocks, which are those after the heading up to index `end` of the tree. */
export interface SectionSpan {
  readonly place: PlacedSection;
  readonly end: number;
}

/** Returns the span of a section with its sub-headings; undefined if the section has no heading. */
export function sectionSpan(report: Report, ordinal: number): SectionSpan | undefined {
  const place = sectionPlaces(report).headings.get(ordinal);
  if (!place) return undefined;
  const isNext = (index: number) => report.sections.some((one) => one.index === index);
  const next = report.headings.find(
    ({ index, heading }) => index > place.index && (heading.level <= 2 || isNext(index)),
  );
  return { place, end: next?.index ?? report.tree.blocks.length };
}

/** Checks for a block that has content but is not prose: a table, code or HTML. */
export function isOther(block: Block): boolean {
  return block.kind === 'table' || block.kind === 'code' || (block.kind === 'markdown' && !proseOf(block));
}
