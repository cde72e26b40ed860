/** Who wants to know where the time goes. */
export interface TimingsListener {
  /** The time in milliseconds, from any beginning. */
  readonly now: () => number;
  /** Work, and steps of it, that take less than this many milliseconds are not told. */
  readonly over: number;
  readonly tell: (line: string) => void;
}

interface Work {
  /** Milliseconds by step, without those of the steps inside it. */
  readonly steps: Map<string, number>;
  /** Milliseconds that the steps inside the present one have taken. */
  inner: number;
}

// The process has one listener, and does one thing at a time: passing both through every layer would cost all of them a parameter.
let listener: TimingsListener | undefined;
let current: Work | undefined;

/** Starts telling timings to a listener, or stops it. */
export function listenToTimings(to: TimingsListener | undefined): void {
  listener = to;
}

/**
 * Does some work and tells how long it took: one line for the outermost work, with the steps inside it.
 * Costs a comparison while nobody listens. Work that goes on in a promise is waited for; its later steps are told by themselves.
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
