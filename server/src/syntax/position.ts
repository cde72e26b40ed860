/** A position in a text, as in LSP: zero-based line, and offset into it in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A half-open range of text, as in LSP. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A replacement of a range of text, as in LSP. */
export interface Edit {
  readonly range: Range;
  readonly newText: string;
}

/** A range within one line. */
export function lineRange(line: number, start: number, end: number): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}

/** Moves a range down by a number of lines: from a block's own lines to the document's. */
export function shiftRange(range: Range, lines: number): Range {
  return {
    start: { line: range.start.line + lines, character: range.start.character },
    end: { line: range.end.line + lines, character: range.end.character },
  };
}

/** Moves an edit down by a number of lines. */
export function shiftEdit(edit: Edit, lines: number): Edit {
  return { range: shiftRange(edit.range, lines), newText: edit.newText };
}

/** Negative, zero or positive if a is before, at or after b. */
export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** True if the position is inside the range or at either end of it. */
export function containsPosition(range: Range, position: Position): boolean {
  return comparePositions(range.start, position) <= 0 && comparePositions(position, range.end) <= 0;
}

/** True if two ranges share a position, ends included. */
export function rangesTouch(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.end) <= 0 && comparePositions(b.start, a.end) <= 0;
}
