/** Spaces out the edits of one message: one at a time, at least 1.2 s apart, the last one always sent. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { View } from './view.ts';

export interface Progress {
  /** shows this view soon, unless a newer one comes first; made only if it is shown */
  show(view: () => View): void;
  /** waits for the edit on its way and drops the rest: the final view goes next */
  finish(): Promise<void>;
}

export function createProgress(edit: (view: View) => Promise<void>, everyMs: number): Progress {
  let next: (() => View) | null = null;
  let running: Promise<void> | null = null;
  const ended = new AbortController();

  const run = async () => {
    while (next !== null && !ended.signal.aborted) {
      const view = next;
      next = null;
      await edit(view());
      await sleep(everyMs, undefined, { signal: ended.signal }).catch(() => undefined);
    }
    running = null;
  };

  return {
    show(view) {
      if (ended.signal.aborted) return;
      next = view;
      // subtle: the first edit also waits, so that an answer that is ready at once is sent once
      running ??= sleep(everyMs / 4, undefined, { signal: ended.signal })
        .catch(() => undefined)
        .then(run)
        .catch(() => undefined);
    },
    async finish() {
      ended.abort();
      await running;
    },
  };
}
