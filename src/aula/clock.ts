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

/** The same clock, whose timers can all be called off at once: nothing happens in an aula that is closed. */
export function closable(clock: Clock): Clock & { close(): void } {
  const pending = new Set<() => void>();
  return {
    now: () => clock.now(),
    after(ms, run) {
      const stop = clock.after(ms, () => {
        pending.delete(cancel);
        run();
      });
      const cancel = () => {
        pending.delete(cancel);
        stop();
      };
      pending.add(cancel);
      return cancel;
    },
    close() {
      for (const cancel of [...pending]) cancel();
    },
  };
}
