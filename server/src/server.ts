import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { sensible } from './lsp/params.ts';
import { startServer } from './lsp/start.ts';
import { nodeFiles } from './node-files.ts';
import { stdioConnection } from './node-stdio.ts';

/** The language server over stdio, a pipe or Node's IPC, as its command line says. */
const options = { messageStrategy: sensible };
const connection = process.argv.includes('--stdio')
  ? stdioConnection(options)
  : createConnection(ProposedFeatures.all, options);

startServer(connection, nodeFiles, async (sources) => (await import('./node-pdf.ts')).makePdf(sources));
