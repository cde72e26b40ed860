import { type Connection, DidChangeConfigurationNotification, type InitializeParams } from 'vscode-languageserver';
import type { PdfMaker } from '../export/export.ts';
import type { Files } from '../workspace/files.ts';
import { readStatutes } from '../workspace/statutes.ts';
import { capabilities } from './capabilities.ts';
import { clientFiles, mixedFiles } from './client-files.ts';
import { pullDiagnostics, pullWorkspaceDiagnostics, pushDiagnostics, refreshDiagnostics } from './diagnostics.ts';
import { openDocuments } from './documents.ts';
import { answerExports } from './exports.ts';
import { resolveFolder } from './folders.ts';
import { NONSENSE, refuse } from './params.ts';
import { answerRequests } from './requests.ts';
import { DEFAULTS, readServerSettings } from './settings.ts';
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

/** Starts the server on a connection. Without files of its own it sees them through the client; without `makePdf` it makes no PDF. */
export function startServer(connection: Connection, ownFiles: Files | undefined, makePdf?: PdfMaker): void {
  const documents = openDocuments();
  const outside = { files: ownFiles ?? clientFiles(connection), settings: DEFAULTS };
  let begin = () => {};
  const started = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const state: ServerState = Object.assign(outside, {
    documents,
    started,
    revision: 0,
    rulePages: undefined,
    statutes: [],
    folders: [],
    index: workspaceIndex(outside),
    shown: new Map(),
  });
  let client: ReturnType<typeof clientCapabilities>;
  let publishAll = () => {};

  connection.onInitialize((params) => {
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    client = clientCapabilities(params);
    if (options.clientFiles) {
      const client = clientFiles(connection);
      state.files = ownFiles ? mixedFiles(ownFiles, client) : client;
    }
    state.settings = readServerSettings(options.settings);
    state.rulePages = options.rulePages;
    state.folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    if (!client.pullsDiagnostics) publishAll = pushDiagnostics(connection, state).publishAll;
    else if (client.refreshesDiagnostics) refreshDiagnostics(connection, state);
    if (options.workspaceView) notifyChanges(connection, state.index);
    return {
      capabilities,
      serverInfo: { name: 'nianbao-language-server' },
    };
  });

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
  connection.listen();
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
