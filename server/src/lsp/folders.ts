/** The URI of a folder that a setting names: a URI, an absolute path, or a path below the first open folder. */
export function resolveFolder(path: string, folders: readonly string[]): string | undefined {
  if (path === '') return undefined;
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(path)) return path;
  const slashed = path.replaceAll('\\', '/');
  if (/^([a-z]:)?\//i.test(slashed)) return `file://${slashed.startsWith('/') ? '' : '/'}${encodePath(slashed)}`;
  return folders.length === 0
    ? undefined
    : `${folders[0].replace(/\/$/, '')}/${encodePath(slashed.replace(/^\.\//, ''))}`;
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/').replaceAll('%3A', ':');
}
