import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A disk of 16 KB that a test can fill up. {@link tinyDisk} returns undefined if this process may not mount one. */
export interface TinyDisk {
  readonly folder: string;
  /** Makes it read-only. */
  readonly protect: () => void;
  readonly remove: () => void;
}

export function tinyDisk(): TinyDisk | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-disk-'));
  const run = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;
  if (!run('mount', '-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', folder)) {
    rmdirSync(folder);
    return undefined;
  }
  return {
    folder,
    protect: () => run('mount', '-o', 'remount,ro', folder),
    remove: () => {
      run('umount', '-l', folder);
      rmdirSync(folder);
    },
  };
}
