import { type Connection, DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver';
import { createIndex, type IndexChange, type WorkspaceIndex } from '../workspace/workspace-index.ts';
import { analysisOf } from './documents.ts';
import { WORKSPACE_CHANGED } from './protocol.ts';
import type { ServerState } from './state.ts';

const REPORT_FILES = ['**/*.nianbao', '**/*.nianbao.md'];
/** How long changes are collected before listeners are called, in milliseconds. */
const PAUSE = 100;

/** Creates an index of the workspace's reports that always uses the server's current files and settings. */
export function workspaceIndex(state: Pick<ServerState, 'files' | 'settings'>): WorkspaceIndex {
  return createIndex({
    files: () => state.files,
    settings: () => state.settings.rules,
    allowOutside: () => state.settings.allowOutside,
  });
}

/** Updates the index when documents or files change. To be called before anything else listens to the documents. */
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

/** Applies new settings: analyses the open documents and reads all files again. */
export function reopenAll(state: ServerState): Promise<void> {
  for (const document of state.documents.all()) {
    state.index.open(document.uri, analysisOf(document, state.settings.rules));
  }
  return state.index.reload();
}

/** Calls the listener with the changes collected during `PAUSE` after the first of them. */
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

/** Notifies the client when the workspace's reports have changed. */
export function notifyChanges(connection: Connection, index: WorkspaceIndex): void {
  onPause(index, () => void connection.sendNotification(WORKSPACE_CHANGED));
}
