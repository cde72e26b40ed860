/** How long an answer may take before the server is probed, and how long that answer may take, in milliseconds. */
const PATIENCE = 10_000;

/** A request that no server knows. LSP has each that begins with `$/` answered at once, by an error. */
export const PROBE = '$/nianbao/probe';

/** What noticing needs of the world around it. */
export interface ResponsivenessHost {
  /** Asks something that any server answers at once. */
  readonly probe: () => PromiseLike<unknown>;
  /** The server turned silent, or speaks again. */
  readonly changed: () => void;
  readonly later: (milliseconds: number, action: () => void) => void;
}

export interface Responsiveness {
  readonly isSilent: () => boolean;
  /** Is to be told of each answer that is waited for. */
  readonly waitFor: (answer: PromiseLike<unknown>) => void;
  /** Another server is there: what the last one owes does not count. */
  readonly reset: () => void;
}

/**
 * Notices a server that hangs: its process lives, and nothing says that it does not work but its silence. That something
 * takes long is no sign of it; so the server is then probed.
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

/** An error is an answer too. */
function settled(answer: PromiseLike<unknown>): PromiseLike<unknown> {
  return answer.then(undefined, () => undefined);
}
