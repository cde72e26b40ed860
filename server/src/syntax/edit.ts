import type { Edit } from './position.ts';
import { changeTree, type SyntaxTree, textOf } from './tree.ts';

/** The text after edits that do not overlap: the last one first, so that the others stay where they are. */
export function applyEdits(tree: SyntaxTree, edits: readonly Edit[]): string {
  const fromLast = [...edits].sort(
    (a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character,
  );
  let after = tree;
  for (const { range, newText } of fromLast) after = changeTree(after, { range, text: newText });
  return textOf(after);
}
