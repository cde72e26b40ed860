import type { SelectionRange } from 'vscode-languageserver-types';
import type { Report } from '../report/report.ts';
import { type Block, cellsOf, type FrontMatterBlock, type TableBlock } from '../syntax/block.ts';
import { frontMatterOf } from '../syntax/front-matter.ts';
import { comparePositions, containsPosition, lineRange, type Position, type Range } from '../syntax/position.ts';
import { blockIndexAt, clampPosition, fullRange } from '../syntax/tree.ts';
import { headingRange, linesRange, outlinePath, outlineRange, tableRange } from './outline.ts';
import { proseRanges } from './prose-ranges.ts';
import { rowGroups } from './row-groups.ts';

/**
 * The ranges through which the selection at each position grows, each inside its parent; the last is the whole text.
 */
export function selectionRanges(report: Report, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => {
    const at = clampPosition(report.tree, position);
    return nested(candidates(report, at), at, fullRange(report.tree));
  });
}

/** Nests ranges, given from small to large: keeps those that contain the position and the range before. */
function nested(ranges: readonly Range[], at: Position, whole: Range): SelectionRange {
  const growing: Range[] = [];
  for (const range of [...ranges, whole]) {
    const last = growing.at(-1);
    if (containsPosition(range, at) && comparePositions(range.start, range.end) < 0 && (!last || grows(last, range))) {
      growing.push(range);
    }
  }
  let selection: SelectionRange | undefined;
  for (const range of growing.reverse()) selection = selection ? { range, parent: selection } : { range };
  return selection ?? { range: whole };
}

function grows(inner: Range, outer: Range): boolean {
  const before = comparePositions(outer.start, inner.start);
  const behind = comparePositions(outer.end, inner.end);
  return before <= 0 && behind >= 0 && (before < 0 || behind > 0);
}

function candidates(report: Report, at: Position): Range[] {
  const { tree } = report;
  const index = blockIndexAt(tree, at.line);
  const block = tree.blocks[index];
  const start = tree.starts[index];
  const path = outlinePath(report, at.line).reverse();
  const ranges: Range[] = [];
  if (at.line - start < block.size) {
    if (block.kind === 'table') ranges.push(...tableRanges(report, block, index, at));
    else if (block.kind === 'front-matter') ranges.push(...frontMatterRanges(block));
    else if (block.kind === 'heading') ranges.push(...path.slice(0, 1).map(headingRange));
    ranges.push(...lineRanges(block, start, at), linesRange(tree, start, start + block.size - 1));
  }
  return [...ranges.sort(bySize), ...path.map((node) => outlineRange(tree, node))];
}

/** In a row: content, cell; then the groups of rows, the table, the table with its caption. */
function tableRanges(report: Report, block: TableBlock, index: number, at: Position): Range[] {
  const table = report.tables.find((one) => one.index === index);
  if (!table) return [];
  const line = at.line - table.start;
  const ranges: Range[] = [];
  for (const { from, to, start, end } of cellsOf(block, line)) {
    if (at.character >= start && at.character <= end) {
      ranges.push(lineRange(at.line, from, to), lineRange(at.line, start, end));
      break;
    }
  }
  const groups = table.reading.kind === 'statutory' ? rowGroups(table.reading) : [];
  for (const { firstLine, lastLine } of groups) {
    if (firstLine <= line && line <= lastLine) {
      ranges.push(linesRange(report.tree, table.start + firstLine, table.start + lastLine));
    }
  }
  return [...ranges, tableRange(report.tree, table)];
}

function frontMatterRanges(block: FrontMatterBlock): Range[] {
  return frontMatterOf(block).entries.flatMap(({ keyRange, values }) => [
    keyRange,
    ...values.map(({ range }) => range),
  ]);
}

/** The word, clause and sentence, the line without its indent, the whole line. */
function lineRanges(block: Block, start: number, at: Position): Range[] {
  const { text, indent } = block.lines[at.line - start];
  const prose = block.kind === 'table' || block.kind === 'front-matter' ? [] : proseRanges(text, at.character);
  return [...prose, [indent, text.trimEnd().length], [0, text.length]].map(([from, to]) =>
    lineRange(at.line, Math.min(from, to), to),
  );
}

function bySize(a: Range, b: Range): number {
  return (
    a.end.line - a.start.line - (b.end.line - b.start.line) ||
    a.end.character - a.start.character - (b.end.character - b.start.character)
  );
}
