import { execFileSync } from 'node:child_process';

/** True if {@link serverProcesses} works on this platform. */
export const canListProcesses = process.platform !== 'win32';

/** Returns the ids of running language servers; with `parent`, only those of that extension host. */
export function serverProcesses(parent?: number): number[] {
  return execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^ *(\d+) +(\d+) +(.*)$/.exec(line))
    .filter((match) => match?.[3].includes('server/dist/server.js') && !match[3].startsWith('ps '))
    .filter((match) => parent === undefined || Number(match?.[2]) === parent)
    .map((match) => Number(match?.[1]));
}

/** Returns the id of the process that started another one: a language server's extension host. */
export function parentOf(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }));
}
