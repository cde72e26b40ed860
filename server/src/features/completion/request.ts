import type { CompletionItem } from 'vscode-languageserver-types';
import type { Analysis } from '../../check/analyse.ts';
import type { PlacedTable } from '../../report/placed.ts';
import type { PlacedSection, Report } from '../../report/report.ts';
import type { Block } from '../../syntax/block.ts';
import { lineRange, type Position, type Range } from '../../syntax/position.ts';
import { blockIndexAt, lineAt } from '../../syntax/tree.ts';

/** What a finder is given: the report, and the line that the position stands in, cut in two. */
export interface CompletionRequest {
  readonly analysis: Analysis;
  readonly report: Report;
  readonly position: Position;
  /** The position's line before and behind it. */
  readonly before: string;
  readonly after: string;
  /** The block that holds the line, its index and the document line on which it begins. */
  readonly block: Block;
  readonly index: number;
  readonly start: number;
  /** The character whose typing asked for completion; undefined where the user or a word did. */
  readonly trigger: string | undefined;
  /** The current year, for guessing the report's. */
  readonly thisYear: number;
}

/** The items of a context, in the order of their relevance; undefined where the position is not in that context. */
export type Finder = (request: CompletionRequest) => readonly CompletionItem[] | undefined;

/** Cuts the position's line and finds its block. The position must be one that the text has. */
export function requestAt(
  analysis: Analysis,
  position: Position,
  trigger: string | undefined,
  thisYear: number,
): CompletionRequest {
  const { report } = analysis;
  const { text } = lineAt(report.tree, position.line);
  const index = blockIndexAt(report.tree, position.line);
  return {
    ...{ analysis, report, position, trigger, thisYear, index },
    before: text.slice(0, position.character),
    after: text.slice(position.character),
    block: report.tree.blocks[index],
    start: report.tree.starts[index],
  };
}

/** From a character of the position's line to another, by default to the position. */
export function rangeFrom({ position }: CompletionRequest, from: number, to = position.character): Range {
  return lineRange(position.line, from, to);
}

/** Whether the position's line belongs to its block: it may be one of the blank lines behind it. */
export function isInBlock({ block, start, position }: CompletionRequest): boolean {
  return position.line - start < block.size;
}

/** A table of the report by the index of its block. */
export function tableOfBlock(report: Report, index: number): PlacedTable | undefined {
  return report.tables.find((one) => one.index === index);
}

/** The section that a line stands in; a heading on the line itself does not count. */
export function sectionAt(report: Report, line: number): PlacedSection | undefined {
  let current: PlacedSection | undefined;
  const sections = new Map(report.sections.map((section) => [section.index, section]));
  for (const { index, start, heading } of report.headings) {
    if (start >= line) break;
    const section = sections.get(index);
    if (section || heading.level <= 2) current = section;
  }
  return current;
}

/** The report year: as the front matter or the title says, else the year that reports are being written for. */
export function reportYear({ report, thisYear }: CompletionRequest): number {
  return report.meta.year?.value ?? report.title?.reading?.year ?? thisYear - 1;
}
