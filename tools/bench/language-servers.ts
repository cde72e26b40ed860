import { type ChildProcess, spawn } from 'node:child_process';
import MarkdownIt from 'markdown-it';
import {
  createProtocolConnection,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** A language server to start, and how it is asked for diagnostics. */
export interface ServerKind {
  readonly name: string;
  /** A script in the repository, and its arguments. */
  readonly command: readonly string[];
  readonly extension: string;
  readonly languageId: string;
  /** `pull`: the client requests diagnostics; `push`: the server sends them unasked. */
  readonly diagnostics: 'pull' | 'push';
  readonly initializationOptions?: object;
  /** Sent once the server runs, for servers that do nothing without settings. */
  readonly settings?: object;
  /** The requests that the client must answer, given the texts of its open documents. */
  readonly answers?: Readonly<Record<string, (params: never, documents: ReadonlyMap<string, string>) => unknown>>;
}

const NIANBAO = {
  command: ['server/bin/nianbao-language-server.js', '--stdio'],
  extension: 'nianbao',
  languageId: 'nianbao',
} as const;
/** The folder in which the rivals are installed. */
export const RIVALS = 'tools/bench/rivals';

export const nianbao: ServerKind = { ...NIANBAO, name: 'Nianbao', diagnostics: 'push' };
/** As in VS Code; takes one message more. */
export const nianbaoAsked: ServerKind = { ...NIANBAO, name: 'Nianbao, asked by the client', diagnostics: 'pull' };

/** Its validation waits half a second before it pushes, but not when it is asked. */
export const json: ServerKind = {
  name: 'JSON (vscode-langservers-extracted)',
  command: [`${RIVALS}/node_modules/vscode-langservers-extracted/bin/vscode-json-language-server`, '--stdio'],
  extension: 'json',
  languageId: 'json',
  diagnostics: 'pull',
  initializationOptions: { provideFormatter: false },
};

const markdownIt = new MarkdownIt({ html: true });
let parsed = { text: '', tokens: markdownIt.parse('', {}) };

/** As in VS Code, a text requested twice is parsed once. */
function tokensOf(text: string) {
  if (parsed.text !== text) parsed = { text, tokens: markdownIt.parse(text, {}) };
  return parsed.tokens;
}

/** Leaves parsing to the client, as in VS Code, which uses markdown-it; checks links. */
export const markdown: ServerKind = {
  name: 'Markdown (vscode-markdown-languageserver)',
  command: [`${RIVALS}/node_modules/vscode-markdown-languageserver/dist/node/workerMain.js`, '--stdio'],
  extension: 'md',
  languageId: 'markdown',
  diagnostics: 'pull',
  initializationOptions: { markdownFileExtensions: ['md'] },
  settings: {
    markdown: {
      validate: {
        enabled: true,
        referenceLinks: { enabled: 'warning' },
        fragmentLinks: { enabled: 'warning' },
        fileLinks: { enabled: 'warning', markdownFragmentLinks: 'inherit' },
        ignoredLinks: [],
        unusedLinkDefinitions: { enabled: 'hint' },
        duplicateLinkDefinitions: { enabled: 'warning' },
      },
    },
  },
  answers: {
    'markdown/parse': ({ uri }: { uri: string }, documents) => tokensOf(documents.get(uri) ?? ''),
    'markdown/fs/readFile': () => [],
    'markdown/fs/readDirectory': () => [],
    'markdown/fs/stat': () => undefined,
    'markdown/fs/watcher/create': () => null,
    'markdown/fs/watcher/delete': () => null,
    'markdown/findMarkdownFilesInWorkspace': () => [],
  },
};

/** Accepts only whole texts; only pushes, without waiting. */
export const remark: ServerKind = {
  name: 'remark with GFM (unified-language-server)',
  command: [`${RIVALS}/remark-server.mjs`, '--stdio'],
  extension: 'md',
  languageId: 'markdown',
  diagnostics: 'push',
};

export interface RunningServer {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** The client's open documents, by URI; the client keeps this up to date. */
  readonly documents: Map<string, string>;
  stop(): Promise<void>;
}

/** Starts a server and initializes it. Call this in the repository's folder. */
export async function start(kind: ServerKind): Promise<RunningServer> {
  const child = spawn(process.execPath, kind.command, { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const documents = new Map<string, string>();
  for (const [method, answer] of Object.entries(kind.answers ?? {}))
    connection.onRequest(method, (params: unknown) => answer(params as never, documents));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: kind.diagnostics === 'pull' ? { diagnostic: {} } : {} },
    ...(kind.initializationOptions && { initializationOptions: kind.initializationOptions }),
  });
  await connection.sendNotification('initialized', {});
  if (kind.settings) await connection.sendNotification('workspace/didChangeConfiguration', { settings: kind.settings });
  return { connection, initialized, documents, stop: () => stop(child, connection) };
}

async function stop(child: ChildProcess, connection: ProtocolConnection): Promise<void> {
  const ended = new Promise((settle) => child.once('exit', settle));
  connection.dispose();
  child.kill();
  await ended;
}
