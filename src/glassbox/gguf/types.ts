/** The tensor types that can be read: how many weights share a block, and how many bytes a block takes. */

export const TENSOR_TYPES = {
  F32: { code: 0, weights: 1, bytes: 4 },
  F16: { code: 1, weights: 1, bytes: 2 },
  Q4_0: { code: 2, weights: 32, bytes: 18 },
  Q4_1: { code: 3, weights: 32, bytes: 20 },
  Q5_0: { code: 6, weights: 32, bytes: 22 },
  Q5_1: { code: 7, weights: 32, bytes: 24 },
  Q8_0: { code: 8, weights: 32, bytes: 34 },
  Q4_K: { code: 12, weights: 256, bytes: 144 },
  Q5_K: { code: 13, weights: 256, bytes: 176 },
  Q6_K: { code: 14, weights: 256, bytes: 210 },
  BF16: { code: 30, weights: 1, bytes: 2 },
} as const satisfies Record<string, { code: number; weights: number; bytes: number }>;

export type TensorType = keyof typeof TENSOR_TYPES;

export const TENSOR_TYPE_NAMES = Object.keys(TENSOR_TYPES) as readonly TensorType[];

/** @returns null for a code of ggml's that can't be read here */
export function tensorType(code: number): TensorType | null {
  return TENSOR_TYPE_NAMES.find((name) => TENSOR_TYPES[name].code === code) ?? null;
}

/** Bytes that so many weights take. */
export function bytesOf(type: TensorType, weights: number): number {
  return (weights / TENSOR_TYPES[type].weights) * TENSOR_TYPES[type].bytes;
}
