import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { sensible } from './lsp/params.ts';
import { startServer } from './lsp/start.ts';
import { nodeFiles } from './node-files.ts';

/** The language server over stdio, a pipe or Node's IPC, as its command line says. */
startServer(createConnection(ProposedFeatures.all, { messageStrategy: sensible }), nodeFiles, async (sources) =>
  (await import('./node-pdf.ts')).makePdf(sources),
);
