import { readLabel } from '../report/label.ts';
import type { PlacedTable } from '../report/placed.ts';
import type { PlacedHeading, Report } from '../report/report.ts';
import type { TableBlock } from '../syntax/block.ts';
import { Slot } from '../syntax/memo.ts';
import { lineRange, type Range } from '../syntax/position.ts';
import { lineAt, type SyntaxTree } from '../syntax/tree.ts';

/** A heading with everything below it. Outline, folding and selection share this view of a report. */
export interface OutlineNode {
  readonly heading: PlacedHeading;
  readonly kind: 'title' | 'section' | 'topic';
  /** The last line before the next heading that is not below this one. */
  readonly endLine: number;
  readonly children: readonly OutlineNode[];
}

const outlines = new Slot<Report, readonly OutlineNode[]>();

/** The headings of a report as a tree of title, sections and topics; computed once for each report. */
export function outlineOf(report: Report): readonly OutlineNode[] {
  let outline = outlines.get(report);
  if (!outline) {
    outline = readOutline(report);
    outlines.set(report, outline);
  }
  return outline;
}

function readOutline(report: Report): OutlineNode[] {
  const sections = new Set(report.sections.map(({ index }) => index));
  const roots: OutlineNode[] = [];
  const open: { level: number; node: { endLine: number; children: OutlineNode[] } }[] = [];
  for (const heading of report.headings) {
    const kind = heading.index === report.title?.index ? 'title' : sections.has(heading.index) ? 'section' : 'topic';
    const level = levelOf(heading, kind);
    while (open.length > 0 && open[open.length - 1].level >= level) {
      (open.pop() as (typeof open)[number]).node.endLine = heading.start - 1;
    }
    const node = { heading, kind, endLine: report.tree.lineCount - 1, children: [] } satisfies OutlineNode;
    (open.at(-1)?.node.children ?? roots).push(node);
    open.push({ level, node });
  }
  return roots;
}

/** The title is above the sections, and these above their topics, whatever number of # they have. */
function levelOf({ heading }: PlacedHeading, kind: OutlineNode['kind']): number {
  if (kind === 'title') return 1;
  if (kind === 'section') return 2;
  return Math.max(heading.level, (readLabel(heading.text).ordinal?.level ?? 0) > 0 ? 3 : 2);
}

/** The headings that a line is below, outermost first. */
export function outlinePath(report: Report, line: number): OutlineNode[] {
  const path: OutlineNode[] = [];
  let nodes = outlineOf(report);
  for (;;) {
    const next = nodes.find(({ heading, endLine }) => heading.start <= line && line <= endLine);
    if (!next) return path;
    path.push(next);
    nodes = next.children;
  }
}

/** From the heading's line to the next heading that is not below it. */
export function outlineRange(tree: SyntaxTree, { heading, endLine }: OutlineNode): Range {
  return linesRange(tree, heading.start, endLine);
}

/** The words of a heading; only the first line if there are several. */
export function headingRange({ heading: { heading, start } }: OutlineNode): Range {
  const end = Math.min(heading.lines[0].text.trimEnd().length, heading.from + heading.text.length);
  return lineRange(start, heading.from, Math.max(heading.from, end));
}

/** The lines of a table and its caption. */
export function tableRange(tree: SyntaxTree, table: PlacedTable): Range {
  const { block } = table.reading;
  const first = table.captionIndex === undefined ? table.start : tree.starts[table.captionIndex];
  return linesRange(tree, first, lastTableLine(block, table.start));
}

/** The last document line of a table. */
export function lastTableLine(block: TableBlock, start: number): number {
  return start + block.size - 1;
}

/** Whole lines, without the last line break. */
export function linesRange(tree: SyntaxTree, first: number, last: number): Range {
  return {
    start: { line: first, character: 0 },
    end: { line: last, character: lineAt(tree, last).text.length },
  };
}
