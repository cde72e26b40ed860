import { type ExtensionContext, Uri } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { PREVIEW } from '../../server/src/lsp/protocol.ts';
import { activateExport } from './export/index.ts';
import { answerFileRequests } from './files.ts';
import { activateImport } from './import/index.ts';
import { activatePreview } from './preview/index.ts';
import { keepRunning } from './restart.ts';
import { activateStatus } from './status.ts';
import { activateTableKeys } from './table-keys.ts';
import { activateTree } from './tree/index.ts';
import { followTrust, untrustedStaysInside } from './trust.ts';

/** The extension while it runs. */
export interface Running {
  stop(): Promise<void>;
}

/** What the client tells the server, the same for both kinds of extension. */
export function clientOptions(context: ExtensionContext): LanguageClientOptions {
  return {
    // Any scheme: untitled files and virtual workspaces as well as files on disk.
    documentSelector: [{ language: 'nianbao' }],
    diagnosticPullOptions: { onChange: true },
    middleware: { workspace: untrustedStaysInside },
    initializationOptions: {
      clientFiles: true,
      workspaceView: true,
      rulePages: Uri.joinPath(context.extensionUri, 'docs/rules').toString(),
    },
  };
}

/** Registers everything that the editor side does, and starts the server: what is asked before it runs waits for it. */
export function activateFeatures(context: ExtensionContext, client: BaseLanguageClient): Running {
  const start = keepRunning(context, client);
  answerFileRequests(client);
  activateTableKeys(context, client);
  const previewed = activatePreview(context, (uri, have) => client.sendRequest(PREVIEW, { uri, have }));
  activateExport(context, client, previewed);
  activateImport(context, client);
  activateStatus(context, client);
  activateTree(context, client);
  followTrust(context, client);
  const started = start();
  return {
    async stop() {
      await started;
      if (client.isRunning()) await client.stop();
    },
  };
}
