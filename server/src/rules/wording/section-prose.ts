import { proseOf } from '../../report/prose/prose.ts';
import type { PlacedSection, Report } from '../../report/report.ts';
import type { Block } from '../../syntax/block.ts';
import { sectionPlaces } from '../structure/section-places.ts';

/** Where a section stands: its heading, and the indices of its blocks in the tree, from behind the heading up to `end`. */
export interface SectionSpan {
  readonly place: PlacedSection;
  readonly end: number;
}

/** The span of a section, its sub-headings included; undefined where the section has no heading. */
export function sectionSpan(report: Report, ordinal: number): SectionSpan | undefined {
  const place = sectionPlaces(report).headings.get(ordinal);
  if (!place) return undefined;
  const isNext = (index: number) => report.sections.some((one) => one.index === index);
  const next = report.headings.find(
    ({ index, heading }) => index > place.index && (heading.level <= 2 || isNext(index)),
  );
  return { place, end: next?.index ?? report.tree.blocks.length };
}

/** Whether a block says something without being prose: a table, code or HTML. */
export function isOther(block: Block): boolean {
  return block.kind === 'table' || block.kind === 'code' || (block.kind === 'markdown' && !proseOf(block));
}
