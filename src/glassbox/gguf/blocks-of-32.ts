/**
 * The older quantised formats: blocks of 32 weights that share a scale d and, in the _1 formats, a minimum m:
 *
 *   Q4_0  d | 16 bytes of two 4-bit numbers           w = d (q - 8)
 *   Q4_1  d | m | 16 bytes of two 4-bit numbers       w = d q + m
 *   Q5_0  d | 32 fifth bits | 16 bytes                w = d (q - 16)
 *   Q5_1  d | m | 32 fifth bits | 16 bytes            w = d q + m
 *   Q8_0  d | 32 signed bytes                         w = d q
 *
 * Byte i holds weight i in its lower half and weight i + 16 in its upper half. d and m are binary16, so d q is exact
 * in 32 bits, and the sum is rounded once, when it is stored.
 */
import { float16At } from './half.ts';

const BLOCK = 32;
const HALF = 16;

export function unpackQ4_0(bytes: Uint8Array, out: Float32Array): void {
  for (let o = 0, b = 0; o < out.length; o += BLOCK, b += 18) {
    const d = float16At(bytes, b);
    for (let i = 0; i < HALF; i++) {
      const pair = bytes[b + 2 + i] as number;
      out[o + i] = d * ((pair & 15) - 8);
      out[o + HALF + i] = d * ((pair >>> 4) - 8);
    }
  }
}

export function unpackQ4_1(bytes: Uint8Array, out: Float32Array): void {
  for (let o = 0, b = 0; o < out.length; o += BLOCK, b += 20) {
    const d = float16At(bytes, b);
    const m = float16At(bytes, b + 2);
    for (let i = 0; i < HALF; i++) {
      const pair = bytes[b + 4 + i] as number;
      out[o + i] = d * (pair & 15) + m;
      out[o + HALF + i] = d * (pair >>> 4) + m;
    }
  }
}

export function unpackQ5_0(bytes: Uint8Array, out: Float32Array): void {
  for (let o = 0, b = 0; o < out.length; o += BLOCK, b += 22) {
    const d = float16At(bytes, b);
    const fifth = uint32At(bytes, b + 2);
    for (let i = 0; i < HALF; i++) {
      const pair = bytes[b + 6 + i] as number;
      out[o + i] = d * (((pair & 15) | (((fifth >>> i) & 1) << 4)) - 16);
      out[o + HALF + i] = d * (((pair >>> 4) | (((fifth >>> (i + HALF)) & 1) << 4)) - 16);
    }
  }
}

export function unpackQ5_1(bytes: Uint8Array, out: Float32Array): void {
  for (let o = 0, b = 0; o < out.length; o += BLOCK, b += 24) {
    const d = float16At(bytes, b);
    const m = float16At(bytes, b + 2);
    const fifth = uint32At(bytes, b + 4);
    for (let i = 0; i < HALF; i++) {
      const pair = bytes[b + 8 + i] as number;
      out[o + i] = d * ((pair & 15) | (((fifth >>> i) & 1) << 4)) + m;
      out[o + HALF + i] = d * ((pair >>> 4) | (((fifth >>> (i + HALF)) & 1) << 4)) + m;
    }
  }
}

export function unpackQ8_0(bytes: Uint8Array, out: Float32Array): void {
  for (let o = 0, b = 0; o < out.length; o += BLOCK, b += 34) {
    const d = float16At(bytes, b);
    for (let i = 0; i < BLOCK; i++) out[o + i] = d * (((bytes[b + 2 + i] as number) << 24) >> 24);
  }
}

function uint32At(bytes: Uint8Array, at: number): number {
  const byte = (i: number) => bytes[at + i] as number;
  return byte(0) | (byte(1) << 8) | (byte(2) << 16) | (byte(3) << 24);
}
