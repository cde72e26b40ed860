import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** The server as a process. */
export interface ServerProcess {
  /** Returns the process to talk to: the waiting one, else a new one. */
  take(): ChildProcess;
  /** Kills the latest process if it still runs, even if it hangs. */
  end(): Promise<void>;
}

/** Starts the server at once: it sends nothing before it receives something. */
export function startServerProcess(module: string): ServerProcess {
  let child = start(module);
  let isTaken = false;
  return {
    take() {
      if (isTaken || !child.connected) child = start(module);
      isTaken = true;
      return child;
    },
    async end() {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'close');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The process's standard error is left to whoever takes it. */
function start(module: string): ChildProcess {
  const child = fork(module, ['--node-ipc', `--clientProcessId=${process.pid}`], {
    // Runs Electron as Node, without any options that VS Code itself may run with.
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1' },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  // Nobody listens yet; whoever takes a process that did not start sees that it has no pid.
  child.on('error', () => undefined);
  return child;
}
