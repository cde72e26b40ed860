import type { FoldingRange } from 'vscode-languageserver-types';
import type { Report } from '../report/report.ts';
import { blockIndexAt, type SyntaxTree } from '../syntax/tree.ts';
import { lastTableLine, type OutlineNode, outlineOf } from './outline.ts';
import { rowGroups } from './row-groups.ts';

/** The foldable ranges, in whole lines: front matter, sections, tables and their groups of rows, comments, code. */
export function foldingRanges(report: Report): FoldingRange[] {
  const { tree, tables } = report;
  return [
    ...blockFolds(tree),
    ...outlineOf(report).flatMap((node) => outlineFolds(tree, node)),
    ...tables.flatMap((table) => tableFolds(tree, table)),
  ]
    .filter(({ startLine, endLine }) => endLine > startLine)
    .sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

function blockFolds({ blocks, starts }: SyntaxTree): FoldingRange[] {
  const folds: FoldingRange[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const { kind, size } = blocks[i];
    const lines = { startLine: starts[i], endLine: starts[i] + size - 1 };
    if (kind === 'comment') folds.push({ ...lines, kind: 'comment' });
    else if (kind === 'front-matter' || kind === 'code') folds.push(lines);
  }
  return folds;
}

/** Folds a section up to its last line that is not blank. */
function outlineFolds(tree: SyntaxTree, { heading, endLine, children }: OutlineNode): FoldingRange[] {
  const last = blockIndexAt(tree, endLine);
  const own = { startLine: heading.start, endLine: Math.min(endLine, tree.starts[last] + tree.blocks[last].size - 1) };
  return [own, ...children.flatMap((child) => outlineFolds(tree, child))];
}

/** Folds a table under its caption or else its first row, and the groups of rows in it. */
function tableFolds(
  tree: SyntaxTree,
  { reading, start, captionIndex }: Report['tables'][number],
): readonly FoldingRange[] {
  const endLine = lastTableLine(reading.block, start);
  const table = { startLine: captionIndex === undefined ? start : tree.starts[captionIndex], endLine };
  if (reading.kind === 'free') return [table];
  const groups = rowGroups(reading).map(({ firstLine, lastLine }) => ({
    startLine: start + firstLine,
    endLine: start + lastLine,
  }));
  return [table, ...groups];
}
