/** Lets all waiting tasks run first, so that requests are answered while thousands of files are read. */
function pause(): Promise<void> {
  const { setImmediate: soon } = globalThis as { setImmediate?: (callback: () => void) => unknown };
  return new Promise((settle) => {
    if (soon) soon(settle);
    else setTimeout(settle, 0);
  });
}

/** Returns a function that hands out turns in sequence, with a pause before each. */
export function yieldToRequests(): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(pause);
    return last;
  };
}
