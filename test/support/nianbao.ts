import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const BIN = resolve(__dirname, '../../server/bin/nianbao.js');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `nianbao` in a folder. */
export function nianbao(folder: string, ...args: string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { cwd: folder, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

/** Runs a test in a temporary folder with these files; removes the folder afterwards. */
export function withFiles(files: Readonly<Record<string, string | Uint8Array>>, test: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-cli-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    test(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
