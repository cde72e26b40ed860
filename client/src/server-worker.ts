/** The part of the browser's workers that is used here. */
interface Port {
  postMessage(message: unknown): void;
  terminate(): void;
}
declare const Worker: new (script: string) => Port;

/** The server as a worker. */
export interface ServerWorker {
  /** Returns the worker to talk to: the waiting one, else a new one. */
  take(): Port;
  /** Terminates the latest worker, even if it hangs. */
  end(): void;
}

/** Starts the server at once: it sends nothing before it receives something. */
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
