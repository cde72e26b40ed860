/**
 * Files are identified by keys: the decoded URI without . and .., so that a file has one key however an editor writes
 * its URI. Keys read like paths: file:///甲/乙.nianbao.
 */

/** The key of a file's URI. */
export function keyOf(uri: string): string {
  const { root, path } = split(uri);
  return root + normal(decode(path));
}

/** The URI of a key, encoded as Node does it. */
export function uriOf(key: string): string {
  const { root, path } = split(key);
  return root + path.split('/').map(encodeURIComponent).join('/').replaceAll('%3A', ':');
}

/** Splits a URI into its scheme with the host, and the path. */
function split(uri: string): { root: string; path: string } {
  const match = /^([A-Za-z][A-Za-z\d+.-]*:(?:\/\/[^/]*)?)(.*)/s.exec(uri);
  return match ? { root: match[1], path: match[2] } : { root: '', path: uri };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Removes . and .., and makes the drive letter lower-case. */
function normal(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.length > 1) parts.pop();
    } else if (part !== '.') parts.push(part);
  }
  return parts.join('/').replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase());
}

/** The scheme of a key: file, untitled, vscode-vfs, … */
export function schemeOf(key: string): string {
  return key.slice(0, Math.max(key.indexOf(':'), 0));
}

/** The folder of a file, ending in a slash; a key that ends in one is its own folder. */
export function folderOf(key: string): string {
  return key.slice(0, key.lastIndexOf('/') + 1);
}

/** The longest path on any system, in characters. */
const LONGEST = 4096;

/** The key that a path in a report points to; undefined if it has a scheme or host of its own, is empty or too long. */
export function resolvePath(from: string, path: string): string | undefined {
  const slashed = path.trim().replaceAll('\\', '/');
  if (slashed === '' || slashed.length > LONGEST || slashed.startsWith('//')) return undefined;
  const { root } = split(from);
  if (/^[A-Za-z]:\//.test(slashed)) return root + normal(`/${slashed}`);
  if (/^[A-Za-z][A-Za-z\d+.-]*:/.test(slashed)) return undefined;
  if (slashed.startsWith('/')) return root + normal(slashed);
  return root + normal(split(folderOf(from)).path + slashed);
}

/** True if a file is in one of the folders, or below it. */
export function isInside(key: string, folders: readonly string[]): boolean {
  return folders.some((folder) => key.startsWith(folder.endsWith('/') ? folder : `${folder}/`));
}

/** The path from one file to another, for display. */
export function pathFrom(from: string, to: string): string {
  if (split(from).root !== split(to).root) return to;
  const own = folderOf(from).split('/');
  const other = to.split('/');
  let same = 0;
  while (same < own.length - 1 && same < other.length - 1 && own[same] === other[same]) same++;
  return '../'.repeat(own.length - 1 - same) + other.slice(same).join('/');
}

/** True if a path can name several files: it contains *, ? or {甲,乙}, or is a folder. */
export function isPattern(path: string): boolean {
  return /[*?{]|[\\/]$/.test(path.trim());
}

/** Returns a test for keys that match a pattern: a key with *, **, ? and {…,…}. A folder matches the files in it. */
export function matcher(pattern: string): (key: string) => boolean {
  const alternatives = expandBraces(pattern.endsWith('/') ? `${pattern}*` : pattern).map((one) => one.split('/'));
  return (key) => {
    const parts = key.split('/');
    return alternatives.some((one) => matches(one, parts, (glob) => glob === '**', matchesName));
  };
}

const MOST_ALTERNATIVES = 64;

function expandBraces(pattern: string): string[] {
  let open = [pattern];
  for (;;) {
    const index = open.findIndex((one) => /\{[^{}]*\}/.test(one));
    if (index === -1 || open.length > MOST_ALTERNATIVES) return open;
    const one = open[index];
    const end = one.indexOf('}', one.indexOf('{'));
    const start = one.lastIndexOf('{', end);
    const choices = one.slice(start + 1, end).split(',');
    open = [
      ...open.slice(0, index),
      ...choices.map((choice) => one.slice(0, start) + choice + one.slice(end + 1)),
      ...open.slice(index + 1),
    ];
  }
}

function matchesName(glob: string, name: string): boolean {
  if (!/[*?]/.test(glob)) return glob === name;
  return matches(
    [...glob],
    [...name],
    (one) => one === '*',
    (one, character) => one === '?' || one === character,
  );
}

/** Matches items against globs, of which wild ones stand for any number of items, in time O(globs × items). */
function matches(
  globs: readonly string[],
  items: readonly string[],
  isWild: (glob: string) => boolean,
  isMatch: (glob: string, item: string) => boolean,
): boolean {
  let glob = 0;
  let item = 0;
  let wild = -1;
  let resume = 0;
  while (item < items.length) {
    if (glob < globs.length && isWild(globs[glob])) {
      wild = glob++;
      resume = item;
    } else if (glob < globs.length && isMatch(globs[glob], items[item])) {
      glob++;
      item++;
    } else if (wild !== -1) {
      glob = wild + 1;
      item = ++resume;
    } else return false;
  }
  while (glob < globs.length && isWild(globs[glob])) glob++;
  return glob === globs.length;
}
