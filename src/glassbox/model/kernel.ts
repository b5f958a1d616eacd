/** The one heavy operation, a matrix times vectors, in its readable form: the reference that a faster kernel must equal. */
import { dequantise } from '../gguf/dequantise.ts';
import type { TensorType } from '../gguf/types.ts';
import type { Matrix } from './weights.ts';

export interface Kernel {
  /** room for numbers that `multiply` will read as a matrix */
  floats(n: number): Float32Array;
  /** room for bytes that `dequantise` will read */
  bytes(n: number): Uint8Array;
  /**
   * Applies w to each vector: y[t][r] = sum over c of x[t][c] w[r][c].
   * @param x (T, columns)
   * @param w its values lie in room that `floats` gave
   * @returns (T, rows), new
   */
  multiply(x: Float32Array, w: Matrix): Float32Array;
  /** as gguf/dequantise.ts; `bytes` and `out` lie in this kernel's room */
  dequantise(type: TensorType, bytes: Uint8Array, out: Float32Array): void;
}

/** Sums in float64, so its results are the most exact ones. */
export function referenceKernel(): Kernel {
  return {
    floats: (n) => new Float32Array(n),
    bytes: (n) => new Uint8Array(n),
    multiply(x, { rows, columns, values }) {
      const T = x.length / columns;
      const y = new Float32Array(T * rows);
      for (let t = 0; t < T; t++) {
        for (let r = 0; r < rows; r++) {
          let sum = 0;
          for (let c = 0; c < columns; c++) {
            sum += (x[t * columns + c] as number) * (values[r * columns + c] as number);
          }
          y[t * rows + r] = sum;
        }
      }
      return y;
    },
    dequantise,
  };
}
