import type { PreviewResponse } from './messages.ts';

/** What `createUpdates` needs from outside. */
export interface UpdatesHost {
  /** Asks the server; rejects or resolves to null if it cannot answer (yet). */
  readonly request: (have: readonly string[]) => PromiseLike<PreviewResponse | null>;
  /** The document's version in the editor. */
  readonly version: () => number;
  readonly show: (response: PreviewResponse) => void;
  /** Runs an action after some milliseconds; returns a function that cancels it. */
  readonly later: (milliseconds: number, action: () => void) => () => void;
}

export interface Updates {
  /** The document or its findings changed. */
  readonly changed: () => void;
  /** The page became empty or shows another document. */
  readonly reset: () => void;
  /** Runs an action at once, or after the pending answer. Only the latest action waits. */
  readonly afterwards: (action: () => void) => void;
  readonly dispose: () => void;
}

/** The waits, in milliseconds, before asking a server again that is behind or does not answer: doubled each time. */
const SHORTEST_WAIT = 10;
const LONGEST_WAIT = 5000;

/**
 * Keeps a page up to date: asks at once after a change, with one request at a time, and again if something changed
 * meanwhile. Drops an answer older than what is shown; asks again after one older than the document.
 */
export function createUpdates(host: UpdatesHost): Updates {
  let have: readonly string[] = [];
  let shown = -1;
  let round = 0;
  let isAsking = false;
  let isWanted = false;
  let wait = SHORTEST_WAIT;
  let callOff: (() => void) | undefined;
  let waiting: (() => void) | undefined;

  const schedule = (milliseconds: number) => {
    callOff?.();
    callOff = host.later(milliseconds, ask);
  };

  const ask = async () => {
    callOff = undefined;
    if (isAsking) return;
    isAsking = true;
    isWanted = false;
    const asked = round;
    let response: PreviewResponse | null = null;
    try {
      response = await host.request(have);
    } catch {
      // A server that is starting or was stopped is asked again later.
    }
    isAsking = false;
    if (round < 0) return;
    if (asked !== round) return schedule(0);
    const isCurrent = response !== null && take(response);
    if (isWanted) return schedule(0);
    waiting?.();
    waiting = undefined;
    if (!isCurrent && wait <= LONGEST_WAIT) {
      schedule(wait);
      wait *= 2;
    }
  };

  /**
   * Shows an answer that is newer than what is shown, or has the same version but other findings. Returns true if it is
   * for the document's current version.
   */
  const take = (response: PreviewResponse): boolean => {
    const version = response.version ?? host.version();
    const ids = response.blocks.map(({ id }) => id);
    if (version > shown || (version === shown && !areSame(ids, have))) {
      shown = version;
      have = ids;
      host.show(response);
    }
    return version >= host.version();
  };

  const changed = () => {
    isWanted = true;
    wait = SHORTEST_WAIT;
    // After the change itself, which the language client sends in the same turn.
    if (!isAsking) schedule(0);
  };

  return {
    changed,
    reset: () => {
      have = [];
      shown = -1;
      round++;
      changed();
    },
    afterwards: (action) => {
      if (isAsking || isWanted) waiting = action;
      else action();
    },
    dispose: () => {
      round = -1;
      callOff?.();
    },
  };
}

function areSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}
