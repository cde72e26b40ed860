const NONE: readonly never[] = [];

/** Collects the results of all items in one list. Array's flatMap does the same, and takes V8 ten times as long. */
export function flatMap<Item, Result>(
  items: readonly Item[],
  resultsOf: (item: Item) => readonly Result[],
): readonly Result[] {
  let all: Result[] | undefined;
  for (const item of items) {
    for (const result of resultsOf(item)) {
      all ??= [];
      all.push(result);
    }
  }
  return all ?? NONE;
}
