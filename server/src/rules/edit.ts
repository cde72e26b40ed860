import type { TableBlock } from '../syntax/block.ts';
import type { Cell } from '../syntax/cell.ts';
import type { Line } from '../syntax/line.ts';
import { type Edit, lineRange, type Position, type Range } from '../syntax/position.ts';
import { lineAt, type SyntaxTree } from '../syntax/tree.ts';
import { displayWidth } from '../syntax/width.ts';
import type { Fix } from './rule.ts';

/** Returns the line break of a text. */
export function eolOf(lines: readonly Line[]): string {
  return lines[0]?.eol || '\n';
}

export function insertAt(position: Position, newText: string): Edit {
  return { range: { start: position, end: position }, newText };
}

/** Inserts lines after a line of a table or front matter. Lines count from the start of `lines`. */
export function insertLinesAfter(lines: readonly Line[], line: number, texts: readonly string[]): Edit {
  const { eol, text } = lines[line];
  const used = eol || eolOf(lines);
  return eol === ''
    ? insertAt({ line, character: text.length }, texts.map((one) => used + one).join(''))
    : insertAt({ line: line + 1, character: 0 }, texts.map((one) => one + used).join(''));
}

/** Inserts blocks, set off by blank lines, before a line, or at the end of the text if there is no such line. */
export function insertBlockBefore(tree: SyntaxTree, line: number, text: string): Edit {
  const eol = eolOf(tree.blocks[0].lines);
  const block = eol === '\n' ? text : text.replaceAll('\n', eol);
  let last = Math.min(line, tree.lineCount) - 1;
  while (last >= 0 && lineAt(tree, last).kind === 'blank') last--;
  if (line < tree.lineCount) {
    const lead = last >= 0 && last === line - 1 ? eol : '';
    return insertAt({ line, character: 0 }, `${lead}${block}${eol}${eol}`);
  }
  if (last < 0) return insertAt({ line: 0, character: 0 }, block);
  return insertAt({ line: last, character: lineAt(tree, last).text.length }, `${eol}${eol}${block}`);
}

/** Replaces the words of a cell. The padding takes up the difference in width, as far as there is any. */
function relabelCell(lineText: string, line: number, cell: Cell, label: string): Edit {
  const isClosed = lineText[cell.end] === '|' || lineText[cell.end] === '｜';
  if (!isClosed || cell.from === cell.start) return { range: lineRange(line, cell.from, cell.to), newText: label };
  const before = cell.from - cell.start;
  const behind = cell.end - cell.to;
  const room = displayWidth(lineText.slice(cell.start, cell.end)) - displayWidth(label);
  // Keep right-aligned cells right-aligned.
  if (before > 1 && behind <= 1) {
    const pad = ' '.repeat(Math.max(1, room - 1));
    return { range: lineRange(line, cell.start, cell.end), newText: `${pad}${label} ` };
  }
  const pad = ' '.repeat(Math.max(1, room - before));
  return { range: lineRange(line, cell.from, cell.end), newText: label + pad };
}

/** Returns the fix that writes the format's label into a cell. `shown` is a short form of it for the title. */
export function relabelFix({ lines }: TableBlock, line: number, cell: Cell, label: string, shown = label): Fix {
  const edits = [relabelCell(lines[line].text, line, cell, label)];
  return { title: `改为“${shown}”`, edits, isPreferred: true, isSafe: false };
}

/** Returns the range of a line without the white space at either end. */
export function lineContent({ text, indent }: Line, line: number): Range {
  return lineRange(line, Math.min(indent, text.trimEnd().length), text.trimEnd().length);
}
