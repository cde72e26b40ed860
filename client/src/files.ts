import { FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FIND_FILES, LIST_FILES, READ_FILE } from '../../server/src/lsp/client-files.ts';

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
    try {
      const folder = Uri.parse(uri);
      const entries = await workspace.fs.readDirectory(folder);
      return entries
        .filter(([, type]) => type === FileType.File)
        .map(([name]) => Uri.joinPath(folder, name).toString());
    } catch {
      return [];
    }
  });
  client.onRequest(FIND_FILES, async ({ uri }: { uri: string }) => {
    const below = new RelativePattern(Uri.parse(uri), '**/*.{nianbao,nianbao.md}');
    const found = await workspace.findFiles(below, '**/{node_modules,.*}/**');
    return found.map((one) => one.toString());
  });
}
