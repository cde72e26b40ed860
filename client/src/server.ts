import { type Event, EventEmitter } from 'vscode';

/** The server's state; a silent server is alive but does not answer. */
export type ServerState = 'starting' | 'running' | 'silent' | 'stopped';

/** The command that restarts the server, whatever its state. */
export const RESTART = 'nianbao.restart';

/** The connection to the server. */
export interface Client {
  /** Rejects with an error whose message is for the user. */
  request<Result>(method: string, params?: unknown): Promise<Result>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** The server as the extension's features see it. */
export interface Server extends Client {
  readonly state: () => ServerState;
  readonly onDidChangeState: Event<ServerState>;
  readonly onDidChangeReports: Event<void>;
}

/** What a client reports on its own. */
export interface Events {
  readonly state: (state: ServerState) => void;
  readonly reportsChanged: () => void;
}

/**
 * The server, for use before its client is loaded. The client's code takes longer to load than everything else, so it
 * is loaded after activation, and requests made before that wait for it.
 */
export function serverBehind(load: (events: Events) => Promise<Client>): Server {
  const stateChanged = new EventEmitter<ServerState>();
  const reportsChanged = new EventEmitter<void>();
  let current: ServerState = 'starting';
  const state = (next: ServerState) => {
    if (next === current) return;
    current = next;
    stateChanged.fire(next);
  };
  const afterActivation = new Promise<void>((resolve) => setTimeout(resolve));
  const client = afterActivation.then(() => load({ state, reportsChanged: () => reportsChanged.fire() }));
  client.catch(() => state('stopped'));
  return {
    state: () => current,
    onDidChangeState: stateChanged.event,
    onDidChangeReports: reportsChanged.event,
    request: async (method, params) => (await client).request(method, params),
    restart: async () => (await client).restart(),
    stop: async () => (await client).stop(),
  };
}
