import { constants } from 'node:fs';
import { open, readdir, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Files, isReportName } from '../workspace/files.ts';

/** The largest file that is read, in bytes. Reports have a few hundred kilobytes. */
const LARGEST = 64 * 1024 * 1024;

/** The files of the machine that the server runs on. */
export const nodeFiles: Files = {
  async read(uri) {
    try {
      return await readText(fileURLToPath(uri));
    } catch {
      return undefined;
    }
  },
  async real(uri) {
    try {
      return pathToFileURL(await realPath(fileURLToPath(uri))).href;
    } catch {
      return undefined;
    }
  },
  async list(uri) {
    try {
      const folder = fileURLToPath(uri);
      const entries = await readdir(folder, { withFileTypes: true });
      return entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => pathToFileURL(`${folder}/${entry.name}`).href);
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

/** Resolves all links in a path; for a file that does not exist, those in its folder's path. */
async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const folder = dirname(path);
    return folder === path ? path : join(await realPath(folder), basename(path));
  }
}

/** The text of a file; undefined if it is a pipe, a device or too large. */
async function readText(path: string): Promise<string | undefined> {
  // Without O_NONBLOCK, opening a pipe without a writer would wait forever.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = await file.stat();
    return stat.isFile() && stat.size <= LARGEST ? await file.readFile('utf8') : undefined;
  } finally {
    await file.close();
  }
}

/** The reports in a folder and below. Follows no links, so it never walks in circles or reads anything outside. */
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
