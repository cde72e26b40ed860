import { readLabel } from '../report/label.ts';
import type { PlacedTable } from '../report/placed.ts';
import type { PlacedHeading, Report } from '../report/report.ts';
import type { TableBlock } from '../syntax/block.ts';
import { Slot } from '../syntax/memo.ts';
import { lineRange, type Range } from '../syntax/position.ts';
import { lineAt, type SyntaxTree } from '../syntax/tree.ts';

/** A heading with all that belongs to it: outline, folding and selection read a report alike. */
export interface OutlineNode {
  readonly heading: PlacedHeading;
  readonly kind: 'title' | 'section' | 'topic';
  /** The last line before the next heading that is not below this one. */
  readonly endLine: number;
  readonly children: readonly OutlineNode[];
}

const outlines = new Slot<Report, readonly OutlineNode[]>();

/** The headings of a report as a tree: title, sections, topics; worked out once for each report. */
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

/** A title stands above the sections and these above their topics, whatever number of # each has. */
function levelOf({ heading }: PlacedHeading, kind: OutlineNode['kind']): number {
  if (kind === 'title') return 1;
  if (kind === 'section') return 2;
  return Math.max(heading.level, (readLabel(heading.text).ordinal?.level ?? 0) > 0 ? 3 : 2);
}

/** The outline's headings around a line, outermost first. */
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

/** From the heading's line up to the next heading that is not below it. */
export function outlineRange(tree: SyntaxTree, { heading, endLine }: OutlineNode): Range {
  return linesRange(tree, heading.start, endLine);
}

/** The words of a heading; the first line of them where there are several. */
export function headingRange({ heading: { heading, start } }: OutlineNode): Range {
  const end = Math.min(heading.lines[0].text.trimEnd().length, heading.from + heading.text.length);
  return lineRange(start, heading.from, Math.max(heading.from, end));
}

/** A table's lines, and those of its caption. */
export function tableRange(tree: SyntaxTree, table: PlacedTable): Range {
  const { block } = table.reading;
  const first = table.captionIndex === undefined ? table.start : tree.starts[table.captionIndex];
  return linesRange(tree, first, lastTableLine(block, table.start));
}

/** The document line on which a table ends. */
export function lastTableLine(block: TableBlock, start: number): number {
  return start + block.size - 1;
}

/** Whole lines, the last one without its ending. */
export function linesRange(tree: SyntaxTree, first: number, last: number): Range {
  return {
    start: { line: first, character: 0 },
    end: { line: last, character: lineAt(tree, last).text.length },
  };
}
