import type { CompletionItem } from 'vscode-languageserver-types';
import type { Analysis } from '../../check/analyse.ts';
import type { PlacedTable } from '../../report/placed.ts';
import type { PlacedSection, Report } from '../../report/report.ts';
import type { Block } from '../../syntax/block.ts';
import { lineRange, type Position, type Range } from '../../syntax/position.ts';
import { blockIndexAt, lineAt } from '../../syntax/tree.ts';

/** The input of a finder: the report, and the line at the position, split there. */
export interface CompletionRequest {
  readonly analysis: Analysis;
  readonly report: Report;
  readonly position: Position;
  /** The line before and after the position. */
  readonly before: string;
  readonly after: string;
  /** The block that contains the line, its index, and the document line on which it begins. */
  readonly block: Block;
  readonly index: number;
  readonly start: number;
  /** The trigger character that was typed; undefined if the user asked or was typing a word. */
  readonly trigger: string | undefined;
  /** The current year, for guessing the report's. */
  readonly thisYear: number;
}

/** Returns the items of a context, most relevant first; undefined if the position is not in that context. */
export type Finder = (request: CompletionRequest) => readonly CompletionItem[] | undefined;

/** Splits the line at the position and finds its block. The position must exist in the text. */
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

/** A range on the position's line, by default up to the position. */
export function rangeFrom({ position }: CompletionRequest, from: number, to = position.character): Range {
  return lineRange(position.line, from, to);
}

/** True if the position's line belongs to the block itself and not to the blank lines after it. */
export function isInBlock({ block, start, position }: CompletionRequest): boolean {
  return position.line - start < block.size;
}

/** Finds the table with the given block index. */
export function tableOfBlock(report: Report, index: number): PlacedTable | undefined {
  return report.tables.find((one) => one.index === index);
}

/** The section around a line; a heading on the line itself does not count. */
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

/** The report year: from the front matter or the title, or else last year, for which reports are being written. */
export function reportYear({ report, thisYear }: CompletionRequest): number {
  return report.meta.year?.value ?? report.title?.reading?.year ?? thisYear - 1;
}
