import type { Connection, InitializeParams } from 'vscode-languageserver';
import { capabilities } from './capabilities.ts';

/** Listens on a connection and answers `initialize`; `begin` starts what the server does otherwise. Needs little to be loaded. */
export function answerInitialize(connection: Connection, begin: (params: InitializeParams) => void): void {
  connection.onInitialize((params) => {
    begin(params);
    return { capabilities, serverInfo: { name: 'nianbao-language-server' } };
  });
  connection.listen();
}
