import type { TextEdit } from 'vscode-languageserver-types';
import { type Analysis, analyse } from '../check/analyse.ts';
import { partitionPoint } from '../syntax/in-order.ts';
import type { Edit, Position } from '../syntax/position.ts';
import { clampPosition, readTree, type SyntaxTree, textOf } from '../syntax/tree.ts';
import { compatible } from './edits.ts';

/** The most rounds, as a fix may uncover another finding. Only rules that undo each other would need more. */
const MOST_ROUNDS = 20;

/**
 * Returns edits that make all safe fixes of a report's findings, and of those that the fixes uncover, until none is
 * left. The edits are sorted, do not overlap, and must be made together. `reanalyse` analyses the changed text as the
 * report was analysed.
 */
export function fixAll(analysis: Analysis, reanalyse: (tree: SyntaxTree) => Analysis = analyse): TextEdit[] {
  const original = textOf(analysis.tree);
  let pieces: readonly Piece[] = [{ from: 0, to: original.length }];
  let current = analysis;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = safeEdits(current);
    if (edits.length === 0) break;
    pieces = replacePieces(pieces, toSplices(current.tree, edits));
    current = reanalyse(readTree(pieces.map((piece) => textOfPiece(piece, original)).join('')));
  }
  return changesOf(pieces, original, analysis.tree);
}

/** The first safe fix of each finding, as far as they can be made together. */
function safeEdits({ tree, findings }: Analysis): Edit[] {
  const lots = findings.map(({ fixes }) => fixes?.find(({ isSafe }) => isSafe)?.edits ?? []);
  const changing = lots.filter((lot) => lot.length > 0);
  return compatible(
    changing.map((lot) =>
      lot.map(({ range, newText }) => ({
        range: { start: clampPosition(tree, range.start), end: clampPosition(tree, range.end) },
        newText,
      })),
    ),
  );
}

/** A stretch of the original text (offsets), or new text. */
type Piece = { readonly from: number; readonly to: number } | { readonly text: string };

/** An edit with offsets. */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function lengthOf(piece: Piece): number {
  return 'text' in piece ? piece.text.length : piece.to - piece.from;
}

function textOfPiece(piece: Piece, original: string): string {
  return 'text' in piece ? piece.text : original.slice(piece.from, piece.to);
}

function partOf(piece: Piece, from: number, to: number): Piece {
  return 'text' in piece ? { text: piece.text.slice(from, to) } : { from: piece.from + from, to: piece.from + to };
}

/** Applies edits that are sorted and do not overlap to the pieces. */
function replacePieces(pieces: readonly Piece[], splices: readonly Splice[]): Piece[] {
  const result: Piece[] = [];
  let at = 0;
  let index = 0;
  let inside = 0;
  const goTo = (offset: number, keep: boolean) => {
    while (at < offset) {
      const piece = pieces[index];
      const take = Math.min(lengthOf(piece) - inside, offset - at);
      if (keep && take > 0) result.push(partOf(piece, inside, inside + take));
      at += take;
      inside += take;
      if (inside === lengthOf(piece)) {
        index++;
        inside = 0;
      }
    }
  };
  for (const { from, to, text } of splices) {
    goTo(from, true);
    goTo(to, false);
    if (text !== '') result.push({ text });
  }
  goTo(
    pieces.reduce((sum, piece) => sum + lengthOf(piece), 0),
    true,
  );
  return result;
}

/** The changes that the pieces make to the original text; adjacent ones as a single edit. */
function changesOf(pieces: readonly Piece[], original: string, tree: SyntaxTree): TextEdit[] {
  const starts = lineStarts(tree);
  const edits: TextEdit[] = [];
  let at = 0;
  let text = '';
  const flush = (next: number) => {
    if (next > at || text !== '') {
      // Text that was removed and added again is no change.
      if (original.slice(at, next) !== text) {
        edits.push({ range: { start: positionAt(starts, at), end: positionAt(starts, next) }, newText: text });
      }
    }
    text = '';
  };
  for (const piece of pieces) {
    if ('text' in piece) text += piece.text;
    else {
      flush(piece.from);
      at = piece.to;
    }
  }
  flush(original.length);
  return edits;
}

function lineStarts({ blocks }: SyntaxTree): number[] {
  const starts: number[] = [];
  let offset = 0;
  for (const block of blocks) {
    for (const { text, eol } of block.lines) {
      starts.push(offset);
      offset += text.length + eol.length;
    }
  }
  return starts;
}

function toSplices(tree: SyntaxTree, edits: readonly Edit[]): Splice[] {
  const starts = lineStarts(tree);
  const offset = ({ line, character }: Position) => starts[line] + character;
  return edits.map(({ range, newText }) => ({ from: offset(range.start), to: offset(range.end), text: newText }));
}

function positionAt(starts: readonly number[], offset: number): Position {
  const line = partitionPoint(starts, (start) => start <= offset) - 1;
  return { line, character: offset - starts[line] };
}
