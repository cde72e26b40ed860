/** Shuffles a list, always in the same way for the same seed: any beginning of it is a fair sample. */
export function shuffled<One>(all: readonly One[], seed: number): One[] {
  const random = generator(seed);
  const ranked = all.map((one) => ({ one, rank: random() }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ one }) => one);
}

/** Pseudorandom numbers from 0 to 2³² − 1 (mulberry32). */
function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let one = Math.imul(state ^ (state >>> 15), 1 | state);
    one = (one + Math.imul(one ^ (one >>> 7), 61 | one)) ^ one;
    return (one ^ (one >>> 14)) >>> 0;
  };
}
