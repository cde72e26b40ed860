/**
 * What has been worked out about an object, kept on the object itself, so that it is gone when the object is. A WeakMap
 * says the same, but V8's young collections take whatever is in one for alive: every version of every text is then
 * copied and grows old, which takes several times as long as the analysis (docs/decisions).
 */
export class Memo {
  #owner: object | undefined;
  /** A handful at most, so that a list is smaller than any table and as fast. */
  #last: Kept | undefined;

  recall(owner: object, slot: object): unknown {
    if (this.#owner !== owner) return undefined;
    for (let one = this.#last; one; one = one.next) if (one.slot === slot) return one.value;
    return undefined;
  }

  keep(owner: object, slot: object, value: unknown): void {
    this.#owner ??= owner;
    // A copy of an object shares its memory, and is another object.
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

/** Something immutable about which more is worked out later. Two that differ in their memories only are the same. */
export interface Memoized {
  readonly memory: Memo;
}

/** One kind of thing that is worked out about objects; used like a WeakMap. */
export class Slot<Key extends Memoized, Value> {
  get(key: Key): Value | undefined {
    return key.memory.recall(key, this) as Value | undefined;
  }

  set(key: Key, value: Value): void {
    key.memory.keep(key, this, value);
  }
}
