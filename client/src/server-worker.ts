/** The browser's workers, as far as they are used here. */
interface Port {
  postMessage(message: unknown): void;
  terminate(): void;
}
declare const Worker: new (script: string) => Port;

/** The server as a worker. */
export interface ServerWorker {
  /** The worker to speak to: the one that waits for that, else a new one. */
  take(): Port;
  /** Ends the last one, even if it hangs. */
  end(): void;
}

/** Starts the server at once: it says nothing before it is spoken to. */
export function startServerWorker(script: string): ServerWorker {
  let worker = new Worker(script);
  let isTaken = false;
  return {
    take() {
      if (isTaken) {
        worker.terminate();
        worker = new Worker(script);
      }
      isTaken = true;
      return worker;
    },
    end: () => worker.terminate(),
  };
}
