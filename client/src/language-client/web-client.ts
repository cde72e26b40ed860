import type { ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient';
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageserver-protocol/browser';
import type { Client, Events } from '../server.ts';
import type { ServerWorker } from '../server-worker.ts';
import { clientOptions, runClient } from './run.ts';

type Port = ConstructorParameters<typeof BrowserMessageReader>[0];

/** The client of the web extension. */
export function webClient(context: ExtensionContext, server: ServerWorker, events: Events): Client {
  const connect = async () => {
    // The streams are made here because VS Code's Worker returns an object that is not an instance of Worker.
    const worker = server.take() as Port;
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const client = new LanguageClient('nianbao', '年报', connect, clientOptions(context));
  return runClient(context, client, server, events);
}
