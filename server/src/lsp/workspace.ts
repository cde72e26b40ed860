import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { definition, references } from '../features/definition.ts';
import { overview, summaryDocument } from '../workspace/overview.ts';
import { workspaceSymbols } from '../workspace/symbols.ts';
import { createIndex, type IndexChange, type WorkspaceIndex } from '../workspace/workspace-index.ts';
import { analysisOf } from './documents.ts';
import { SUMMARY, WORKSPACE, WORKSPACE_CHANGED, type WorkspaceParams } from './protocol.ts';
import { analysisAt, type ServerState, whenReady } from './state.ts';

const REPORT_FILES = ['**/*.nianbao', '**/*.nianbao.md'];
/** How long changes are gathered before the client is told. */
const PAUSE = 100;

/** An index of the workspace's reports that sees the server's files, and its settings as they are. */
export function workspaceIndex(state: Pick<ServerState, 'files' | 'settings'>): WorkspaceIndex {
  return createIndex({
    files: () => state.files,
    settings: () => state.settings.rules,
    allowOutside: () => state.settings.allowOutside,
  });
}

/** Keeps the index in step with the open documents and the files. To be called before anybody else listens to documents. */
export function followDocuments(connection: Connection, state: ServerState): void {
  const { documents, index } = state;
  documents.onDidChangeContent(({ document }) => {
    index.open(document.uri, analysisOf(document, state.settings.rules));
  });
  documents.onDidClose(({ document }) => {
    state.shown.delete(document.uri);
    void index.close(document.uri);
  });
  connection.onDidChangeWatchedFiles(({ changes }) =>
    index.filesChanged(changes.map(({ uri, type }) => ({ uri, isDeleted: type === FileChangeType.Deleted }))),
  );
}

/** Asks the client to watch the files of reports. */
export function watchReports(connection: Connection): void {
  const watchers = REPORT_FILES.map((globPattern) => ({ globPattern }));
  void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

/** Takes over new settings: what was found under the old ones is found anew. */
export function reopenAll(state: ServerState): Promise<void> {
  for (const document of state.documents.all()) {
    state.index.open(document.uri, analysisOf(document, state.settings.rules));
  }
  return state.index.reload();
}

/** Calls back when nothing has changed for a moment, with what has. */
export function onPause(index: WorkspaceIndex, listener: (changes: readonly IndexChange[]) => void): void {
  let changes: IndexChange[] = [];
  index.onChange((change) => {
    changes.push(change);
    if (changes.length > 1) return;
    setTimeout(() => {
      const all = changes;
      changes = [];
      listener(all);
    }, PAUSE);
  });
}

/** Answers the requests about the workspace, and those that lead from one report to another. */
export function answerWorkspace(connection: Connection, state: ServerState): void {
  const { index } = state;
  connection.onDefinition(({ textDocument: { uri }, position }, token) => {
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, '已取消');
    const analysis = analysisAt(state, uri);
    return analysis ? definition(analysis.report, position, index.neighboursOf(uri)) : null;
  });
  connection.onReferences(({ textDocument: { uri }, position }, token) => {
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, '已取消');
    const analysis = analysisAt(state, uri);
    if (!analysis) return null;
    const referrers = index.dependentsOf(uri).map(({ entry, as }) => ({ report: index.seenFrom(uri, entry), as }));
    return references(analysis.report, position, referrers);
  });
  connection.onWorkspaceSymbol(async ({ query }) => {
    await whenReady(state);
    return workspaceSymbols(index, query);
  });
  connection.onRequest(WORKSPACE, async (params?: WorkspaceParams) => {
    if (params?.reload) await index.reload();
    await whenReady(state);
    return overview(index);
  });
  connection.onRequest(SUMMARY, async () => {
    await whenReady(state);
    return summaryDocument(overview(index));
  });
}

/** Tells a client that shows the workspace's reports when they have changed. */
export function notifyChanges(connection: Connection, index: WorkspaceIndex): void {
  onPause(index, () => void connection.sendNotification(WORKSPACE_CHANGED));
}
