/** Some of a list, in its order: always the same for the same seed. */
export function sampleOf<One>(all: readonly One[], count: number, seed: number): One[] {
  const random = generator(seed);
  const ranked = all.map((one, at) => ({ one, at, rank: random() })).sort((a, b) => a.rank - b.rank);
  return ranked
    .slice(0, count)
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** Numbers from 0 to 2³² − 1 that look random (mulberry32). */
function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let one = Math.imul(state ^ (state >>> 15), 1 | state);
    one = (one + Math.imul(one ^ (one >>> 7), 61 | one)) ^ one;
    return (one ^ (one >>> 14)) >>> 0;
  };
}
