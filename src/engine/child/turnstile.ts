/** One piece of the model's work at a time, first come first served: a chart never runs beside a step of a completion. */
export class Turnstile {
  #last: Promise<unknown> = Promise.resolve();

  /** Waits for its turn, then does the work; the next one enters when it has ended, also if it failed. */
  pass<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
