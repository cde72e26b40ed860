import { window } from 'vscode';
import { type BaseLanguageClient, CloseAction, ErrorAction, State } from 'vscode-languageclient';

/** A server that ends more often than this within this time, in milliseconds, is not restarted automatically. */
const MOST_RESTARTS = 4;
const WITHIN = 3 * 60_000;

const AGAIN = '重新启动';
const STOPPED = '年报的检查程序接连中断，已停止检查和预览。您写的内容都在。请重新启动；仍不行的，请重新打开窗口。';

interface Lifetime {
  /** Starts or restarts the server, whatever its state; resolves when it runs or cannot start. */
  start(): Promise<void>;
  /** Stops it for good. */
  stop(): Promise<void>;
}

/**
 * Restarts a server that ended, silently; one that keeps ending, only when the user asks. The new server gets the
 * documents as they are then. Call this before the client starts.
 */
export function keepRunning(client: BaseLanguageClient, server: { end(): Promise<void> | void }): Lifetime {
  const mayRestart = restartLimit(Date.now);
  let isOver = false;
  client.clientOptions.errorHandler = {
    // A server that cannot be written to is about to end, which `closed` handles.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      if (!isOver && mayRestart()) return { action: CloseAction.Restart, handled: true };
      void tell();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
  // The library's own messages are English and technical, so they only go to the output panel.
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
  /** Asks a running server to stop; kills one that does not, or that is not running yet. */
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
      // A server that ended while starting may already be restarting.
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

/**
 * Returns a function to call whenever a server ends: true if it may be restarted, false after too many ends in a short
 * time.
 */
function restartLimit(now: () => number): () => boolean {
  let ends: readonly number[] = [];
  return () => {
    const latest = now();
    ends = [...ends.filter((end) => latest - end < WITHIN), latest];
    if (ends.length <= MOST_RESTARTS) return true;
    // After a manual restart the server is kept running as before.
    ends = [];
    return false;
  };
}
