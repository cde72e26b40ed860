const STEPS = 100_000_000;

/** How long a plain loop takes, in milliseconds: shows how machines differ, and how busy one is from hour to hour. */
export function pace(): number {
  const started = performance.now();
  let sum = 0;
  for (let i = 0; i < STEPS; i++) sum = (sum + i * 3) | 0;
  // Uses the sum, so that the engine cannot drop the loop.
  return sum === STEPS ? 0 : performance.now() - started;
}
