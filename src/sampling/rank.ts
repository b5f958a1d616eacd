/** Sorting a vocabulary's logits. Not a sampler: no temperature and no probability here. */
import type { Ranked } from './types.ts';

const DIGIT = 16; // bits sorted in one pass: two passes cover the 32 of a float
const BUCKETS = 1 << DIGIT;
const LAST_BUCKET = BUCKETS - 1;
const EXPONENT = 0x7f80_0000; // all ones here: infinity or NaN

/**
 * The whole vocabulary from the likeliest token to the least likely; equal logits stand by lower id.
 * -0 comes out as 0.
 * Least-significant-digit radix sort on the bits of the floats: two stable passes, no comparison.
 *
 * @example rank(Float32Array.of(1, 3, 3)) // ids [1, 2, 0], logits [3, 3, 1]
 * @param logits (vocabulary,), not changed
 * @throws RangeError when there is none, or when one is NaN or infinite: the model is damaged
 */
export function rank(logits: Float32Array): Ranked {
  const n = logits.length;
  if (n === 0) throw new RangeError('no logits to rank');
  let keys = descendingKeys(logits); // (n,)
  let ids = new Uint32Array(n);
  for (let i = 0; i < n; i++) ids[i] = i;
  let nextKeys = new Uint32Array(n);
  let nextIds = new Uint32Array(n);

  for (const [pass, starts] of bucketStarts(keys).entries()) {
    const shift = pass * DIGIT;
    for (let i = 0; i < n; i++) {
      const key = keys[i] as number;
      const bucket = (key >>> shift) & LAST_BUCKET;
      const to = starts[bucket] as number;
      starts[bucket] = to + 1;
      nextKeys[to] = key;
      nextIds[to] = ids[i] as number;
    }
    [keys, nextKeys] = [nextKeys, keys];
    [ids, nextIds] = [nextIds, ids];
  }

  for (let i = 0; i < n; i++) keys[i] = flip(keys[i] as number);
  return { ids, logits: new Float32Array(keys.buffer), vocabulary: n, complete: true };
}

/**
 * A ranking of the K largest logits of a larger vocabulary, given in any order. For a whole vocabulary `rank` is faster.
 *
 * @param ids token of each logit, all different, (K,)
 * @param logits (K,)
 * @throws RangeError for lengths that differ, none at all, a logit that isn't finite, an id outside the vocabulary
 */
export function rankLargest(ids: Uint32Array, logits: Float32Array, vocabulary: number): Ranked {
  const n = ids.length;
  if (n === 0 || n !== logits.length || n > vocabulary) {
    throw new RangeError(`${n} ids and ${logits.length} logits of a vocabulary of ${vocabulary}`);
  }
  let inOrder = true;
  for (let i = 0; i < n; i++) {
    const id = ids[i] as number;
    const logit = logits[i] as number;
    if (!Number.isFinite(logit)) throw notFinite(logit, id);
    if (id >= vocabulary) throw new RangeError(`token ${id} is outside the vocabulary of ${vocabulary}`);
    if (i === 0) continue;
    const above = logits[i - 1] as number;
    inOrder &&= above > logit || (above === logit && (ids[i - 1] as number) < id);
  }
  const complete = n === vocabulary;
  if (inOrder) return { ids: ids.slice(), logits: logits.slice(), vocabulary, complete };

  const order = Array.from(ids, (_, i) => i).sort(
    (a, b) => (logits[b] as number) - (logits[a] as number) || (ids[a] as number) - (ids[b] as number),
  );
  return {
    ids: Uint32Array.from(order, (i) => ids[i] as number),
    logits: Float32Array.from(order, (i) => logits[i] as number),
    vocabulary,
    complete,
  };
}

/** Unsigned integers that ascend as the logits descend. */
function descendingKeys(logits: Float32Array): Uint32Array<ArrayBuffer> {
  const bits = new Uint32Array(logits.buffer, logits.byteOffset, logits.length);
  const keys = new Uint32Array(logits.length);
  for (let i = 0; i < keys.length; i++) {
    let b = bits[i] as number;
    if ((b & EXPONENT) === EXPONENT) throw notFinite(logits[i] as number, i);
    if (b === 0x8000_0000) b = 0; // subtle: -0 equals 0, so its id decides
    keys[i] = flip(b);
  }
  return keys;
}

/** Between the bits of an IEEE 754 float and its key, both ways: the positive ones flip all their bits but the sign. */
function flip(bits: number): number {
  return bits >>> 31 === 1 ? bits : ~bits & 0x7fff_ffff;
}

/** Where each bucket begins in each of the passes, lower half first, (2, BUCKETS). */
function bucketStarts(keys: Uint32Array): readonly Uint32Array[] {
  const lower = new Uint32Array(BUCKETS);
  const upper = new Uint32Array(BUCKETS);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    (lower[key & LAST_BUCKET] as number)++;
    (upper[key >>> DIGIT] as number)++;
  }
  const passes = [lower, upper];
  for (const counts of passes) {
    let start = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      const count = counts[bucket] as number;
      counts[bucket] = start;
      start += count;
    }
  }
  return passes;
}

function notFinite(logit: number, id: number): RangeError {
  return new RangeError(`the logit of token ${id} is ${logit}`);
}
