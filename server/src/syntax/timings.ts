/** A listener that timings are reported to. */
export interface TimingsListener {
  /** The current time in milliseconds, from any origin. */
  readonly now: () => number;
  /** Work, and steps of it, shorter than this many milliseconds are not reported. */
  readonly over: number;
  readonly tell: (line: string) => void;
}

interface Work {
  /** Milliseconds by step, excluding the steps nested in it. */
  readonly steps: Map<string, number>;
  /** Milliseconds taken by the steps nested in the current one. */
  inner: number;
}

// Global: the process has one listener and does one thing at a time, and passing both on would cost every layer a
// parameter.
let listener: TimingsListener | undefined;
let current: Work | undefined;

/** Sets the listener that timings are reported to; undefined stops reporting. */
export function listenToTimings(to: TimingsListener | undefined): void {
  listener = to;
}

/**
 * Does some work and reports how long it took: one line for the outermost work, with its steps. Costs one comparison if
 * nobody listens. If the work returns a promise, it is timed until that settles; steps that run later are reported
 * separately.
 */
export function timed<T>(name: string, work: () => T): T {
  if (!listener) return work();
  return current ? timeStep(listener, current, name, work) : timeWork(listener, name, work);
}

function timeStep<T>({ now }: TimingsListener, whole: Work, name: string, work: () => T): T {
  const outer = whole.inner;
  const start = now();
  whole.inner = 0;
  try {
    return work();
  } finally {
    const took = now() - start;
    whole.steps.set(name, (whole.steps.get(name) ?? 0) + took - whole.inner);
    whole.inner = outer + took;
  }
}

function timeWork<T>({ now, over, tell }: TimingsListener, name: string, work: () => T): T {
  const start = now();
  const whole: Work = { steps: new Map(), inner: 0 };
  const end = () => {
    const took = now() - start;
    if (took < over) return;
    const steps = [...whole.steps, ['其余', took - whole.inner] as const].filter(([, time]) => time >= over);
    tell(`${name} ${format(took)} 毫秒：${steps.map(([step, time]) => `${step} ${format(time)}`).join('，')}`);
  };
  current = whole;
  let result: T;
  try {
    result = work();
  } catch (error) {
    end();
    throw error;
  } finally {
    current = undefined;
  }
  if (result instanceof Promise) result.then(end, end);
  else end();
  return result;
}

function format(milliseconds: number): string {
  return milliseconds.toFixed(1);
}
