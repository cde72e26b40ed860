import { commands, type ExtensionContext, window } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateFeatures, clientOptions, type Running } from './activation.ts';

let running: Running | undefined;

/** The desktop extension: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('server/dist/server.js');
  const run = { module, transport: TransportKind.ipc };
  const client = new LanguageClient('nianbao', '年报', { run, debug: run }, clientOptions(context));
  running = activateFeatures(context, client);
  if (process.env.NIANBAO_START === '1') showPreviewOnce();
}

/** `npm start` opens a report with its preview beside it. */
function showPreviewOnce(): void {
  if (window.activeTextEditor?.document.languageId === 'nianbao') {
    void commands.executeCommand('nianbao.showPreviewToSide');
    return;
  }
  const waiting = window.onDidChangeActiveTextEditor((editor) => {
    if (editor?.document.languageId !== 'nianbao') return;
    waiting.dispose();
    void commands.executeCommand('nianbao.showPreviewToSide');
  });
}

export function deactivate(): Promise<void> | undefined {
  return running?.stop();
}
