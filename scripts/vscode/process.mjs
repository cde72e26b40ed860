// @ts-check
/** Child processes that never outlive this one, and free ports. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/** @typedef {{ cwd?: string, env?: Record<string, string | undefined>, timeout?: number }} RunOptions */

/** Groups started by {@link spawnGroup} that still run. @type {Set<ChildProcess>} */
const groups = new Set();

process.on('exit', () => {
  for (const child of groups) killGroup(child, 'SIGKILL');
});

/** Turns Ctrl+C and polite kills into an ordinary exit, so that the exit handler above ends what was started. */
export function exitOnSignals() {
  process.once('SIGINT', () => process.exit(130));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(143));
}

/**
 * Starts a process as the leader of its own group: ending it ends whatever it started in turn.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function spawnGroup(command, args, options) {
  const windows = process.platform === 'win32';
  // Windows runs npm.cmd and code.cmd only through its shell, where everything must be quoted.
  const shell = windows && !command.endsWith('.exe');
  const words = [command, ...args].map((word) => (shell ? `"${word}"` : word));
  const child = spawn(words[0], words.slice(1), { ...options, shell, detached: !windows });
  groups.add(child);
  child.once('exit', () => {
    killGroup(child, 'SIGKILL');
    groups.delete(child);
  });
  child.once('error', () => groups.delete(child));
  return child;
}

/**
 * @param {ChildProcess} child from {@link spawnGroup}
 * @param {NodeJS.Signals} signal
 */
function killGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // Nothing of the group is left.
  }
}

/**
 * Ends a group politely, and by force after five seconds.
 * @param {ChildProcess} child from {@link spawnGroup}
 */
export async function stopGroup(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const force = setTimeout(() => killGroup(child, 'SIGKILL'), 5_000);
  killGroup(child, 'SIGTERM');
  await ended;
  clearTimeout(force);
}

/**
 * Runs a command with its output passed through, and resolves to its exit code: 127 if it cannot be started, 128 if a
 * signal or the timeout ended it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { cwd, env, timeout } = {}) {
  return new Promise((resolve) => {
    const child = spawnGroup(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const timer = timeout === undefined ? undefined : setTimeout(() => expire(), timeout);
    const expire = () => {
      console.error(`${command} ${args.join(' ')}: no end after ${Math.round((timeout ?? 0) / 1000)} s, stopped`);
      stopGroup(child);
    };
    child.once('error', (error) => {
      clearTimeout(timer);
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve(code ?? 128);
    });
  });
}

/**
 * Finds a free port on this machine.
 * @returns {Promise<number>}
 */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
