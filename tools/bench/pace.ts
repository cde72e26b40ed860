const STEPS = 100_000_000;

/** How long a plain loop takes, in milliseconds: it tells the machines of two runs apart, and the hours of a busy one. */
export function pace(): number {
  const started = performance.now();
  let sum = 0;
  for (let i = 0; i < STEPS; i++) sum = (sum + i * 3) | 0;
  // The sum is asked for, lest the loop be left out.
  return sum === STEPS ? 0 : performance.now() - started;
}
