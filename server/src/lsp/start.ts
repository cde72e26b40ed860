import { type Connection, DidChangeConfigurationNotification, type InitializeParams } from 'vscode-languageserver';
import type { PdfMaker } from '../export/export.ts';
import type { Files } from '../workspace/files.ts';
import { readStatutes } from '../workspace/statutes.ts';
import { clientFiles, mixedFiles } from './client-files.ts';
import { pullDiagnostics, pullWorkspaceDiagnostics, pushDiagnostics, refreshDiagnostics } from './diagnostics.ts';
import { openDocuments } from './documents.ts';
import { answerExports } from './exports.ts';
import { resolveFolder } from './folders.ts';
import { NONSENSE, refuse } from './params.ts';
import { answerRequests } from './requests.ts';
import { readServerSettings } from './settings.ts';
import type { ServerState } from './state.ts';
import {
  answerWorkspace,
  followDocuments,
  notifyChanges,
  reopenAll,
  watchReports,
  workspaceIndex,
} from './workspace.ts';

/** What a client may say of itself when it starts the server. */
interface InitializationOptions {
  /** The settings, for clients that do not answer workspace/configuration. */
  readonly settings?: unknown;
  /** Whether the client answers nianbao/readFile and nianbao/listFiles. */
  readonly clientFiles?: boolean;
  /** The address of docs/rules. */
  readonly rulePages?: string;
  /** Whether the client shows the workspace's reports, and wants to hear when they change. */
  readonly workspaceView?: boolean;
}

/**
 * Starts the server for a client that has initialized it. Without files of its own it sees them through the client; without
 * `makePdf` it makes no PDF.
 */
export function startServer(
  connection: Connection,
  params: InitializeParams,
  ownFiles: Files | undefined,
  makePdf?: PdfMaker,
): void {
  const options = (params.initializationOptions ?? {}) as InitializationOptions;
  const client = clientCapabilities(params);
  const documents = openDocuments();
  const outside = { files: filesFor(connection, ownFiles, options), settings: readServerSettings(options.settings) };
  let begin = () => {};
  const started = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const state: ServerState = Object.assign(outside, {
    documents,
    started,
    revision: 0,
    rulePages: options.rulePages,
    statutes: [],
    folders: params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []),
    index: workspaceIndex(outside),
    shown: new Map(),
  });
  let publishAll = () => {};
  if (!client.pullsDiagnostics) publishAll = pushDiagnostics(connection, state).publishAll;
  else if (client.refreshesDiagnostics) refreshDiagnostics(connection, state);
  if (options.workspaceView) notifyChanges(connection, state.index);

  connection.onInitialized(() => {
    if (client.registersConfiguration) void connection.client.register(DidChangeConfigurationNotification.type);
    if (client.hasWorkspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        state.folders = [...state.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        void state.index.setFolders(state.folders);
      });
    }
    if (client.watchesFiles) watchReports(connection);
    // Reports are read under the settings, so these come first.
    void refreshSettings(undefined)
      .catch(() => undefined)
      .then(() => {
        void state.index.setFolders(state.folders);
        begin();
      });
  });

  connection.onDidChangeConfiguration(({ settings }) =>
    refreshSettings((settings as { nianbao?: unknown } | null)?.nianbao),
  );

  async function refreshSettings(pushed: unknown): Promise<void> {
    const section = client.answersConfiguration ? await connection.workspace.getConfiguration('nianbao') : pushed;
    if (section === undefined || section === null) return;
    const { statutes } = state.settings;
    state.settings = readServerSettings(section);
    state.revision++;
    void reopenAll(state);
    if (client.refreshesDiagnostics) void connection.languages.diagnostics.refresh();
    else publishAll();
    if (state.settings.statutes !== statutes) {
      const folder = resolveFolder(state.settings.statutes, state.folders);
      state.statutes = folder ? await readStatutes(folder, state.files) : [];
    }
  }

  connection.onRequest(NONSENSE, refuse);
  followDocuments(connection, state);
  pullDiagnostics(connection, state);
  pullWorkspaceDiagnostics(connection, state);
  answerWorkspace(connection, state);
  answerRequests(connection, state);
  answerExports(connection, state, makePdf);
  documents.listen(connection);
}

/** The server's own files where it has some, and the client's where that lends them. */
function filesFor(connection: Connection, own: Files | undefined, options: InitializationOptions): Files {
  if (own && !options.clientFiles) return own;
  const client = clientFiles(connection);
  return own ? mixedFiles(own, client) : client;
}

function clientCapabilities({ capabilities: { workspace, textDocument } }: InitializeParams) {
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    hasWorkspaceFolders: workspace?.workspaceFolders === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
  };
}
