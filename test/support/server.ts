import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const ROOT = resolve(__dirname, '../..');

/** The real server process, connected over stdio. */
export interface RunningServer {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly process: ChildProcess;
  open(uri: string, text: string, version?: number): Promise<void>;
  change(uri: string, version: number, changes: readonly { range?: object; text: string }[]): Promise<void>;
  /** Resolves with the next diagnostics pushed for a document, of this version if given. */
  nextDiagnostics(uri: string, version?: number): Promise<PublishDiagnosticsParams>;
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: object;
  /** The client's answer to workspace/configuration for the section `nianbao`. */
  readonly settings?: object;
  readonly rootUri?: string;
}

/** Starts the server as `npx nianbao-language-server --stdio` does. */
export async function startServer(options: StartOptions = {}): Promise<RunningServer> {
  const child = spawn(process.execPath, [join(ROOT, 'server/bin/nianbao-language-server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  assert.ok(child.stdin && child.stdout);
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const waiting: { uri: string; version?: number; resolve: (params: PublishDiagnosticsParams) => void }[] = [];
  const arrived: PublishDiagnosticsParams[] = [];
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    const at = waiting.findIndex(
      ({ uri, version }) => uri === params.uri && (version ?? params.version) === params.version,
    );
    if (at === -1) arrived.push(params);
    else waiting.splice(at, 1)[0].resolve(params);
  });
  connection.onRequest('workspace/configuration', () => [options.settings ?? {}]);
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.listen();

  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: options.rootUri ?? null,
    capabilities: options.capabilities ?? {},
    ...(options.initializationOptions && { initializationOptions: options.initializationOptions }),
  });
  await connection.sendNotification('initialized', {});

  return {
    connection,
    initialized,
    process: child,
    open: (uri, text, version = 1) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'nianbao', version, text },
      }),
    change: (uri, version, contentChanges) =>
      connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    nextDiagnostics(uri, version) {
      const at = arrived.findIndex((params) => params.uri === uri && (version ?? params.version) === params.version);
      if (at !== -1) return Promise.resolve(arrived.splice(at, 1)[0]);
      return new Promise((settle) => waiting.push({ uri, resolve: settle, ...(version !== undefined && { version }) }));
    },
    async stop() {
      const exited = new Promise<number | null>((settle) => child.once('exit', settle));
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      assert.equal(await exited, 0, 'the server exits in order');
      connection.dispose();
    },
  };
}
