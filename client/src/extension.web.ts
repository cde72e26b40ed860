import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { activateFeatures, clientOptions, type Running } from './activation.ts';

/** The browser's workers, as far as this file needs them. */
type Port = ConstructorParameters<typeof BrowserMessageReader>[0];
declare const Worker: new (script: string) => Port & { terminate(): void };

let running: Running | undefined;

/** The web extension: the server is a worker. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'server/dist/browser.js').toString(true);
  let worker: InstanceType<typeof Worker> | undefined;
  // Each start has a worker of its own. The streams are made here: VS Code's Worker gives what is no instance of itself.
  const start = async () => {
    worker?.terminate();
    worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  running = activateFeatures(context, new LanguageClient('nianbao', '年报', start, clientOptions(context)));
}

export function deactivate(): Promise<void> | undefined {
  return running?.stop();
}
