import { META_KEYS, type MetaKey } from '../../report/meta.ts';
import { frontMatterOf } from '../../syntax/front-matter.ts';
import { containsPosition } from '../../syntax/position.ts';
import { titled } from './markdown.ts';
import type { HoverRequest, HoverResult } from './request.ts';

/** The meaning of each key of the front matter, for hover and completion. */
export const keyMeanings: Readonly<Record<MetaKey, string>> = {
  机关: '发布报告的行政机关的全称，应与题目一致。',
  年度: '报告所反映的年份，写四位数字，不是发布的年份；它决定适用哪一版统一格式。',
  上年: '上一年报告的文件，写从本文件出发的相对路径；用来核对结转件数和现行有效件数，可以不写。',
  汇总: '下级报告的文件，可以用 * 代表多个；写了就核对本报告各数是否等于它们之和，可以不写。',
  格式: '统一格式的版本，如 2021；一般不用写，按年度确定。',
};

/** For a key of the front matter, which is at the start of the document, so that its lines are the document's. */
export function findFrontMatterKey({ position, place }: HoverRequest): HoverResult | undefined {
  if (place.kind !== 'front-matter') return undefined;
  const entry = frontMatterOf(place.block).entries.find(({ keyRange }) => containsPosition(keyRange, position));
  const key = entry && META_KEYS.find((one) => one === entry.key);
  return entry && key && { range: entry.keyRange, markdown: titled(key, keyMeanings[key]) };
}
