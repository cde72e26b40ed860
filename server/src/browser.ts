import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { answerInitialize } from './lsp/initialize.ts';
import { sensible } from './lsp/messages.ts';
import { startServer } from './lsp/start.ts';

/** The worker itself: all that the server sees of the browser. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

/** The language server in a web worker: it sees files through the editor alone. */
const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), {
  messageStrategy: sensible,
});
answerInitialize(connection, (params, client) => startServer(connection, params, client, {}));
