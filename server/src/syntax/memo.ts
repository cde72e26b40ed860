/**
 * Keeps results derived from an immutable object on the object itself, so that they are freed with it. A WeakMap would
 * do the same, but V8's young-generation collections treat everything in one as alive: each version of each text would
 * be copied and promoted, which takes several times as long as the analysis (docs/decisions, 25). docs/memos.md lists all
 * that is kept.
 *
 * A memo serves the first object that keeps something in it. A copy (`{ ...object }`) takes the memo along but is a
 * different object: it reads and keeps nothing there, without an error. Give a copy a `new Memo()` of its own.
 */
export class Memo {
  #owner: object | undefined;
  /** A linked list: there are a few entries at most, so it is smaller than a map and as fast. */
  #last: Kept | undefined;

  recall(owner: object, slot: object): unknown {
    if (this.#owner !== owner) return undefined;
    for (let one = this.#last; one; one = one.next) if (one.slot === slot) return one.value;
    return undefined;
  }

  keep(owner: object, slot: object, value: unknown): void {
    this.#owner ??= owner;
    // A copy of the owner keeps nothing.
    if (this.#owner !== owner) return;
    for (let one = this.#last; one; one = one.next) {
      if (one.slot !== slot) continue;
      one.value = value;
      return;
    }
    this.#last = { slot, value, next: this.#last };
  }
}

interface Kept {
  readonly slot: object;
  value: unknown;
  readonly next: Kept | undefined;
}

/** An immutable object that carries results derived from it. Equality ignores `memory`. */
export interface Memoized {
  readonly memory: Memo;
}

/** One kind of result kept on objects; used like a WeakMap. Copies of an object do not share it (see Memo). */
export class Slot<Key extends Memoized, Value> {
  get(key: Key): Value | undefined {
    return key.memory.recall(key, this) as Value | undefined;
  }

  set(key: Key, value: Value): void {
    key.memory.keep(key, this, value);
  }
}
