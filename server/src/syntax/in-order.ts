/** A list in order of place, what is from a place up to another replaced; the list itself where nothing is. */
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

/** The index of the first item at a place or behind it. */
export function lowerBound<T>(list: readonly T[], place: number, placeOf: (item: T) => number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeOf(list[middle]) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
