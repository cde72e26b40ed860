/** The times of something done many times. */
export interface Sample {
  readonly median: number;
  /** The 95th percentile. */
  readonly p95: number;
  readonly runs: number;
}

/** The median and the 95th percentile, each one of the values (nearest rank). Throws if there are no values. */
export function summarise(values: readonly number[]): Sample {
  if (values.length === 0) throw new Error('nothing was measured');
  const sorted = Float64Array.from(values).sort();
  const rank = (share: number) => sorted[Math.ceil(share * sorted.length) - 1];
  return { median: rank(0.5), p95: rank(0.95), runs: values.length };
}

/** Something measured in comparison with others. */
export interface Contestant {
  readonly name: string;
  /** Does it once; returns the milliseconds that it took. */
  readonly run: () => number | Promise<number>;
}

/** The time for each contestant, in milliseconds. */
export interface Budget {
  /** Before anything counts: lets the engine compile what is called often. */
  readonly warmUp: number;
  readonly measured: number;
  /** The least number of runs, however slow; 5 by default. */
  readonly fewest?: number;
}

/**
 * The length of a turn in milliseconds, in which a fast contestant has many runs. The first of them find the
 * processor's caches full of what ran before, and take up to two and a half times as long as the rest.
 */
const TURN = 25;

/**
 * Runs contestants in turn in one process, so that the machine's noise affects all alike. Each gets the same time: the
 * one that has used the least is next. `now` is the clock, in milliseconds.
 */
export async function interleave(
  contestants: readonly Contestant[],
  { warmUp, measured, fewest = 5 }: Budget,
  now: () => number = () => performance.now(),
): Promise<Map<string, Sample>> {
  for (const { run } of contestants) {
    const start = now();
    while (now() - start < warmUp) await run();
  }
  const all = contestants.map(({ name, run }) => ({ name, run, used: 0, times: [] as number[] }));
  for (;;) {
    const next = all
      .filter(({ used, times }) => used < measured || times.length < fewest)
      .reduce<(typeof all)[number] | undefined>(
        (least, one) => (least && least.used <= one.used ? least : one),
        undefined,
      );
    if (!next) break;
    const start = now();
    let passed = 0;
    do {
      next.times.push(await next.run());
      passed = now() - start;
    } while (passed < TURN);
    next.used += passed;
  }
  return new Map(all.map(({ name, times }) => [name, summarise(times)]));
}

/** Returns a run that times one call, in milliseconds. */
export function timed(call: () => unknown): () => number {
  return () => {
    const start = performance.now();
    call();
    return performance.now() - start;
  };
}
