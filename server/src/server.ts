import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './lsp/start.ts';
import { nodeFiles } from './node-files.ts';
import { makePdf } from './node-pdf.ts';

/** The language server over stdio, a pipe or Node's IPC, as its command line says. */
startServer(createConnection(ProposedFeatures.all), nodeFiles, makePdf);
