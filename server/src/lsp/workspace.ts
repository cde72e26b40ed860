import { type Connection, DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver';
import { createIndex, type IndexChange, type WorkspaceIndex } from '../workspace/workspace-index.ts';
import { analysisOf } from './documents.ts';
import { WORKSPACE_CHANGED } from './protocol.ts';
import type { ServerState } from './state.ts';

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
  documents.onDidClose(({ document }) => void index.close(document.uri));
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

/** Tells a client that shows the workspace's reports when they have changed. */
export function notifyChanges(connection: Connection, index: WorkspaceIndex): void {
  onPause(index, () => void connection.sendNotification(WORKSPACE_CHANGED));
}
