import type { PreviewResponse } from './messages.ts';

/** What updating needs of the world around it. */
export interface UpdatesHost {
  /** Asks the server; rejects or answers null where it cannot tell (yet). */
  readonly request: (have: readonly string[]) => PromiseLike<PreviewResponse | null>;
  /** The version of the document as the editor has it. */
  readonly version: () => number;
  readonly show: (response: PreviewResponse) => void;
  /** Does something after some milliseconds; the function that it gives calls it off. */
  readonly later: (milliseconds: number, action: () => void) => () => void;
}

export interface Updates {
  /** The document changed, or what was found in it. */
  readonly changed: () => void;
  /** The page shows nothing any more, or another document. */
  readonly reset: () => void;
  /** Does something at once, or after the answer that is waited for. Only the latest one waits. */
  readonly afterwards: (action: () => void) => void;
  readonly dispose: () => void;
}

/** How long to wait before asking anew a server that is behind or does not answer: doubled from one to the other. */
const SHORTEST_WAIT = 10;
const LONGEST_WAIT = 5000;

/**
 * Keeps a page up to date: asks at once when something changed, never twice at a time, and once more when something
 * changed meanwhile. An answer older than what is shown is dropped; one older than the document is followed by another.
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
      // A server that starts or was stopped is asked again.
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
   * Shows an answer that is newer than what is shown, or of the same version with other findings. Returns whether it is of
   * the document as it is now.
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
    // Behind the change itself, which the language client sends in the same turn.
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
