import { commands, type ExtensionContext } from 'vscode';
import { PREVIEW } from '../../server/src/lsp/protocol.ts';
import { activateExport } from './export/index.ts';
import { activateImport } from './import/index.ts';
import { activatePreview } from './preview/index.ts';
import { RESTART, type Server } from './server.ts';
import { activateStatus } from './status.ts';
import { activateTableKeys } from './table-keys.ts';
import { activateTree } from './tree/index.ts';

/** Registers everything that the editor side does. */
export function activateFeatures(context: ExtensionContext, server: Server): void {
  context.subscriptions.push(commands.registerCommand(RESTART, () => server.restart()));
  activateTableKeys(context, server);
  const previewed = activatePreview(context, (uri, have) => server.request(PREVIEW, { uri, have }));
  activateExport(context, server, previewed);
  activateImport(context, server);
  activateStatus(context, server);
  activateTree(context, server);
}
