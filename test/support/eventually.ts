import { setTimeout as sleep } from 'node:timers/promises';

/**
 * How long anything may take to come about, in milliseconds: far longer than on the busiest machine, so that only what
 * never comes fails. Shorter than mocha's timeout (.mocharc.json), which cannot say what did not come.
 */
export const PATIENCE = 2 * 60_000;

/** Repeats a check until it no longer throws, and gives its result; out of patience, throws what it threw last. */
export async function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  for (const deadline = Date.now() + PATIENCE; ; await sleep(50)) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}
