import { lowerBound, replaced } from '../../syntax/in-order.ts';
import { Slot } from '../../syntax/memo.ts';
import { lineRange, type Range } from '../../syntax/position.ts';
import { changedBlocks, type SyntaxTree } from '../../syntax/tree.ts';
import { foldLabel } from '../label.ts';
import type { Report } from '../report.ts';
import type { Claim, Stretch } from './claim.ts';
import { claimsOf } from './claims.ts';
import type { Speaker } from './tokens.ts';

/** The claims of a block of a report, and the block's place. */
export interface PlacedClaims {
  readonly index: number;
  readonly start: number;
  readonly text: string;
  readonly claims: readonly Claim[];
  /** True if the heading above says that the block is about applications for disclosure, or disputes about it. */
  readonly isInContext: boolean;
}

/** A claim with the block it is in. */
export type PlacedClaim<K extends Claim['kind'] = Claim['kind']> = readonly [
  placed: PlacedClaims,
  claim: Extract<Claim, { kind: K }>,
];

/** The claims of the last version with this outline. */
const found = new Slot<Report['outline'], Found>();

interface Found {
  readonly tree: SyntaxTree;
  readonly placed: readonly PlacedClaims[];
  readonly byKind: ReadonlyMap<Claim['kind'], readonly PlacedClaim[]>;
}

/**
 * Returns all claims of a report's prose, block by block. In a version that differs from the last one only in words or
 * tables, reads only the changed blocks; if neither their old nor their new versions claim anything, returns the same
 * list.
 */
export function placedClaims(report: Report): readonly PlacedClaims[] {
  return foundIn(report).placed;
}

/** Returns the claims of a kind whose context allows them. */
export function claimsIn<K extends Claim['kind']>(report: Report, kind: K): readonly PlacedClaim<K>[] {
  return (foundIn(report).byKind.get(kind) ?? NONE) as readonly PlacedClaim<K>[];
}

const NONE: readonly PlacedClaim[] = [];

function foundIn(report: Report): Found {
  const { tree, outline } = report;
  const before = found.get(outline);
  if (before?.tree === tree) return before;
  const changed = before && changedBlocks(before.tree, tree);
  const placed =
    before && changed
      ? replaced(before.placed, changed.from, changed.to, place(report, changed.from, changed.to), ({ index }) => index)
      : place(report, 0, tree.blocks.length);
  const byKind = placed === before?.placed ? before.byKind : groupByKind(placed);
  const now = { tree, placed, byKind };
  found.set(outline, now);
  return now;
}

function groupByKind(blocks: readonly PlacedClaims[]): Found['byKind'] {
  const byKind = new Map<Claim['kind'], PlacedClaim[]>();
  for (const placed of blocks) {
    for (const claim of placed.claims) {
      if ('needsContext' in claim && claim.needsContext && !placed.isInContext) continue;
      const own = byKind.get(claim.kind);
      if (own) own.push([placed, claim]);
      else byKind.set(claim.kind, [[placed, claim]]);
    }
  }
  return byKind;
}

function place(report: Report, from: number, to: number): PlacedClaims[] {
  const { blocks, starts } = report.tree;
  const speaker = speakerOf(report);
  const placed: PlacedClaims[] = [];
  for (let index = from; index < to; index++) {
    const { text, claims } = claimsOf(blocks[index], speaker);
    if (claims.length === 0) continue;
    placed.push({ index, start: starts[index], text, claims, isInContext: isInContext(report, index) });
  }
  return placed;
}

function isInContext({ headings, sections }: Report, index: number): boolean {
  const above = headings[lowerBound(headings, index, (one) => one.index) - 1];
  if (!above) return false;
  const found = sections.find((one) => one.index === above.index);
  if (!found) return foldLabel(above.heading.text).includes('依申请公开');
  const { ordinal } = found.section.format;
  return ordinal === 3 || ordinal === 4;
}

function speakerOf({ meta, title }: Report): Speaker {
  const organ = meta.organ?.text ?? title?.reading?.organ ?? '';
  const year = meta.year?.value ?? title?.reading?.year;
  const isGovernment = organ.endsWith('政府');
  return { organ, year, names: namesOf(organ), isGovernment, isRollUp: isRollUp(organ) };
}

/**
 * Returns the names that an organ uses for itself: its full name, unless its report sums up others' (then it may mean
 * the organ alone), and the name of its place.
 */
function namesOf(organ: string): readonly string[] {
  if (organ.length < 2) return [];
  const area = organ.endsWith('人民政府') ? organ.slice(0, -4) : undefined;
  if (area === undefined || area.length < 2) return [organ];
  return isRollUp(organ) ? [area] : [organ, area];
}

function isRollUp(organ: string): boolean {
  return /(?:省|自治区|市|州|盟|地区|县|区|旗)(?:人民政府)?$/.test(organ);
}

/** Returns the document range of a stretch of a block's text, cut off at the end of its first line. */
export function stretchRange({ text, start }: PlacedClaims, { from, to }: Stretch): Range {
  let line = start;
  let begin = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < from; at = text.indexOf('\n', at + 1)) {
    line++;
    begin = at + 1;
  }
  const end = text.indexOf('\n', from);
  return lineRange(line, from - begin, (end === -1 ? to : Math.min(to, end)) - begin);
}
