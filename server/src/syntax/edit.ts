import { comparePositions, type Edit } from './position.ts';
import { changeTree, type SyntaxTree, textOf } from './tree.ts';

/** Returns the text after edits that do not overlap. Insertions at the same position keep their order. */
export function applyEdits(tree: SyntaxTree, edits: readonly Edit[]): string {
  const inOrder = [...edits].sort((a, b) => comparePositions(a.range.start, b.range.start));
  // From the last to the first, so that the remaining ranges stay valid.
  return textOf(inOrder.reduceRight((after, { range, newText }) => changeTree(after, { range, text: newText }), tree));
}
