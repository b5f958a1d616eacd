/** One state, replaced by patches; listeners hear once a turn, however many patches came. */

export class Store<S extends object> {
  #state: S;
  #due: Promise<void> | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(state: S) {
    this.#state = state;
  }

  get state(): S {
    return this.#state;
  }

  set(patch: Partial<S>): void {
    this.#state = { ...this.#state, ...patch };
    this.#due ??= Promise.resolve().then(() => {
      this.#due = undefined;
      for (const listener of this.#listeners) listener();
    });
  }

  subscribe(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** Resolves when what was set so far is on the screen. */
  async shown(): Promise<void> {
    await this.#due;
  }
}
