/** A clock that moves only when told to. */
import type { Clock } from '../../src/aula/clock.ts';

export interface ManualClock extends Clock {
  /** Lets time pass, and runs in their order the timers that fall due. */
  pass(ms: number): void;
}

export function manualClock(start = Date.UTC(2026, 8, 14, 8)): ManualClock {
  let now = start;
  const timers = new Set<{ at: number; run: () => void }>();
  return {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + ms, run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    pass(ms) {
      const end = now + ms;
      for (;;) {
        const [next] = [...timers].filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        timers.delete(next);
        now = Math.max(now, next.at);
        next.run();
      }
      now = end;
    },
  };
}
