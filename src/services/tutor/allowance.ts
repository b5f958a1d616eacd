/** How many questions a person may ask in an hour. In memory: a restart forgives. */
import { LRUCache } from 'lru-cache';

export interface Allowance {
  /** counts one; `perHour` may be Infinity. @returns 0, or in how many minutes there is room again */
  take(person: string, perHour: number): number;
}

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** The largest limit a teacher can set. */
const MOST = 1000;

export function createAllowance(now: () => number): Allowance {
  const taken = new LRUCache<string, readonly number[]>({ max: 10_000 });
  return {
    take(person, perHour) {
      const recent = (taken.get(person) ?? []).filter((at) => now() - at < HOUR_MS);
      const oldest = Number.isFinite(perHour) ? recent.at(-perHour) : undefined;
      if (oldest !== undefined) return Math.ceil((oldest + HOUR_MS - now()) / MINUTE_MS);
      taken.set(person, [...recent, now()].slice(-MOST));
      return 0;
    },
  };
}
