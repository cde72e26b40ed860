import { type Connection, DidChangeConfigurationNotification, type InitializeParams } from 'vscode-languageserver';
import type { PdfMaker } from '../export/export.ts';
import { listenToTimings } from '../syntax/timings.ts';
import type { Files } from '../workspace/files.ts';
import { readStatutes } from '../workspace/statutes.ts';
import type { Client } from './client.ts';
import { clientFiles, mixedFiles } from './client-files.ts';
import { deliverDiagnostics } from './diagnostics.ts';
import { openDocuments } from './documents.ts';
import { resolveFolder } from './folders.ts';
import { registerEndpoints } from './register.ts';
import { sentTokens } from './semantic-tokens.ts';
import { readServerSettings } from './settings.ts';
import { analysisAt, type ServerState, whenReady } from './state.ts';
import { followDocuments, notifyChanges, reopenAll, watchReports, workspaceIndex } from './workspace.ts';

/** The options that a client may send when it starts the server. */
interface InitializationOptions {
  /** The settings, for clients that do not answer workspace/configuration. */
  readonly settings?: unknown;
  /** True if the client answers the requests of client-files.ts. */
  readonly clientFiles?: boolean;
  /** The address of the folder docs/rules. */
  readonly rulePages?: string;
  /** True if the client shows the workspace's reports and wants to be notified when they change. */
  readonly workspaceView?: boolean;
}

/** Abilities of the platform that the server runs on. */
interface Host {
  /** If absent, the server reads files through the client. */
  readonly files?: Files;
  readonly makePdf?: PdfMaker;
}

/** Starts the server for a client that has initialized it. */
export function startServer(connection: Connection, params: InitializeParams, client: Client, host: Host): void {
  const options = (params.initializationOptions ?? {}) as InitializationOptions;
  const documents = openDocuments();
  const outside = { files: filesFor(connection, host.files, options), settings: readServerSettings(options.settings) };
  let begin = () => {};
  const started = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const state: ServerState = Object.assign(outside, {
    client,
    documents,
    started,
    revision: 0,
    diagnosticDetails: {
      relatedInformation: client.relatedInformation,
      ...(client.codeDescription && options.rulePages !== undefined && { rulePages: options.rulePages }),
    },
    statutes: [],
    folders: params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []),
    index: workspaceIndex(outside),
  });
  followDocuments(connection, state);
  const diagnostics = deliverDiagnostics(connection, state);
  registerEndpoints(connection, {
    ...{ state, diagnostics, makePdf: host.makePdf },
    analysisAt: (uri) => analysisAt(state, uri),
    whenReady: () => whenReady(state),
    semanticTokens: sentTokens(state),
  });
  if (options.workspaceView) notifyChanges(connection, state.index);

  connection.onInitialized(() => {
    if (client.registersConfiguration) void connection.client.register(DidChangeConfigurationNotification.type);
    if (client.changesFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        state.folders = [...state.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        void state.index.setFolders(state.folders);
      });
    }
    if (client.watchesFiles) watchReports(connection);
    // Settings first, as reports are read under them.
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

  function tellTimings(): void {
    const over = state.settings.timings;
    const tell = (line: string) => connection.console.log(line);
    listenToTimings(over > 0 ? { now: () => performance.now(), over, tell } : undefined);
  }

  async function refreshSettings(pushed: unknown): Promise<void> {
    const section = client.answersConfiguration ? await connection.workspace.getConfiguration('nianbao') : pushed;
    if (section === undefined || section === null) return;
    const { statutes } = state.settings;
    state.settings = readServerSettings(section);
    tellTimings();
    state.revision++;
    void reopenAll(state);
    diagnostics.renew();
    if (state.settings.statutes !== statutes) {
      const folder = resolveFolder(state.settings.statutes, state.folders);
      state.statutes = folder ? await readStatutes(folder, state.files) : [];
    }
  }

  tellTimings();
  documents.listen(connection);
}

/** The server's own files, if it has any, combined with the client's, if it provides them. */
function filesFor(connection: Connection, own: Files | undefined, options: InitializationOptions): Files {
  if (own && !options.clientFiles) return own;
  const client = clientFiles(connection);
  return own ? mixedFiles(own, client) : client;
}
