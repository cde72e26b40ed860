/** Times of something that was done many times. */
export interface Sample {
  readonly median: number;
  /** The 95th percentile. */
  readonly p95: number;
  readonly runs: number;
}

/** The median and the 95th percentile of some values, each of them one that occurred (nearest rank). Throws where there are none. */
export function summarise(values: readonly number[]): Sample {
  if (values.length === 0) throw new Error('nothing was measured');
  const sorted = Float64Array.from(values).sort();
  const rank = (share: number) => sorted[Math.ceil(share * sorted.length) - 1];
  return { median: rank(0.5), p95: rank(0.95), runs: values.length };
}

/** What is measured beside others. */
export interface Contestant {
  readonly name: string;
  /** Does it once, and tells how many milliseconds that took. */
  readonly run: () => number | Promise<number>;
}

/** How long each contestant has, in milliseconds. */
export interface Budget {
  /** Before anything counts: for the engine to compile what is called often. */
  readonly warmUp: number;
  readonly measured: number;
  /** How often each runs at least, however slow it is; 5 times unless told. */
  readonly fewest?: number;
}

/**
 * Milliseconds of a turn: a contestant that is faster has many runs in it. The first of them find the processor's caches
 * full of what was run before, and take up to two and a half times as long as the rest.
 */
const TURN = 25;

/**
 * Runs contestants in turn in one process, so that the noise of the machine hits all alike. Each has the same time:
 * whoever has used least of it is next. `now` is the clock, in milliseconds.
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

/** A run that times one call. */
export function timed(call: () => unknown): () => number {
  return () => {
    const start = performance.now();
    call();
    return performance.now() - start;
  };
}
