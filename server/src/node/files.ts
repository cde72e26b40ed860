import { constants } from 'node:fs';
import { open, readdir, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Files, isReportName } from '../workspace/files.ts';

/** Reports have some hundred kilobytes; what is larger than this is none, in bytes. */
const LARGEST = 64 * 1024 * 1024;

/** The files on the machine that the server runs on. */
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

/** A path without links in it; of what is not there, that of the folder where it would be. */
async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const folder = dirname(path);
    return folder === path ? path : join(await realPath(folder), basename(path));
  }
}

/** The text of a file; undefined for a pipe, a device or what is too large. */
async function readText(path: string): Promise<string | undefined> {
  // Opening a pipe that nobody writes to would otherwise wait for ever.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = await file.stat();
    return stat.isFile() && stat.size <= LARGEST ? await file.readFile('utf8') : undefined;
  } finally {
    await file.close();
  }
}

/** The reports in a folder and below it. Links are not followed: so no circle is walked in, and nothing outside is read. */
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
