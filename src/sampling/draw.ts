/** Drawing tokens from a distribution, by the inverse of its cumulative sum. */
import type { Drawable } from './keep.ts';

/**
 * The place, from 0, of one token drawn from `after`: the first whose cumulative probability exceeds u.
 * A token of probability 0 never comes out. Spends exactly one random number.
 *
 * @param random uniform in [0, 1)
 * @throws RangeError when `random` leaves [0, 1)
 */
export function drawIndex(after: Float64Array, random: () => number): number {
  const u = uniform(random);
  let reached = 0;
  let last = 0;
  for (let i = 0; i < after.length; i++) {
    const p = after[i] as number;
    if (p === 0) continue;
    reached += p;
    last = i;
    if (reached > u) return i;
  }
  return last; // the sum is a hair below 1 and u fell in the gap
}

/** The id of one token. */
export function draw(from: Drawable, random: () => number): number {
  return from.ids[drawIndex(from.after, random)] as number;
}

/**
 * n draws, counted by rank: the same tokens that n calls of `draw` would give.
 *
 * @returns (kept,), sums to n
 */
export function drawMany(from: Drawable, n: number, random: () => number): Uint32Array {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`${n} draws`);
  const { after } = from;
  const cumulative = new Float64Array(after.length);
  let reached = 0;
  let last = 0;
  for (let i = 0; i < after.length; i++) {
    if ((after[i] as number) > 0) last = i;
    reached += after[i] as number;
    cumulative[i] = reached;
  }
  const counts = new Uint32Array(after.length);
  for (let draws = 0; draws < n; draws++) {
    const at = Math.min(firstAbove(cumulative, uniform(random)), last);
    counts[at] = (counts[at] as number) + 1;
  }
  return counts;
}

/** The first place of an ascending array that exceeds u; its length when none does. */
function firstAbove(ascending: Float64Array, u: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) > u) high = middle;
    else low = middle + 1;
  }
  return low;
}

function uniform(random: () => number): number {
  const u = random();
  if (!(u >= 0 && u < 1)) throw new RangeError(`a random number outside [0, 1): ${u}`);
  return u;
}
