import { type Connection, DidChangeConfigurationNotification, type InitializeParams } from 'vscode-languageserver';
import type { Files } from '../workspace/files.ts';
import { readStatutes } from '../workspace/statutes.ts';
import { capabilities } from './capabilities.ts';
import { clientFiles } from './client-files.ts';
import { pullDiagnostics, pushDiagnostics } from './diagnostics.ts';
import { openDocuments } from './documents.ts';
import { resolveFolder } from './folders.ts';
import { answerRequests } from './requests.ts';
import { DEFAULTS, readServerSettings } from './settings.ts';
import type { ServerState } from './state.ts';

/** What a client may say of itself when it starts the server. */
interface InitializationOptions {
  /** The settings, for clients that do not answer workspace/configuration. */
  readonly settings?: unknown;
  /** Whether the client answers nianbao/readFile and nianbao/listFiles. */
  readonly clientFiles?: boolean;
  /** The address of docs/rules. */
  readonly rulePages?: string;
}

/** Starts the server on a connection. Without files of its own it sees them through the client. */
export function startServer(connection: Connection, ownFiles: Files | undefined): void {
  const documents = openDocuments();
  const state: ServerState = {
    documents,
    files: ownFiles ?? clientFiles(connection),
    settings: DEFAULTS,
    revision: 0,
    rulePages: undefined,
    statutes: [],
    folders: [],
  };
  let client: ReturnType<typeof clientCapabilities>;
  let publishAll = () => {};

  connection.onInitialize((params) => {
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    client = clientCapabilities(params);
    if (options.clientFiles) state.files = clientFiles(connection);
    state.settings = readServerSettings(options.settings);
    state.rulePages = options.rulePages;
    state.folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    if (!client.pullsDiagnostics) publishAll = pushDiagnostics(connection, state).publishAll;
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
      });
    }
    void refreshSettings(undefined);
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
    if (client.refreshesDiagnostics) void connection.languages.diagnostics.refresh();
    else publishAll();
    if (state.settings.statutes !== statutes) {
      const folder = resolveFolder(state.settings.statutes, state.folders);
      state.statutes = folder ? await readStatutes(folder, state.files) : [];
    }
  }

  pullDiagnostics(connection, state);
  answerRequests(connection, state);
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
  };
}
