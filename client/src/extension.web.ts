import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateFeatures, clientOptions, type Running } from './activation.ts';

/** The browser's workers, as far as this file needs them. */
declare const Worker: new (script: string) => ConstructorParameters<typeof LanguageClient>[3];

let running: Running | undefined;

/** The web extension: the server is a worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'server/dist/browser.js').toString(true);
  const client = new LanguageClient('nianbao', '年报', clientOptions(context), new Worker(script));
  running = await activateFeatures(context, client);
}

export function deactivate(): Thenable<void> | undefined {
  return running?.stop();
}
