import { randomFrom } from '../random.ts';

/** Shuffles a list, always in the same way for the same seed: any beginning of it is a fair sample. */
export function shuffled<One>(all: readonly One[], seed: number): One[] {
  const { real } = randomFrom(seed);
  const ranked = all.map((one) => ({ one, rank: real() }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ one }) => one);
}
