/**
 * The "K" formats: blocks of 256 weights whose smaller groups have scales of their own, themselves quantised:
 *
 *   Q4_K  d | dmin | 12 bytes: 8 scales s, 8 minima m | 128 bytes              w = d s q - dmin m, a group is 32 weights
 *   Q5_K  d | dmin | 12 bytes | 32 bytes of fifth bits | 128 bytes             the same
 *   Q6_K  128 bytes: lower 4 bits | 64 bytes: upper 2 | 16 scales s | d        w = d s (q - 32), a group is 16 weights
 *
 * In Q4_K and Q5_K each 32 bytes hold one group in their lower halves and the next group in their upper halves.
 */
import { float16At } from './half.ts';

const BLOCK = 256;
const GROUP = 32;

/** Scale and minimum of group j, 6 bits each: the last four groups keep their upper two bits with the first four. */
function scaleAndMinimum(
  bytes: Uint8Array,
  at: number,
  j: number,
): readonly [scale: number, minimum: number] {
  const byte = (i: number) => bytes[at + i] as number;
  if (j < 4) return [byte(j) & 63, byte(j + 4) & 63];
  return [(byte(j + 4) & 15) | ((byte(j - 4) >>> 6) << 4), (byte(j + 4) >>> 4) | ((byte(j) >>> 6) << 4)];
}

export function unpackQ4_K(bytes: Uint8Array, out: Float32Array): void {
  for (let o = 0, b = 0; o < out.length; o += BLOCK, b += 144) {
    const d = float16At(bytes, b);
    const dmin = float16At(bytes, b + 2);
    for (let j = 0; j < 8; j++) {
      const [s, m] = scaleAndMinimum(bytes, b + 4, j);
      const scale = d * s;
      const minimum = dmin * m;
      const shift = 4 * (j & 1);
      const q = b + 16 + GROUP * (j >>> 1);
      const to = o + GROUP * j;
      for (let i = 0; i < GROUP; i++)
        out[to + i] = scale * (((bytes[q + i] as number) >>> shift) & 15) - minimum;
    }
  }
}

export function unpackQ5_K(bytes: Uint8Array, out: Float32Array): void {
  for (let o = 0, b = 0; o < out.length; o += BLOCK, b += 176) {
    const d = float16At(bytes, b);
    const dmin = float16At(bytes, b + 2);
    for (let j = 0; j < 8; j++) {
      const [s, m] = scaleAndMinimum(bytes, b + 4, j);
      const scale = d * s;
      const minimum = dmin * m;
      const shift = 4 * (j & 1);
      const fifth = b + 16;
      const q = b + 48 + GROUP * (j >>> 1);
      const to = o + GROUP * j;
      for (let i = 0; i < GROUP; i++) {
        const lower = ((bytes[q + i] as number) >>> shift) & 15;
        const upper = ((bytes[fifth + i] as number) >>> j) & 1;
        out[to + i] = scale * (lower | (upper << 4)) - minimum;
      }
    }
  }
}

export function unpackQ6_K(bytes: Uint8Array, out: Float32Array): void {
  for (let o = 0, b = 0; o < out.length; o += BLOCK, b += 210) {
    const d = float16At(bytes, b + 208);
    // runs of 32 weights: two halves of the block, in each two 64-byte reads of lower bits, all under one read of upper bits
    for (let run = 0; run < 8; run++) {
      const half = run >>> 2;
      const quarter = run & 3;
      const lower = b + 64 * half + 32 * (quarter & 1);
      const lowerShift = 4 * (quarter >>> 1);
      const upper = b + 128 + 32 * half;
      const upperShift = 2 * quarter;
      for (let i = 0; i < 32; i++) {
        const scale = ((bytes[b + 192 + 2 * run + (i >>> 4)] as number) << 24) >> 24;
        const q =
          (((bytes[lower + i] as number) >>> lowerShift) & 15) |
          ((((bytes[upper + i] as number) >>> upperShift) & 3) << 4);
        out[o + 32 * run + i] = d * scale * (q - 32);
      }
    }
  }
}
