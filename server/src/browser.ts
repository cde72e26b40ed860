import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { answerInitialize } from './lsp/initialize.ts';
import { sensible } from './lsp/messages.ts';
import { startServer } from './lsp/start.ts';

/** The worker's global object: the only part of the browser that the server uses. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

/** The language server in a web worker. It reads files only through the editor. */
const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), {
  messageStrategy: sensible,
});
answerInitialize(connection, (params, client) => startServer(connection, params, client, {}));
