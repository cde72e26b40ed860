import type { FrontMatterBlock } from '../syntax/block.ts';
import { frontMatterOf } from '../syntax/front-matter.ts';
import type { FrontMatterEntry, FrontMatterValue } from '../syntax/front-matter-entries.ts';

/** The keys that front matter may have. */
export const META_KEYS = ['机关', '年度', '上年', '汇总', '格式'] as const;
export type MetaKey = (typeof META_KEYS)[number];

/** What the front matter says about the report; ranges count lines from the block's first. */
export interface Meta {
  readonly block?: FrontMatterBlock;
  readonly organ?: FrontMatterValue;
  readonly year?: { readonly value: number; readonly text: string };
  readonly lastYear?: FrontMatterValue;
  readonly rollUp: readonly FrontMatterValue[];
  readonly format?: FrontMatterValue;
}

/** Reads a report's front matter. */
export function readMeta(block: FrontMatterBlock | undefined): Meta {
  if (!block) return { rollUp: [] };
  const { entries } = frontMatterOf(block);
  const organ = firstValue(entries, '机关');
  const year = firstValue(entries, '年度');
  const lastYear = firstValue(entries, '上年');
  const format = firstValue(entries, '格式');
  const value = year && /^\d{4}$/.test(year.text) ? Number(year.text) : undefined;
  return {
    block,
    rollUp: entries.find((entry) => entry.key === '汇总')?.values ?? [],
    ...(organ && { organ }),
    ...(year && value !== undefined && { year: { value, text: year.text } }),
    ...(lastYear && { lastYear }),
    ...(format && { format }),
  };
}

function firstValue(entries: readonly FrontMatterEntry[], key: MetaKey): FrontMatterValue | undefined {
  return entries.find((entry) => entry.key === key)?.values[0];
}
