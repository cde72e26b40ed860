import type { Connection } from 'vscode-languageserver';
import type { Files } from '../workspace/files.ts';

/** Requests to clients that provide files of their own (a virtual workspace, a browser). */
export const READ_FILE = 'nianbao/readFile';
export const LIST_FILES = 'nianbao/listFiles';
export const FIND_FILES = 'nianbao/findFiles';

/** The files as provided by the client. */
export function clientFiles(connection: Connection): Files {
  return {
    async read(uri) {
      return (await connection.sendRequest<string | null>(READ_FILE, { uri })) ?? undefined;
    },
    list(uri) {
      return connection.sendRequest<string[]>(LIST_FILES, { uri });
    },
    async find(uri) {
      try {
        return await connection.sendRequest<string[]>(FIND_FILES, { uri });
      } catch {
        return [];
      }
    },
  };
}

/** Reads files on disk directly, which is much faster for many files, and all others through the client. */
export function mixedFiles(disk: Files, client: Files): Files {
  const filesOf = (uri: string) => (uri.startsWith('file:') ? disk : client);
  return {
    read: (uri) => filesOf(uri).read(uri),
    list: (uri) => filesOf(uri).list(uri),
    find: (uri) => filesOf(uri).find(uri),
    real: async (uri) => (uri.startsWith('file:') && disk.real ? disk.real(uri) : uri),
  };
}
