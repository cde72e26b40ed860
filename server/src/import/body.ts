import { foldLabel } from '../report/label.ts';
import type { FlatBlock } from './flatten.ts';
import { isAboveText, isBehindText, isRecordLabel } from './page-chrome.ts';
import { readSectionLine } from './sections.ts';
import type { Container } from './source.ts';
import { findTitle } from './title.ts';

/**
 * Finds the report on a web page: the container that holds its sections and tables, and the title above. Leaves out
 * navigation, footers and what a site writes around a text.
 */
export function findBody(blocks: readonly FlatBlock[]): readonly FlatBlock[] {
  const anchors = anchorsOf(blocks);
  const kept = blocks.filter((block) => !isInPageChrome(block.within, anchors));
  if (anchors.length === 0) return withoutFrame(kept, kept.length, 0);
  const first = anchors[0];
  const last = anchors[anchors.length - 1];
  const shared = anchors.map(({ within }) => within).reduce(commonContainer);
  // Around one or two anchors, the shared container may be less than the report.
  const isWhole = anchors.length > 2 && shared !== undefined;
  const inside = isWhole ? kept.filter((block) => isWithin(block.within, shared)) : kept;
  const body = withTitle(inside, kept, first);
  return withoutFrame(body, body.indexOf(first), body.indexOf(last));
}

/** Returns section headings, and tables like those of a report. */
function anchorsOf(blocks: readonly FlatBlock[]): FlatBlock[] {
  const headings = blocks.filter((block) => block.kind === 'paragraph' && readSectionLine(block.text)?.isOfficial);
  const tables = blocks.filter((block) => block.kind === 'grid' && isReportTable(block));
  const all = new Set([...headings, ...tables]);
  const anchors = blocks.filter((block) => all.has(block));
  // A table of contents or a menu repeats the headings; the last occurrence of each is the text's own.
  return anchors.filter((block) => {
    if (block.kind !== 'paragraph') return true;
    const { section } = readSectionLine(block.text) ?? {};
    const again = headings.findLast(
      (one) => one.kind === 'paragraph' && readSectionLine(one.text)?.section === section,
    );
    return again === block;
  });
}

const TABLE_WORDS = ['第二十条第一项', '自然人', '结果维持', '结果纠正', '行政规范性文件', '商业企业', '科研机构'];

function isReportTable(grid: Extract<FlatBlock, { kind: 'grid' }>): boolean {
  const words = new Set<string>();
  for (const row of grid.rows) for (const cell of row) if (cell) words.add(foldLabel(cell.text));
  return TABLE_WORDS.filter((word) => words.has(word)).length >= 2;
}

function isInPageChrome(container: Container | undefined, anchors: readonly FlatBlock[]): boolean {
  for (let at = container; at; at = at.parent)
    if (at.isPageChrome && !anchors.some(({ within }) => isWithin(within, at))) return true;
  return false;
}

function isWithin(container: Container | undefined, outer: Container | undefined): boolean {
  if (!outer) return true;
  let at = container;
  while (at && at.depth > outer.depth) at = at.parent;
  return at === outer;
}

function commonContainer(a: Container | undefined, b: Container | undefined): Container | undefined {
  let [left, right] = [a, b];
  while (left !== right) {
    if (!left || !right) return undefined;
    if (left.depth >= right.depth) left = left.parent;
    else right = right.parent;
  }
  return left;
}

/** Adds the title if it is above the container of the text, without what is between the two. */
function withTitle(inside: readonly FlatBlock[], all: readonly FlatBlock[], first: FlatBlock): readonly FlatBlock[] {
  if (findTitle(inside.slice(0, inside.indexOf(first)))) return inside;
  const outside = all.slice(0, all.indexOf(inside[0]));
  const title = findTitle(outside);
  return title ? [...outside.slice(title.from, title.to), ...inside] : inside;
}

/** Leaves out the page's own lines: before the title, between it and the text, and from the first after the text on. */
function withoutFrame(blocks: readonly FlatBlock[], first: number, last: number): readonly FlatBlock[] {
  const title = findTitle(blocks.slice(0, first))?.from ?? 0;
  const end = blocks.findIndex(
    (block, i) =>
      i > last && block.kind === 'paragraph' && isBehindText(block.text) && !blocks.slice(i).some(isTextOfReport),
  );
  return blocks.slice(0, end === -1 ? blocks.length : end).filter((block, i) => {
    if (i >= first) return true;
    if (block.kind === 'grid') return !isRecord(block);
    return i >= title && !isPageLine(block);
  });
}

/** True for a table above the text that gives its index number, publisher and date. */
function isRecord({ rows }: Extract<FlatBlock, { kind: 'grid' }>): boolean {
  const texts = new Set(rows.flatMap((row) => row.map((cell) => cell?.text ?? '')));
  return [...texts].some((text) => /^索\s*引\s*号/.test(text)) || [...texts].filter(isRecordLabel).length >= 2;
}

/** True for a long sentence or a table: a site's own lines have neither. */
function isTextOfReport(block: FlatBlock): boolean {
  return block.kind === 'grid' || (block.kind === 'paragraph' && block.text.length > 60 && block.text.endsWith('。'));
}

function isPageLine(block: FlatBlock): boolean {
  return block.kind === 'picture' || (block.kind === 'paragraph' && isAboveText(block.text));
}
