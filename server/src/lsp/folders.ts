/**
 * The URI of a folder named in the settings by a URI, an absolute path, or a path relative to the first open folder;
 * undefined if the path is empty, or relative with no folder open.
 */
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

/** Returns a resolver of paths relative to a document; undefined for a path to another scheme or host. */
export function pathResolver(documentUri: string): (path: string) => string | undefined {
  return (path) => {
    try {
      const base = new URL(documentUri);
      const resolved = new URL(encodePath(path.replaceAll('\\', '/')), base);
      return resolved.protocol === base.protocol && resolved.host === base.host ? resolved.href : undefined;
    } catch {
      return undefined;
    }
  };
}
