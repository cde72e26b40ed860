import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Files, isReportName } from './workspace/files.ts';

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
  async find(uri) {
    try {
      return (await reportsBelow(fileURLToPath(uri))).map((path) => pathToFileURL(path).href);
    } catch {
      return [];
    }
  },
};

async function reportsBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const lists = await Promise.all(
    entries.map((entry) => {
      if (entry.isFile()) return isReportName(entry.name) ? [join(folder, entry.name)] : [];
      const isHidden = entry.name.startsWith('.') || entry.name === 'node_modules';
      return entry.isDirectory() && !isHidden ? reportsBelow(join(folder, entry.name)) : [];
    }),
  );
  return lists.flat();
}
