import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Writes a file beside the old one and puts it in its place, so that the old one is whole until the new one is. */
export function writeSafely(path: string, content: string | Uint8Array): void {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(beside, content);
    renameSync(beside, path);
  } finally {
    if (existsSync(beside)) rmSync(beside);
  }
}
