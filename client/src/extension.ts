import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateFeatures, clientOptions, type Running } from './activation.ts';

let running: Running | undefined;

/** The desktop extension: the server is a process of its own. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('server/dist/server.js');
  const run = { module, transport: TransportKind.ipc };
  const client = new LanguageClient('nianbao', '年报', { run, debug: run }, clientOptions(context));
  running = await activateFeatures(context, client);
}

export function deactivate(): Thenable<void> | undefined {
  return running?.stop();
}
