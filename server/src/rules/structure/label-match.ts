import { similarity } from './similarity.ts';

/** A label of a table, in the order of the text, with the index of the official label that it is, if any. */
export interface SeenLabel {
  readonly text: string;
  readonly index?: number;
}

/** How the labels of a table differ from the official ones. Numbers are indices in either list. */
export interface LabelMatch {
  /** Official labels that the table does not have. */
  readonly missing: readonly number[];
  /** Labels that are not official, each with the missing label that is probably meant. */
  readonly unknown: readonly { readonly at: number; readonly meant?: number }[];
  /** Repeated labels, each with its first occurrence and the missing label that is probably meant. */
  readonly doubled: readonly { readonly at: number; readonly first: number; readonly meant?: number }[];
}

/** Nothing is missing, unknown or repeated. */
export const ALL_MATCH: LabelMatch = { missing: [], unknown: [], doubled: [] };

/** The least similarity of a label with a missing one that it is taken for. */
const ALIKE = 0.6;
/** With more unknown labels than this, a table is not in this format, and guesses are of no use. */
const MOST_GUESSED = 40;

/**
 * Compares the labels of a table with the official ones. A reworded or repeated label is paired with the missing label
 * that it should be, by its words or by its place, so that one slip makes one finding.
 */
export function matchLabels(
  seen: readonly SeenLabel[],
  official: readonly string[],
  isDue: (index: number) => boolean,
): LabelMatch {
  const firsts = new Map<number, number>();
  const unknown: number[] = [];
  const again: { at: number; first: number }[] = [];
  seen.forEach(({ index }, at) => {
    if (index === undefined) unknown.push(at);
    else if (!firsts.has(index)) firsts.set(index, at);
    else if (isDue(index)) again.push({ at, first: firsts.get(index) as number });
  });
  const missing = new Set(official.map((_, i) => i).filter((i) => isDue(i) && !firsts.has(i)));
  const meant = new Map<number, number>();
  const take = (at: number, index: number) => {
    meant.set(at, index);
    missing.delete(index);
  };
  if (missing.size > 0 && unknown.length + again.length <= MOST_GUESSED) {
    pairByWords(seen, official, unknown, missing, take);
    pairByPlace(seen, official.length, unknown, missing, meant, take);
  }
  const doubled = again.map(({ at, first }) => {
    // The wrong one of the two is the one next to which a single label is missing.
    for (const [wrong, right] of [
      [at, first],
      [first, at],
    ]) {
      const gap = gapAround(seen, official.length, wrong, missing);
      if (gap.length === 1) {
        missing.delete(gap[0]);
        return { at: wrong, first: right, meant: gap[0] };
      }
    }
    return { at, first };
  });
  return {
    missing: [...missing],
    unknown: unknown.map((at) => {
      const index = meant.get(at);
      return index === undefined ? { at } : { at, meant: index };
    }),
    doubled,
  };
}

function pairByWords(
  seen: readonly SeenLabel[],
  official: readonly string[],
  unknown: readonly number[],
  missing: ReadonlySet<number>,
  take: (at: number, index: number) => void,
): void {
  const pairs: { at: number; index: number; score: number }[] = [];
  for (const at of unknown) {
    for (const index of missing) {
      const score = similarity(seen[at].text, official[index]);
      if (score >= ALIKE) pairs.push({ at, index, score });
    }
  }
  const taken = new Set<number>();
  for (const { at, index } of pairs.sort((a, b) => b.score - a.score)) {
    if (taken.has(at) || !missing.has(index)) continue;
    taken.add(at);
    take(at, index);
  }
}

/** Takes a single unknown label for the single one that is missing at its place. */
function pairByPlace(
  seen: readonly SeenLabel[],
  officialCount: number,
  unknown: readonly number[],
  missing: ReadonlySet<number>,
  meant: ReadonlyMap<number, number>,
  take: (at: number, index: number) => void,
): void {
  for (const at of unknown) {
    if (meant.has(at) || (seen[at - 1]?.index === undefined) !== (at === 0)) continue;
    if (at + 1 < seen.length && seen[at + 1].index === undefined) continue;
    const gap = gapAround(seen, officialCount, at, missing);
    if (gap.length === 1) take(at, gap[0]);
  }
}

/** Returns the missing labels that belong between the known neighbours of a place. */
function gapAround(
  seen: readonly SeenLabel[],
  officialCount: number,
  at: number,
  missing: ReadonlySet<number>,
): number[] {
  let before = -1;
  for (let i = at - 1; i >= 0 && before === -1; i--) before = seen[i].index ?? -1;
  let behind = officialCount;
  for (let i = at + 1; i < seen.length && behind === officialCount; i++) behind = seen[i].index ?? officialCount;
  return [...missing].filter((index) => index > before && index < behind);
}

/** Returns the fewest places of a sequence without which the rest is ascending. */
export function outOfOrder(sequence: readonly number[]): number[] {
  const length: number[] = [];
  const previous: number[] = [];
  let last = -1;
  sequence.forEach((value, i) => {
    length[i] = 1;
    previous[i] = -1;
    for (let j = 0; j < i; j++) {
      if (sequence[j] < value && length[j] >= length[i]) {
        length[i] = length[j] + 1;
        previous[i] = j;
      }
    }
    if (last === -1 || length[i] > length[last]) last = i;
  });
  const inOrder = new Set<number>();
  for (let i = last; i !== -1; i = previous[i]) inOrder.add(i);
  return sequence.map((_, i) => i).filter((i) => !inOrder.has(i));
}
