import { setTimeout as sleep } from 'node:timers/promises';

/**
 * The time limit for anything to happen, in milliseconds: so long that even the busiest machine reaches it only when
 * the thing never happens. Shorter than mocha's timeout (.mocharc.json), which cannot say what was missing.
 */
export const PATIENCE = 2 * 60_000;

/** Repeats a check until it no longer throws and returns its result; after {@link PATIENCE}, throws its last error. */
export async function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  for (const deadline = Date.now() + PATIENCE; ; await sleep(50)) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}
