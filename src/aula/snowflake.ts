/** Discord's ids: milliseconds since 2015 in the high bits, a counter in the low 22. */
import type { Clock } from './clock.ts';

const EPOCH = 1_420_070_400_000n;

/** Makes ids that only grow, even when the clock stands still or is set back. */
export function snowflakes(clock: Pick<Clock, 'now'>): () => string {
  let last = 0n;
  return () => {
    const id = (BigInt(clock.now()) - EPOCH) << 22n;
    last = id > last ? id : last + 1n;
    return last.toString();
  };
}

/** Whether a text can be an id: 15 to 20 digits that fit 64 bits. */
export function isSnowflake(text: string): boolean {
  return /^\d{15,20}$/.test(text) && BigInt(text) < 1n << 64n;
}

/** Orders ids from old to new. Ids differ in length, so comparing texts would be wrong. */
export function olderFirst(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

/** The moment an id was made, milliseconds since 1970. */
export function madeAt(id: string): number {
  return Number((BigInt(id) >> 22n) + EPOCH);
}
