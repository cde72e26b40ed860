import { commands, type ExtensionContext, languages } from 'vscode';
import type { Server } from '../server.ts';
import { importFile } from './command.ts';
import { DROP_METADATA, dropProvider } from './drop.ts';
import { PASTE_METADATA, pasteProvider } from './paste.ts';
import { summaries } from './summary.ts';

/** Registers 导入…… and the providers for dropped files and pasted clipboards. */
export function activateImport(context: ExtensionContext, server: Server): void {
  const summary = summaries();
  const reports = { language: 'nianbao' };
  context.subscriptions.push(
    summary,
    commands.registerCommand('nianbao.import', (uri?: unknown) => importFile(server, summary.tell, uri)),
    languages.registerDocumentDropEditProvider(reports, dropProvider(server, summary.tell), DROP_METADATA),
    languages.registerDocumentPasteEditProvider(reports, pasteProvider(server, summary.tell), PASTE_METADATA),
  );
}
