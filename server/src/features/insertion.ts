import { foldLabel } from '../report/label.ts';
import { type Report, readReport } from '../report/report.ts';
import type { Block } from '../syntax/block.ts';
import type { Edit, Position, Range } from '../syntax/position.ts';
import {
  blockIndexAt,
  changeTree,
  clampPosition,
  fullRange,
  lineAt,
  readTree,
  type SyntaxTree,
  textOf,
} from '../syntax/tree.ts';

/** Blocks that nothing is inserted into: it goes after them instead. */
const WHOLE: readonly Block['kind'][] = ['table', 'front-matter', 'code', 'comment'];

/** True if a position is in text that Markdown takes literally, or in front matter. */
export function isLiteral({ tree }: Report, { line }: Position): boolean {
  const index = blockIndexAt(tree, line);
  const { kind, size } = tree.blocks[index];
  return kind !== 'table' && WHOLE.includes(kind) && line - tree.starts[index] < size;
}

/**
 * The edit that replaces a range, possibly empty, by an imported report or piece of one. If the text has nothing else,
 * all of it is inserted; otherwise only its blocks with blank lines around them, without front matter and without a
 * title that already exists. Undefined if nothing is left to insert.
 */
export function insertionOf(report: Report, { start, end: to }: Range, markup: string): Edit | undefined {
  const { tree } = report;
  const range = { start: clampPosition(tree, start), end: clampPosition(tree, to) };
  const rest = changeTree(tree, { range, text: '' });
  if (textOf(rest).trim() === '') return { range: fullRange(tree), newText: markup };
  const { text, isInline } = pieceOf(report, markup);
  if (text === '') return undefined;
  const index = blockIndexAt(tree, range.start.line);
  const { kind, size } = tree.blocks[index];
  const last = tree.starts[index] + size - 1;
  const isInside = WHOLE.includes(kind) && range.start.line <= last;
  const at = isInside ? lineEnd(tree, last) : range;
  const before = lineAt(tree, at.start.line).text.slice(0, at.start.character);
  const behind = lineAt(tree, at.end.line).text.slice(at.end.character);
  if (isInline && before.trim() !== '' && !isInside) return { range: at, newText: text };
  const lead = before.trim() !== '' ? '\n\n' : isBlankLine(report, at.start.line - 1) ? '' : '\n';
  const tail = behind.trim() !== '' ? '\n\n' : isBlankLine(report, at.end.line + 1) ? '' : '\n';
  return { range: at, newText: `${lead}${text}${tail}` };
}

function lineEnd(tree: SyntaxTree, line: number): Range {
  const end = { line, character: lineAt(tree, line).text.length };
  return { start: end, end };
}

function pieceOf({ title }: Report, markup: string): { text: string; isInline: boolean } {
  const own = readReport(readTree(markup));
  const isKnown =
    title !== undefined &&
    own.title !== undefined &&
    foldLabel(title.heading.text) === foldLabel(own.title.heading.text);
  const blocks = own.tree.blocks.filter(
    (block) => block.kind !== 'front-matter' && !(isKnown && block === own.title?.heading),
  );
  const text = blocks.flatMap(({ lines }) => lines.map((line) => line.text + line.eol)).join('');
  const isInline = blocks.length === 1 && blocks[0].kind === 'paragraph' && blocks[0].size === 1;
  return { text: text.replace(/^\n+|(?<!\n)\n+$/g, ''), isInline };
}

/** True if a line is blank or outside the text. */
function isBlankLine({ tree }: Report, line: number): boolean {
  return line < 0 || line >= tree.lineCount || lineAt(tree, line).text.trim() === '';
}
