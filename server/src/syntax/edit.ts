import { comparePositions, type Edit } from './position.ts';
import { changeTree, type SyntaxTree, textOf } from './tree.ts';

/** The text after edits that do not overlap. Insertions at one place keep their order. */
export function applyEdits(tree: SyntaxTree, edits: readonly Edit[]): string {
  const inOrder = [...edits].sort((a, b) => comparePositions(a.range.start, b.range.start));
  // From the last to the first, so that the others stay where they are.
  return textOf(inOrder.reduceRight((after, { range, newText }) => changeTree(after, { range, text: newText }), tree));
}
