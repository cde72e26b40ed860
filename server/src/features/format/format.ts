import type { PlacedTable } from '../../report/placed.ts';
import type { Report } from '../../report/report.ts';
import { containsPosition, type Edit, type Position, type Range } from '../../syntax/position.ts';
import { blockIndexAt, lineAt, type SyntaxTree } from '../../syntax/tree.ts';
import type { FormatOptions } from './options.ts';
import { tableEdits } from './table.ts';

/**
 * Formatting aligns tables by display width and changes nothing but their white space. The one exception is the
 * delimiter row, whose dashes become as many as its columns are wide; colons and pipes are neither added nor taken away.
 * What is aligned already gets no edit, and no edit touches a cell's content.
 */
export function formatDocument(report: Report, options: FormatOptions): Edit[] {
  const edits: Edit[] = [];
  for (const table of report.tables) for (const edit of tableEdits(table, options)) edits.push(edit);
  return edits;
}

/** Aligns the tables that the range touches, each as a whole: a column cannot be aligned by some of its rows. */
export function formatRange(report: Report, range: Range, options: FormatOptions): Edit[] {
  const { start, end } = range;
  // A selection of whole lines ends at the beginning of the next one.
  const lastLine = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return report.tables
    .filter((table) => table.start <= lastLine && start.line < table.start + table.reading.block.size)
    .flatMap((table) => tableEdits(table, options));
}

/**
 * Aligns the table in which a row was just closed by `|`, or which was just left by Enter, if it has a delimiter row.
 * The position is the one behind the typed character. No edit touches the caret, so that it stays where it is.
 */
export function formatOnType(report: Report, position: Position, character: string, options: FormatOptions): Edit[] {
  const { tree } = report;
  const line = character === '\n' ? lineAbove(tree, position) : closedRow(tree, position);
  const table = line === undefined ? undefined : tableAt(report, line);
  if (!table || table.reading.block.delimiter < 0) return [];
  return tableEdits(table, options).filter(({ range }) => !containsPosition(range, position));
}

/** The table that has a line of the document as one of its rows. */
export function tableAt({ tree, tables }: Report, line: number): PlacedTable | undefined {
  const index = blockIndexAt(tree, line);
  if (tree.blocks[index].kind !== 'table' || line - tree.starts[index] >= tree.blocks[index].size) return undefined;
  return tables.find((table) => table.index === index);
}

/** The line above an empty one: Enter inside a row breaks it in two, which is not yet what the author wants. */
function lineAbove(tree: SyntaxTree, { line }: Position): number | undefined {
  return line > 0 && lineAt(tree, line).kind === 'blank' ? line - 1 : undefined;
}

/** The line, if what was typed is the last pipe of a row: not one in a cell's text (`\|`), nor one before a cell. */
function closedRow(tree: SyntaxTree, { line, character }: Position): number | undefined {
  const last = lineAt(tree, line).cells?.at(-1);
  return last && character === last.end + last.span ? line : undefined;
}
