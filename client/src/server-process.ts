import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** The server as a process. */
export interface ServerProcess {
  /** The process to speak to: the one that waits for that, else a new one. */
  take(): ChildProcess;
  /** Kills the last one, if it still runs, even if it hangs. */
  end(): Promise<void>;
}

/** Starts the server at once: it says nothing before it is spoken to. */
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

/** What it writes to its standard error is for whoever takes it. */
function start(module: string): ChildProcess {
  const child = fork(module, ['--node-ipc', `--clientProcessId=${process.pid}`], {
    // As a program in Electron, and with none of the options that VS Code may run with itself.
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1' },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  // Nobody listens yet; who takes a process that did not start finds that it has no pid.
  child.on('error', () => undefined);
  return child;
}
