import type { Connection } from 'vscode-languageserver';
import type { Files } from '../workspace/files.ts';

/** Requests that a client answers which has files of its own (a virtual workspace, a browser). */
export const READ_FILE = 'nianbao/readFile';
export const LIST_FILES = 'nianbao/listFiles';

/** The files as the client sees them. */
export function clientFiles(connection: Connection): Files {
  return {
    async read(uri) {
      return (await connection.sendRequest<string | null>(READ_FILE, { uri })) ?? undefined;
    },
    list(uri) {
      return connection.sendRequest<string[]>(LIST_FILES, { uri });
    },
  };
}
