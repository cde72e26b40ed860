import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { answerInitialize } from './lsp/initialize.ts';
import { sensible } from './lsp/messages.ts';
import { nodeFiles } from './node/files.ts';
import { stdioConnection } from './node/stdio.ts';

/** The language server over stdio, a pipe or Node's IPC, depending on the command line. */
const options = { messageStrategy: sensible };
const connection = process.argv.includes('--stdio')
  ? stdioConnection(options)
  : createConnection(ProposedFeatures.all, options);

// Modules that are slow to load are loaded after the answer; the client's next messages wait for them.
answerInitialize(connection, (params, client) => {
  setImmediate(async () => {
    const { startServer } = await import('./lsp/start.ts');
    startServer(connection, params, client, {
      files: nodeFiles,
      makePdf: async (sources) => (await import('./node/pdf.ts')).makePdf(sources),
    });
  });
});
