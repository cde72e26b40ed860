import { comparePositions, type Edit, type Range } from '../syntax/position.ts';

/** True if two edits cannot be made together: they overlap, or one is an insertion and they touch. */
export function conflict(a: Range, b: Range): boolean {
  const [startA, endA] = [comparePositions(a.start, b.end), comparePositions(b.start, a.end)];
  const isInsertion = comparePositions(a.start, a.end) === 0 || comparePositions(b.start, b.end) === 0;
  return isInsertion ? startA <= 0 && endA <= 0 : startA < 0 && endA < 0;
}

export function isSameRange(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.start) === 0 && comparePositions(a.end, b.end) === 0;
}

/** Sorts edits in text order. */
export function sortEdits(edits: readonly Edit[]): Edit[] {
  return [...edits].sort(
    (a, b) => comparePositions(a.range.start, b.range.start) || comparePositions(a.range.end, b.range.end),
  );
}

/**
 * Selects lots of edits that can be made together: each lot is taken as a whole or not at all, earlier ones in the text
 * first. Returns the edits sorted.
 */
export function compatible(lots: readonly (readonly Edit[])[]): Edit[] {
  const ordered = lots
    .filter((lot) => lot.length > 0)
    .map((lot) => sortEdits(lot))
    .sort((a, b) => comparePositions(a[0].range.start, b[0].range.start));
  let taken: Edit[] = [];
  for (const lot of ordered) {
    // Nearly always the lot comes after everything taken so far.
    const from = lastBefore(taken, lot[0].range);
    if (!taken.slice(from).some((one) => lot.some((edit) => conflict(one.range, edit.range)))) {
      taken = from === taken.length ? push(taken, lot) : sortEdits([...taken, ...lot]);
    }
  }
  return taken;
}

function push(taken: Edit[], lot: readonly Edit[]): Edit[] {
  for (const edit of lot) taken.push(edit);
  return taken;
}

/** The number of sorted edits that end before a range begins. */
function lastBefore(edits: readonly Edit[], range: Range): number {
  let count = edits.length;
  while (count > 0 && comparePositions(edits[count - 1].range.end, range.start) >= 0) count--;
  return count;
}
