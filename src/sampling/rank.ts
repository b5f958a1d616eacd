/** Sorting a vocabulary's logits. Not a sampler: no temperature and no probability here. */
import type { Ranked } from './types.ts';

const DIGIT = 11; // bits sorted in one pass: 3 passes cover the 32 of a float
const BUCKETS = 1 << DIGIT;
const EXPONENT = 0x7f80_0000; // all ones here: infinity or NaN

/**
 * The whole vocabulary from the likeliest token to the least likely; equal logits stand by lower id.
 * Least-significant-digit radix sort on the bits of the floats: three stable passes, no comparison.
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

  for (let shift = 0; shift < 32; shift += DIGIT) {
    const starts = bucketStarts(keys, shift);
    for (let i = 0; i < n; i++) {
      const key = keys[i] as number;
      const bucket = (key >>> shift) & (BUCKETS - 1);
      const to = starts[bucket] as number;
      starts[bucket] = to + 1;
      nextKeys[to] = key;
      nextIds[to] = ids[i] as number;
    }
    [keys, nextKeys] = [nextKeys, keys];
    [ids, nextIds] = [nextIds, ids];
  }

  const sorted = new Float32Array(n);
  for (let i = 0; i < n; i++) sorted[i] = logits[ids[i] as number] as number;
  return { ids, logits: sorted, vocabulary: n, complete: true };
}

/**
 * A ranking of the K largest logits of a larger vocabulary, given in any order.
 *
 * @param ids token of each logit, (K,)
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

/** Unsigned integers that ascend as the logits descend: for IEEE 754, flip all the bits but the sign of the positive ones. */
function descendingKeys(logits: Float32Array): Uint32Array<ArrayBuffer> {
  const bits = new Uint32Array(logits.buffer, logits.byteOffset, logits.length);
  const keys = new Uint32Array(logits.length);
  for (let i = 0; i < keys.length; i++) {
    let b = bits[i] as number;
    if ((b & EXPONENT) === EXPONENT) throw notFinite(logits[i] as number, i);
    if (b === 0x8000_0000) b = 0; // subtle: -0 equals 0, so its id decides
    keys[i] = b >>> 31 === 1 ? b : ~b & 0x7fff_ffff;
  }
  return keys;
}

/** Where each bucket of this digit begins, (BUCKETS,). */
function bucketStarts(keys: Uint32Array, shift: number): Uint32Array {
  const starts = new Uint32Array(BUCKETS);
  for (let i = 0; i < keys.length; i++) {
    const bucket = ((keys[i] as number) >>> shift) & (BUCKETS - 1);
    starts[bucket] = (starts[bucket] as number) + 1;
  }
  let start = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const count = starts[bucket] as number;
    starts[bucket] = start;
    start += count;
  }
  return starts;
}

function notFinite(logit: number, id: number): RangeError {
  return new RangeError(`the logit of token ${id} is ${logit}`);
}
