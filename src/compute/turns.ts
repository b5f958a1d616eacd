/**
 * Takes turns between generators on one thread: each computes for a slice of time, then the next one. A task that runs for
 * a minute delays one of a few milliseconds by one slice only. Knows nothing of threads or messages.
 */

export type Turn =
  | { readonly kind: 'report'; readonly id: number; readonly report: unknown }
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: string };

export interface Turns {
  /** whose turn is next; 0 when nobody waits */
  readonly next: number;
  /** @param open starts the generator, in its first turn: what it throws is that task's failure */
  start(id: number, open: () => Generator<unknown, unknown, unknown>): void;
  stop(id: number): void;
  /** computes for one slice. @returns what it reported, and how it ended if it did */
  turn(): Turn[];
}

interface Waiting {
  readonly id: number;
  readonly open: () => Generator<unknown, unknown, unknown>;
  task: Generator<unknown, unknown, unknown> | null;
}

/** @param sliceMs a turn ends at the first yield after so many milliseconds */
export function createTurns(sliceMs: number, now: () => number): Turns {
  const line: Waiting[] = [];

  function slice(one: Waiting): Turn[] {
    const { id } = one;
    const turns: Turn[] = [];
    const until = now() + sliceMs;
    try {
      one.task ??= one.open();
      do {
        const { done, value } = one.task.next();
        if (done) return [...turns, { kind: 'done', id, value }];
        if (value !== undefined) turns.push({ kind: 'report', id, report: value });
      } while (now() < until);
    } catch (error) {
      const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return [...turns, { kind: 'failed', id, failure }];
    }
    line.push(one);
    return turns;
  }

  return {
    get next() {
      return line[0]?.id ?? 0;
    },
    start: (id, open) => void line.push({ id, open, task: null }),
    stop(id) {
      const place = line.findIndex((one) => one.id === id);
      if (place >= 0) line.splice(place, 1);
    },
    turn() {
      const one = line.shift();
      return one === undefined ? [] : slice(one);
    },
  };
}
