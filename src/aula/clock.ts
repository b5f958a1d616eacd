/** The time as the aula sees it. Injected, so that a test can let 15 minutes pass at once. */

export interface Clock {
  /** milliseconds since 1970 */
  now(): number;
  /** runs once after `ms`; the returned function cancels it */
  after(ms: number, run: () => void): () => void;
}

/** The machine's clock. Its timers keep no process alive. */
export function systemClock(): Clock {
  return {
    now: () => Date.now(),
    after(ms, run) {
      const timer = setTimeout(run, ms);
      timer.unref();
      return () => clearTimeout(timer);
    },
  };
}
