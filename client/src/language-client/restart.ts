import { window } from 'vscode';
import { type BaseLanguageClient, CloseAction, ErrorAction, State } from 'vscode-languageclient';

/** A server that ends more often than this within this time is not started again unasked. */
const MOST_RESTARTS = 4;
const WITHIN = 3 * 60_000;

const AGAIN = '重新启动';
const STOPPED = '年报的检查程序接连中断，已停止检查和预览。您写的内容都在。请重新启动；仍不行的，请重新打开窗口。';

interface Lifetime {
  /** Starts the server, or one in its place, whatever state it is in; resolves when it runs or cannot. */
  start(): Promise<void>;
  /** Ends it for good. */
  stop(): Promise<void>;
}

/**
 * Starts a server that ended again, in silence; one that ends over and over when the user says so. Documents are sent to
 * it as they are then, whatever was typed meanwhile. To be called before the client starts.
 */
export function keepRunning(client: BaseLanguageClient, server: { end(): Promise<void> | void }): Lifetime {
  const mayRestart = restartLimit(Date.now);
  let isOver = false;
  client.clientOptions.errorHandler = {
    // A server that cannot be written to is about to end, which closed() is told.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      if (!isOver && mayRestart()) return { action: CloseAction.Restart, handled: true };
      void tell();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
  // The library's own messages are English, and for engineers: they are kept in the output panel.
  client.clientOptions.initializationFailedHandler = () => false;
  const log = client.error.bind(client);
  client.error = (message, data) => log(message, data, false);

  let isTold = false;
  const tell = async () => {
    if (isTold || isOver) return;
    isTold = true;
    const answer = await window.showErrorMessage(STOPPED, AGAIN);
    isTold = false;
    if (answer === AGAIN) await start();
  };
  /** Asks a server that runs to end; one that does not, or does not run yet, is ended. */
  const end = async () => {
    try {
      await client.stop();
    } catch {
      await server.end();
    }
  };
  const start = async () => {
    try {
      if (client.isRunning()) await end();
      await client.start();
    } catch {
      // One that ended as it started is perhaps being started again by now.
      await new Promise((resolve) => setTimeout(resolve));
      if (client.state !== State.Starting) void tell();
    }
  };
  return {
    start,
    async stop() {
      isOver = true;
      await end();
    },
  };
}

/** Tells at each end of a server whether it may be started again: not after too many within a short time. */
function restartLimit(now: () => number): () => boolean {
  let ends: readonly number[] = [];
  return () => {
    const latest = now();
    ends = [...ends.filter((end) => latest - end < WITHIN), latest];
    if (ends.length <= MOST_RESTARTS) return true;
    // Who starts it again by hand wants it to be kept running as before.
    ends = [];
    return false;
  };
}
