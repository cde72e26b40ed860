import assert from 'node:assert/strict';
import { readLines } from '../../server/src/syntax/line.ts';
import type { Edit, Position, Range } from '../../server/src/syntax/position.ts';
import { fullRange, lineAt, readTree, type SyntaxTree } from '../../server/src/syntax/tree.ts';

/** Applies non-overlapping edits, in any order, to a text with any line endings. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const starts = [0];
  for (const { text: words, eol } of readLines(text))
    starts.push(starts[starts.length - 1] + words.length + eol.length);
  const offset = ({ line, character }: Position) => starts[line] + character;
  const sorted = [...edits].sort((a, b) => offset(a.range.start) - offset(b.range.start));
  let result = '';
  let last = 0;
  for (const { range, newText } of sorted) {
    assert.ok(offset(range.start) >= last && offset(range.end) >= offset(range.start), 'edits do not overlap');
    result += text.slice(last, offset(range.start)) + newText;
    last = offset(range.end);
  }
  return result + text.slice(last);
}

/**
 * Returns the position of an offset. Between \r and
 * it is the end of the line: LSP has no position in between.
 */
export function positionAt(source: string, offset: number): Position {
  const lines = readTree(source.slice(0, offset));
  const line = lines.lineCount - 1;
  if (source[offset - 1] === '\r' && source[offset] === '\n') {
    return { line: line - 1, character: lineAt(lines, line - 1).text.length };
  }
  return { line, character: lineAt(lines, line).text.length };
}

/** Returns the text of a range. */
export function textIn(text: string, { start, end }: Range): string {
  const lines = text.split('\n').slice(start.line, end.line + 1);
  lines[lines.length - 1] = lines[lines.length - 1].slice(0, end.character);
  lines[0] = lines[0].slice(start.character);
  return lines.join('\n');
}

/** True if a range lies within the text and does not end before it begins. */
export function isInside(tree: SyntaxTree, { start, end }: Range): boolean {
  const has = ({ line, character }: Position) =>
    line >= 0 && line < tree.lineCount && character >= 0 && character <= lineAt(tree, line).text.length;
  return has(start) && has(end) && !isBefore(end, start) && !isBefore(fullRange(tree).end, end);
}

/** True if the outer range contains the inner one. */
export function holds(outer: Range, inner: Range): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

export function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
