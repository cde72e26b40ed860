import {
  type Connection,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { type Client, readClient } from './client.ts';
import { endpoints } from './endpoints.ts';

/** Listens on a connection and answers `initialize`; `begin` starts the server for the client. Loads few modules. */
export function answerInitialize(
  connection: Connection,
  begin: (params: InitializeParams, client: Client) => void,
): void {
  connection.onInitialize((params) => {
    const client = readClient(params);
    begin(params, client);
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'nianbao-language-server' } };
  });
  connection.listen();
}

/** Lists what the server can do for a client. */
function capabilitiesFor(client: Client): ServerCapabilities {
  const ofEndpoints = endpoints.map(({ capability }) =>
    typeof capability === 'function' ? capability(client) : capability,
  );
  return Object.assign(
    {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
    ...ofEndpoints,
  );
}
