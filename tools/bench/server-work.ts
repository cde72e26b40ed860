import { toDiagnostics } from '../../server/src/features/diagnostics.ts';
import { analysisOf, changeDocument, type OpenDocument } from '../../server/src/lsp/documents.ts';
import { DEFAULTS } from '../../server/src/lsp/settings.ts';
import { analysisAt, type ServerState } from '../../server/src/lsp/state.ts';
import { workspaceIndex } from '../../server/src/lsp/workspace.ts';
import { type Change, readTree } from '../../server/src/syntax/tree.ts';
import type { Files } from '../../server/src/workspace/files.ts';

const NO_FILES: Files = { read: async () => undefined, list: async () => [], find: async () => [] };

/**
 * The server's work on its documents without a connection, wired as in lsp/start.ts. Both calls return the diagnostics.
 */
export function serverWork() {
  const open = new Map<string, OpenDocument>();
  const outside = { files: NO_FILES, settings: DEFAULTS };
  const index = workspaceIndex(outside);
  const state = { ...outside, documents: open, index } as unknown as ServerState;
  const take = (document: OpenDocument) => {
    const { uri } = document;
    open.set(uri, document);
    index.open(uri, analysisOf(document, DEFAULTS.rules));
    const analysis = analysisAt(state, uri);
    return analysis && toDiagnostics(analysis, uri);
  };
  return {
    open: (uri: string, text: string) => take({ uri, version: 1, tree: readTree(text) }),
    change(uri: string, change: Change) {
      const document = open.get(uri) as OpenDocument;
      return take(changeDocument(document, [change], document.version + 1));
    },
  };
}
