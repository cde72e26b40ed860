import type { PlacedTable } from '../../report/placed.ts';
import type { Report } from '../../report/report.ts';
import { containsPosition, type Edit, type Position, type Range } from '../../syntax/position.ts';
import { blockIndexAt, lineAt, type SyntaxTree } from '../../syntax/tree.ts';
import type { FormatOptions } from './options.ts';
import { tableEdits } from './table.ts';

/**
 * Aligns tables by display width. Changes only white space, and the number of dashes in delimiter rows; adds or removes
 * no colons or pipes. Aligned tables get no edits, and no edit touches a cell's content.
 */
export function formatDocument(report: Report, options: FormatOptions): Edit[] {
  const edits: Edit[] = [];
  for (const table of report.tables) for (const edit of tableEdits(table, options)) edits.push(edit);
  return edits;
}

/** Aligns each table that the range touches as a whole, as a column cannot be aligned in some rows only. */
export function formatRange(report: Report, range: Range, options: FormatOptions): Edit[] {
  const { start, end } = range;
  // A selection of whole lines ends at the start of the next line.
  const lastLine = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return report.tables
    .filter((table) => table.start <= lastLine && start.line < table.start + table.reading.block.size)
    .flatMap((table) => tableEdits(table, options));
}

/**
 * Aligns the table whose row was just closed with `|`, or that was just left with Enter, if it has a delimiter row. The
 * position is after the typed character. No edit touches the caret, so that it stays where it is.
 */
export function formatOnType(report: Report, position: Position, character: string, options: FormatOptions): Edit[] {
  const { tree } = report;
  const line = character === '\n' ? lineAbove(tree, position) : closedRow(tree, position);
  const table = line === undefined ? undefined : tableAt(report, line);
  if (!table || table.reading.block.delimiter < 0) return [];
  return tableEdits(table, options).filter(({ range }) => !containsPosition(range, position));
}

/** The table with a row on the given document line. */
export function tableAt({ tree, tables }: Report, line: number): PlacedTable | undefined {
  const index = blockIndexAt(tree, line);
  if (tree.blocks[index].kind !== 'table' || line - tree.starts[index] >= tree.blocks[index].size) return undefined;
  return tables.find((table) => table.index === index);
}

/** The line above, if this one is blank: Enter inside a row splits it, and then the author is not done yet. */
function lineAbove(tree: SyntaxTree, { line }: Position): number | undefined {
  return line > 0 && lineAt(tree, line).kind === 'blank' ? line - 1 : undefined;
}

/** The line, if the typed character is the last pipe of its row: not one in a cell's text (`\|`) or before a cell. */
function closedRow(tree: SyntaxTree, { line, character }: Position): number | undefined {
  const last = lineAt(tree, line).cells?.at(-1);
  return last && character === last.end + last.span ? line : undefined;
}
