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

/** Resolves paths from a document: to URIs of its own scheme and host, or to none. */
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
