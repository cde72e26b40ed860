import { existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defaultSettings } from '../check/settings.ts';
import { nodeFiles } from '../node/files.ts';
import type { Entry } from '../workspace/entry.ts';
import { createIndex, type WorkspaceIndex } from '../workspace/workspace-index.ts';

/**
 * Returns an index of the given reports and those that they refer to. Reads only what is referred to; crawls no folder.
 */
export async function indexOf(
  entries: readonly Entry[],
  paths: readonly string[],
  allowOutside: boolean,
): Promise<WorkspaceIndex> {
  const index = createIndex({
    files: () => nodeFiles,
    settings: () => defaultSettings,
    allowOutside: () => allowOutside,
  });
  index.confineTo(workspaceFolders(paths).map((path) => pathToFileURL(path).href));
  for (const entry of entries) index.put(entry);
  // Files that were just read may refer to more files.
  let isNews = true;
  const stop = index.onChange(() => {
    isNews = true;
  });
  while (isNews) {
    isNews = false;
    for (const { uri } of index.entries()) index.neighboursOf(uri);
    await index.whenReady();
  }
  stop();
  return index;
}

/**
 * The folders that 上年 and 汇总 may point into: the project of the paths (the nearest folder above them with .git or
 * .vscode) or else their common folder, and the working directory. The root of a disk never counts: if the paths share
 * only that, each has its own folder.
 */
function workspaceFolders(paths: readonly string[]): string[] {
  const common = commonFolder(paths.map((path) => resolve(path)));
  const folders = isRoot(common) ? paths.map((path) => commonFolder([resolve(path)])) : [common];
  const all = [...folders.map((folder) => projectAbove(folder) ?? folder), process.cwd()];
  return [...new Set(all)].filter((folder) => !isRoot(folder));
}

function isRoot(folder: string): boolean {
  return folder === dirname(folder);
}

function commonFolder(paths: readonly string[]): string {
  const folders = paths.map((path) =>
    statSync(path, { throwIfNoEntry: false })?.isDirectory() ? path : dirname(path),
  );
  return folders.reduce((common, folder) => {
    let at = common;
    while (at !== dirname(at) && folder !== at && !folder.startsWith(at.endsWith(sep) ? at : at + sep))
      at = dirname(at);
    return at;
  });
}

function projectAbove(folder: string): string | undefined {
  // The home folder has VS Code's own .vscode, but is no project.
  for (let at = folder; !isRoot(at) && at !== homedir(); at = dirname(at)) {
    if (existsSync(join(at, '.git')) || existsSync(join(at, '.vscode'))) return at;
  }
  return undefined;
}
