import { commands, type ExtensionContext, languages } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { importFile } from './command.ts';
import { DROP_METADATA, dropProvider } from './drop.ts';
import { PASTE_METADATA, pasteProvider } from './paste.ts';
import { summaries } from './summary.ts';

/** Registers 导入……, and what a file that is dropped and a clipboard that is pasted become. */
export function activateImport(context: ExtensionContext, client: BaseLanguageClient): void {
  const summary = summaries();
  const reports = { language: 'nianbao' };
  context.subscriptions.push(
    summary,
    commands.registerCommand('nianbao.import', (uri?: unknown) => importFile(client, summary.tell, uri)),
    languages.registerDocumentDropEditProvider(reports, dropProvider(client, summary.tell), DROP_METADATA),
    languages.registerDocumentPasteEditProvider(reports, pasteProvider(client, summary.tell), PASTE_METADATA),
  );
}
