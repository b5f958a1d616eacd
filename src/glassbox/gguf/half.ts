/** The two 16-bit floating-point formats, widened exactly to 32 bits. */

/**
 * IEEE 754 binary16: 1 sign, 5 exponent, 10 fraction bits. Value = (-1)^s · 2^(e - 15) · (1 + f / 1024);
 * e = 0 means 2^-14 · f / 1024, e = 31 infinity or NaN.
 *
 * @example float16(0x3c00) // 1
 */
export function float16(bits: number): number {
  const sign = bits >>> 15 === 0 ? 1 : -1;
  const exponent = (bits >>> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1024 + fraction) * 2 ** (exponent - 25);
}

/** binary16 at a byte position, little-endian. */
export function float16At(bytes: Uint8Array, at: number): number {
  return float16((bytes[at] as number) | ((bytes[at + 1] as number) << 8));
}

/** (2n,) bytes -> (n,) */
export function unpackF16(bytes: Uint8Array, out: Float32Array): void {
  for (let i = 0; i < out.length; i++) out[i] = float16At(bytes, 2 * i);
}

/** bfloat16 is the upper half of a float32. (2n,) bytes -> (n,) */
export function unpackBF16(bytes: Uint8Array, out: Float32Array): void {
  const bits = new Uint32Array(out.buffer, out.byteOffset, out.length);
  for (let i = 0; i < bits.length; i++) {
    bits[i] = ((bytes[2 * i] as number) << 16) | ((bytes[2 * i + 1] as number) << 24);
  }
}

/** The bytes as they are, little-endian like every machine that Node runs on. (4n,) bytes -> (n,) */
export function unpackF32(bytes: Uint8Array, out: Float32Array): void {
  new Uint8Array(out.buffer, out.byteOffset, out.byteLength).set(bytes.subarray(0, out.byteLength));
}
