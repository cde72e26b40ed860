/** Lets whatever else is waiting go first: requests are answered while thousands of files are read. */
function pause(): Promise<void> {
  const { setImmediate: soon } = globalThis as { setImmediate?: (callback: () => void) => unknown };
  return new Promise((settle) => {
    if (soon) soon(settle);
    else setTimeout(settle, 0);
  });
}

/** Gives turns, one after the other, with a pause before each. */
export function yieldToRequests(): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(pause);
    return last;
  };
}
