import { type ExtensionContext, Uri } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { PREVIEW } from '../../server/src/lsp/protocol.ts';
import { activateExport } from './export/index.ts';
import { answerFileRequests } from './files.ts';
import { activateImport } from './import/index.ts';
import { activatePreview } from './preview/index.ts';
import { activateStatus } from './status.ts';
import { activateTableKeys } from './table-keys.ts';
import { activateTree } from './tree/index.ts';

/** The extension while it runs. */
export interface Running {
  stop(): Thenable<void>;
}

/** What the client tells the server, the same for both kinds of extension. */
export function clientOptions(context: ExtensionContext): LanguageClientOptions {
  return {
    // Any scheme: untitled files and virtual workspaces as well as files on disk.
    documentSelector: [{ language: 'nianbao' }],
    diagnosticPullOptions: { onChange: true },
    initializationOptions: {
      clientFiles: true,
      workspaceView: true,
      rulePages: Uri.joinPath(context.extensionUri, 'docs/rules').toString(),
    },
  };
}

/** Registers everything that the editor side does, and starts the server. */
export async function activateFeatures(context: ExtensionContext, client: BaseLanguageClient): Promise<Running> {
  answerFileRequests(client);
  activateTableKeys(context, client);
  const previewed = activatePreview(context, (uri, have) => client.sendRequest(PREVIEW, { uri, have }));
  activateExport(context, client, previewed);
  activateImport(context, client);
  activateStatus(context);
  activateTree(context, client);
  await client.start();
  return { stop: () => client.stop() };
}
