import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FIND_FILES, LIST_FILES, READ_FILE } from '../../../server/src/lsp/client-files.ts';
import { isReportName } from '../../../server/src/workspace/files.ts';

/** Lets the server see files as the editor does: on disk, on a remote machine, in a virtual workspace. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(READ_FILE, async ({ uri }: { uri: string }) => {
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
    } catch {
      return null;
    }
  });
  client.onRequest(LIST_FILES, async ({ uri }: { uri: string }) => {
    const folder = Uri.parse(uri);
    return namesOf(await entriesOf(folder), FileType.File).map((name) => Uri.joinPath(folder, name).toString());
  });
  client.onRequest(FIND_FILES, async ({ uri }: { uri: string }) => {
    const found = await reportsBelow(Uri.parse(uri));
    return found.map((one) => one.toString());
  });
}

/** Walks the folders itself: VS Code's own search waits forever if a file system has none. */
async function reportsBelow(folder: Uri): Promise<Uri[]> {
  const entries = await entriesOf(folder);
  const own = namesOf(entries, FileType.File).filter(isReportName);
  const folders = namesOf(entries, FileType.Directory).filter((name) => !/^(\.|node_modules$)/.test(name));
  const below = await Promise.all(folders.map((name) => reportsBelow(Uri.joinPath(folder, name))));
  return [...own.map((name) => Uri.joinPath(folder, name)), ...below.flat()];
}

type Entries = readonly (readonly [string, FileType])[];

/** Returns nothing if the folder cannot be read. */
async function entriesOf(folder: Uri): Promise<Entries> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

/** Leaves links out: they may form cycles. */
function namesOf(entries: Entries, kind: FileType): string[] {
  return entries.filter(([, type]) => type === kind).map(([name]) => name);
}
