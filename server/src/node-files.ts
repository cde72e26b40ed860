import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Files } from './workspace/files.ts';

/** The files on the machine that the server runs on. */
export const nodeFiles: Files = {
  async read(uri) {
    try {
      return await readFile(fileURLToPath(uri), 'utf8');
    } catch {
      return undefined;
    }
  },
  async list(uri) {
    try {
      const folder = fileURLToPath(uri);
      const entries = await readdir(folder, { withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map((entry) => pathToFileURL(`${folder}/${entry.name}`).href);
    } catch {
      return [];
    }
  },
};
