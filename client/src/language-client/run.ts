import { type ExtensionContext, Uri } from 'vscode';
import {
  type BaseLanguageClient,
  ErrorCodes,
  type LanguageClientOptions,
  ResponseError,
  State,
} from 'vscode-languageclient';
import { WORKSPACE_CHANGED } from '../../../server/src/lsp/protocol.ts';
import type { Client, Events, ServerState } from '../server.ts';
import { answerFileRequests } from './files.ts';
import { keepRunning } from './restart.ts';
import { followTrust, untrustedStaysInside } from './trust.ts';
import { PROBE, watchResponsiveness } from './unresponsive.ts';

/** The options of the client, the same for the desktop and the web extension. */
export function clientOptions(context: ExtensionContext): LanguageClientOptions {
  return {
    // Any scheme: untitled files and virtual workspaces as well as files on disk.
    documentSelector: [{ language: 'nianbao' }],
    diagnosticPullOptions: { onChange: true },
    middleware: { workspace: untrustedStaysInside },
    initializationOptions: {
      clientFiles: true,
      workspaceView: true,
      rulePages: Uri.joinPath(context.extensionUri, 'docs/rules').toString(),
    },
  };
}

const LOST = '检查程序刚才中断了，请稍后再试';

/** Starts a client and its server. Requests made before the server runs wait for it. */
export function runClient(
  context: ExtensionContext,
  client: BaseLanguageClient,
  server: { end(): Promise<void> | void },
  events: Events,
): Client {
  const silence = watchResponsiveness({
    probe: () => client.sendRequest(PROBE),
    changed: () => events.state(stateOf(client.state, silence.isSilent())),
    later: (milliseconds, action) => setTimeout(action, milliseconds),
  });
  client.clientOptions.middleware = {
    ...client.clientOptions.middleware,
    sendRequest: (type, param, token, next) => {
      const answer = next(type, param, token);
      silence.waitFor(answer);
      return answer;
    },
  };
  const { start, stop } = keepRunning(client, server);
  answerFileRequests(client);
  followTrust(context, client);
  context.subscriptions.push(
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Starting) silence.reset();
      events.state(stateOf(newState, silence.isSilent()));
    }),
    client.onNotification(WORKSPACE_CHANGED, events.reportsChanged),
  );
  void start();
  return {
    async request<Result>(method: string, params?: unknown) {
      try {
        return await client.sendRequest<Result>(method, params);
      } catch (error) {
        throw isAnswer(error) ? error : new Error(LOST);
      }
    },
    restart: start,
    stop,
  };
}

function stateOf(state: State, isSilent: boolean): ServerState {
  if (state === State.Starting) return 'starting';
  if (state !== State.Running) return 'stopped';
  return isSilent ? 'silent' : 'running';
}

/** True if the error is the server's own answer, not the library's for lack of a server. */
function isAnswer(error: unknown): boolean {
  return (
    error instanceof ResponseError &&
    error.code !== ErrorCodes.PendingResponseRejected &&
    error.code !== ErrorCodes.ConnectionInactive
  );
}
