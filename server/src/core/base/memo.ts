/** Stands for what one place of the code keeps with objects. */
export class MemoKey<T> {
  /** The kind of value; there is none here. */
  declare readonly kept: T;
}

/**
 * What is worked out of an object when it is first asked for, kept with the object itself. Where a value leads back to the
 * object, a WeakMap would hold on to both until the old objects are looked through: with each key a whole plan.
 */
export class Memo {
  readonly #values = new Map<object, unknown>();

  /** What is kept under a key, else what `make` makes now. */
  get<T>(key: MemoKey<T>, make: () => T): T {
    if (!this.#values.has(key)) this.#values.set(key, make());
    return this.#values.get(key) as T;
  }
}
