/**
 * Seeded random numbers: xoshiro128** 1.1 by Blackman and Vigna (prng.di.unimi.it), its state filled by SplitMix64 as its
 * authors advise. Passes BigCrush; period 2^128 - 1. Not for secrets.
 */

/**
 * A generator of doubles in [0, 1), each a multiple of 2^-53. The same seed gives the same sequence, on every machine.
 *
 * @param seed 32-bit unsigned
 * @throws RangeError for any other number
 */
export function seeded(seed: number): () => number {
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffff_ffff) throw new RangeError(`seed ${seed}`);
  const mix = splitmix64(BigInt(seed));
  const [a, b] = [mix(), mix()];
  const next = xoshiro128starstar([low(a), high(a), low(b), high(b)]);
  return () => {
    const upper = next() >>> 5; // 27 bits
    const lower = next() >>> 6; // 26 bits
    return (upper * 2 ** 26 + lower) / 2 ** 53;
  };
}

/**
 * A seed from four random bytes, the lowest first; what comes after them is ignored.
 *
 * @throws RangeError for fewer than four
 */
export function newSeed(bytes: Uint8Array): number {
  if (bytes.length < 4) throw new RangeError(`a seed needs 4 bytes, not ${bytes.length}`);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(0, true);
}

/** The generator itself: 32-bit unsigned integers from a state of four, not all zero. */
export function xoshiro128starstar(state: readonly [number, number, number, number]): () => number {
  let [s0, s1, s2, s3] = state;
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9) >>> 0;
    const t = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = rotateLeft(s3, 11);
    return result;
  };
}

/** Steele, Lea and Flood's SplitMix64: 64-bit integers from any seed, also from one with few bits set. */
export function splitmix64(seed: bigint): () => bigint {
  let state = seed;
  return () => {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
    let z = state;
    z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
    z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
    return z ^ (z >> 31n);
  };
}

function rotateLeft(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by));
}

function low(x: bigint): number {
  return Number(x & 0xffff_ffffn);
}

function high(x: bigint): number {
  return Number(x >> 32n);
}
