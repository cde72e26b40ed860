/**
 * What has been worked out about an object, kept on the object itself, so that it is gone when the object is. A WeakMap
 * says the same, but V8's young collections take whatever is in one for alive: every version of every text is then
 * copied and grows old, which takes several times as long as the analysis (docs/decisions).
 */
export class Memory {
  #owner: object | undefined;
  #found: unknown[] = [];

  recall(owner: object, slot: number): unknown {
    return this.#owner === owner ? this.#found[slot] : undefined;
  }

  keep(owner: object, slot: number, value: unknown): void {
    this.#owner ??= owner;
    // A copy of an object shares its memory, and is another object.
    if (this.#owner === owner) this.#found[slot] = value;
  }
}

/** Something immutable about which more is worked out later. Two that differ in their memories only are the same. */
export interface Remembering {
  readonly memory: Memory;
}

let slots = 0;

/** One kind of thing that is worked out about objects; used like a WeakMap. */
export class Slot<Key extends Remembering, Value> {
  readonly #slot = slots++;

  get(key: Key): Value | undefined {
    return key.memory.recall(key, this.#slot) as Value | undefined;
  }

  set(key: Key, value: Value): void {
    key.memory.keep(key, this.#slot, value);
  }
}
