/**
 * How long an answer may take before the server is probed, and how long the probe's answer may take, in milliseconds.
 */
const PATIENCE = 10_000;

/** A request that no server knows. LSP requires an immediate error as the answer to any unknown request named `$/…`. */
export const PROBE = '$/nianbao/probe';

/** What `watchResponsiveness` needs from outside. */
export interface ResponsivenessHost {
  /** Sends a request that any server answers at once. */
  readonly probe: () => PromiseLike<unknown>;
  /** Called when the server falls silent or answers again. */
  readonly changed: () => void;
  readonly later: (milliseconds: number, action: () => void) => void;
}

export interface Responsiveness {
  readonly isSilent: () => boolean;
  /** Watches a pending answer; to be called with each one. */
  readonly waitFor: (answer: PromiseLike<unknown>) => void;
  /** Forgets what the last server has not answered; to be called when another server starts. */
  readonly reset: () => void;
}

/**
 * Notices a server that hangs: its process lives, and silence is the only sign. A slow answer proves nothing, so the
 * server is probed first.
 */
export function watchResponsiveness({ probe, changed, later }: ResponsivenessHost): Responsiveness {
  let isSilent = false;
  let latest: symbol | undefined;

  const set = (value: boolean) => {
    if (isSilent === value) return;
    isSilent = value;
    changed();
  };

  const ask = async () => {
    if (latest) return;
    const own = Symbol();
    latest = own;
    later(PATIENCE, () => {
      if (latest === own) set(true);
    });
    await settled(probe());
    if (latest !== own) return;
    latest = undefined;
    set(false);
  };

  return {
    isSilent: () => isSilent,
    waitFor(answer) {
      let isOpen = true;
      later(PATIENCE, () => {
        if (isOpen) void ask();
      });
      void settled(answer).then(() => {
        isOpen = false;
      });
    },
    reset() {
      latest = undefined;
      set(false);
    },
  };
}

/** Resolves on errors too: an error is also an answer. */
function settled(answer: PromiseLike<unknown>): PromiseLike<unknown> {
  return answer.then(undefined, () => undefined);
}
