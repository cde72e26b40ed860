/**
 * Replaces the items placed from `from` up to (excluding) `to` in a list ordered by place. Returns the list itself if
 * nothing changes.
 */
export function replaced<T>(
  list: readonly T[],
  from: number,
  to: number,
  by: readonly T[],
  place: (item: T) => number,
): readonly T[] {
  const start = lowerBound(list, from, place);
  const end = lowerBound(list, to, place);
  return start === end && by.length === 0 ? list : [...list.slice(0, start), ...by, ...list.slice(end)];
}

/** The index of the first item at or after a place. */
export function lowerBound<T>(list: readonly T[], place: number, placeOf: (item: T) => number): number {
  return partitionPoint(list, (item) => placeOf(item) < place);
}

/** The number of items at the start of a list that meet a condition; none of the later ones may meet it. */
export function partitionPoint<T>(list: readonly T[], isBefore: (item: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(list[middle])) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The indexes [from, to) between which two lists of the same length differ. */
export function changedStretch<T>(
  old: readonly T[],
  own: readonly T[],
): { readonly from: number; readonly to: number } {
  let from = 0;
  while (from < own.length && own[from] === old[from]) from++;
  let to = own.length;
  while (to > from && own[to - 1] === old[to - 1]) to--;
  return { from, to };
}
