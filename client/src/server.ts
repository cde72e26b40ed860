import { type Event, EventEmitter } from 'vscode';

/** How the server is; one that is silent lives and does not answer. */
export type ServerState = 'starting' | 'running' | 'silent' | 'stopped';

/** Starts the server again, whatever state it is in. */
export const RESTART = 'nianbao.restart';

/** What speaks to the server. */
export interface Client {
  /** Rejects with an error whose message is for the user. */
  request<Result>(method: string, params?: unknown): Promise<Result>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** The server as the features of the extension see it. */
export interface Server extends Client {
  readonly state: () => ServerState;
  readonly onDidChangeState: Event<ServerState>;
  readonly onDidChangeReports: Event<void>;
}

/** What a client tells unasked. */
export interface Events {
  readonly state: (state: ServerState) => void;
  readonly reportsChanged: () => void;
}

/**
 * The server behind a client whose code takes longer to load than all the rest: it is loaded when the extension is active
 * already, and what is asked before that waits for it.
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
