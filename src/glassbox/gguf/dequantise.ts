/** From a tensor's bytes back to numbers, whatever its type. Bit for bit what gguf-py's dequantize gives. */

import { unpackQ4_0, unpackQ4_1, unpackQ5_0, unpackQ5_1, unpackQ8_0 } from './blocks-of-32.ts';
import { unpackQ4_K, unpackQ5_K, unpackQ6_K } from './blocks-of-256.ts';
import { unpackBF16, unpackF16, unpackF32 } from './half.ts';
import { bytesOf, type TensorType } from './types.ts';

const UNPACK: Readonly<Record<TensorType, (bytes: Uint8Array, out: Float32Array) => void>> = {
  F32: unpackF32,
  F16: unpackF16,
  BF16: unpackBF16,
  Q4_0: unpackQ4_0,
  Q4_1: unpackQ4_1,
  Q5_0: unpackQ5_0,
  Q5_1: unpackQ5_1,
  Q8_0: unpackQ8_0,
  Q4_K: unpackQ4_K,
  Q5_K: unpackQ5_K,
  Q6_K: unpackQ6_K,
};

/**
 * Fills `out` with the weights that `bytes` hold.
 * @param out (n,), n a whole number of blocks
 * @throws RangeError when the bytes are not those of n weights
 */
export function dequantise(type: TensorType, bytes: Uint8Array, out: Float32Array): void {
  if (bytes.length !== bytesOf(type, out.length)) {
    throw new RangeError(`${bytes.length} bytes of ${type} for ${out.length} weights`);
  }
  UNPACK[type](bytes, out);
}
