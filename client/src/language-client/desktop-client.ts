import { createInterface } from 'node:readline';
import type { ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient';
import { IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver-protocol/node';
import type { Client, Events } from '../server.ts';
import type { ServerProcess } from '../server-process.ts';
import { clientOptions, runClient } from './run.ts';

/** The client of the desktop extension. */
export function desktopClient(context: ExtensionContext, server: ServerProcess, events: Events): Client {
  const connect = async () => {
    const child = server.take();
    if (child.pid === undefined) throw new Error('the process of the server did not start');
    if (child.stderr) createInterface(child.stderr).on('line', (line) => client.outputChannel.error(line));
    return { reader: new IPCMessageReader(child), writer: new IPCMessageWriter(child) };
  };
  const client = new LanguageClient('nianbao', '年报', connect, clientOptions(context));
  return runClient(context, client, server, events);
}
