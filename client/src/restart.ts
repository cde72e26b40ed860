import { commands, type ExtensionContext, window } from 'vscode';
import { type BaseLanguageClient, CloseAction, ErrorAction, State } from 'vscode-languageclient';

/** Starts the server again, whatever state it is in. */
export const RESTART = 'nianbao.restart';

/** A server that ends more often than this within this time is not started again unasked. */
const MOST_RESTARTS = 4;
const WITHIN = 3 * 60_000;

const AGAIN = '重新启动';
const STOPPED = '年报的检查程序接连中断，已停止检查和预览。您写的内容都在。请重新启动；仍不行的，请重新打开窗口。';

/**
 * Starts a server that ended again, in silence; one that ends over and over when the user says so. Documents are sent to
 * it as they are then, whatever was typed meanwhile. To be called before the client starts; what is given back starts it,
 * and resolves when it runs or cannot.
 */
export function keepRunning(context: ExtensionContext, client: BaseLanguageClient): () => Promise<void> {
  const mayRestart = restartLimit(Date.now);
  client.clientOptions.errorHandler = {
    // A server that cannot be written to is about to end, which closed() is told.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      if (mayRestart()) return { action: CloseAction.Restart, handled: true };
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
    if (isTold) return;
    isTold = true;
    const answer = await window.showErrorMessage(STOPPED, AGAIN);
    isTold = false;
    if (answer === AGAIN) await restart();
  };
  const restart = async () => {
    try {
      if (client.isRunning()) await client.stop();
      await client.start();
    } catch {
      // One that ended as it started is perhaps being started again by now.
      await new Promise((resolve) => setTimeout(resolve));
      if (client.state !== State.Starting) void tell();
    }
  };
  context.subscriptions.push(commands.registerCommand(RESTART, restart));
  return restart;
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
