import { setTimeout as sleep } from 'node:timers/promises';

/** Repeats a check until it no longer throws, and gives its result; after the patience it throws what the check threw last. */
export async function eventually<T>(check: () => T | Promise<T>, patience = 10_000): Promise<T> {
  for (const deadline = Date.now() + patience; ; await sleep(100)) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}
