import { type ExtensionContext, Uri } from 'vscode';
import { activateFeatures } from './activation.ts';
import { type Server, serverBehind } from './server.ts';
import { startServerWorker } from './server-worker.ts';

let server: Server | undefined;

/** The web extension. The server is a worker, which starts while the client is being loaded. */
export function activate(context: ExtensionContext): void {
  const worker = startServerWorker(Uri.joinPath(context.extensionUri, 'server/dist/browser.js').toString(true));
  server = serverBehind(async (events) => {
    const { webClient } = await import('./language-client/web-client.ts');
    return webClient(context, worker, events);
  });
  activateFeatures(context, server);
}

export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}
