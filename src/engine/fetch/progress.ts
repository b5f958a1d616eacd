/** What a fetch tells while it runs, and the few things it is given from outside: time, and how long to be patient. */
import { setTimeout as sleep } from 'node:timers/promises';

export interface Progress {
  readonly phase: 'download' | 'unpack' | 'verify' | 'wait';
  /** who it comes from, for a person: 'Hugging Face', 'PyPI' */
  readonly source: string;
  /** bytes of the whole file done so far */
  readonly done: number;
  /** bytes of the whole file; null when not known */
  readonly total: number | null;
}

export interface Patience {
  /** milliseconds without a single byte before a source is given up */
  readonly idleMs: number;
  /** how often a dropped download is tried again without having got any further */
  readonly retries: number;
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

export const patience: Patience = {
  idleMs: 30_000,
  retries: 3,
  pause: async (ms, signal) => {
    await sleep(ms, undefined, { signal });
  },
};

/** What every step of a fetch needs. `part` is the half-done file; `total` its bytes when it will be whole. */
export interface Job {
  readonly part: string;
  readonly total: number | null;
  readonly signal: AbortSignal;
  readonly patience: Patience;
  readonly report: (progress: Progress) => void;
}
