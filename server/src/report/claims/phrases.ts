import { codeAt } from './characters.ts';

/**
 * A set of phrases that finds the longest one at a place of a text in one step per character. Nodes are numbered level
 * by level, so that a node's children are consecutive; 0 is no node.
 */
export interface Phrases<T> {
  /** The UTF-16 unit that leads to each node. */
  readonly codes: Uint16Array;
  /** The first child of each node; its last is before the first child of the next node. */
  readonly first: Uint16Array;
  /** The length of each node's phrase in UTF-16 units. */
  readonly lengths: Uint8Array;
  /** The value of the phrase that ends in each node. */
  readonly values: readonly (T | undefined)[];
  /** The nodes of first units, by unit. */
  readonly roots: ReadonlyMap<number, number>;
}

/** Builds the set; of duplicate phrases, the first wins. */
export function phrasesOf<T>(pairs: readonly (readonly [words: string, value: T])[]): Phrases<T> {
  const known = new Map<string, T>();
  for (const [words, value] of pairs) if (!known.has(words)) known.set(words, value);
  const sorted = [...known.keys()].sort();
  const codes = [0];
  const lengths = [0];
  const values: (T | undefined)[] = [undefined];
  const first: number[] = [];
  const roots = new Map<number, number>();
  // A node is a run of sorted phrases with a common beginning; 0 is no node, not the parent of the roots.
  const runs: [from: number, to: number][] = [[0, 0]];
  const split = (from: number, to: number, depth: number) => {
    for (let at = from; at < to; ) {
      const code = sorted[at].charCodeAt(depth);
      const begin = at;
      while (at < to && sorted[at].charCodeAt(depth) === code) at++;
      if (depth === 0) roots.set(code, runs.length);
      runs.push([begin, at]);
      codes.push(code);
      lengths.push(depth + 1);
      const isWhole = sorted[begin].length === depth + 1;
      values.push(isWhole ? known.get(sorted[begin]) : undefined);
    }
  };
  split(0, sorted.length, 0);
  first.push(runs.length);
  for (let node = 1; node < runs.length; node++) {
    first.push(runs.length);
    const [from, to] = runs[node];
    split(values[node] === undefined ? from : from + 1, to, lengths[node]);
  }
  first.push(runs.length);
  return {
    codes: Uint16Array.from(codes),
    first: Uint16Array.from(first),
    lengths: Uint8Array.from(lengths),
    values,
    roots,
  };
}

/** Returns the node of the longest phrase at an offset; `root` is the node of the unit there. 0 if there is none. */
export function longestPhrase(
  { codes, first, values }: Phrases<unknown>,
  text: string,
  at: number,
  root: number,
): number {
  let node = root;
  let found = values[node] === undefined ? 0 : node;
  for (let i = at + 1; ; i++) {
    const code = codeAt(text, i);
    const end = first[node + 1];
    let child = first[node];
    while (child < end && codes[child] !== code) child++;
    if (child === end) return found;
    node = child;
    if (values[node] !== undefined) found = node;
  }
}
