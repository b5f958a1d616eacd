/** Root-mean-square norm: brings a vector to a standard length, then weighs each component. */
import { dot, row } from './vectors.ts';

/**
 * y_i = w_i · x_i / sqrt(mean(x²) + epsilon), for each vector of x. Zhang and Sennrich 2019, arXiv:1910.07467.
 * The direction stays, but for the weights; the length becomes about sqrt(n).
 *
 * @param x (…, n)
 * @param weight (n,); for Gemma it already includes the "1 +" of its paper
 * @returns as x, new
 * @example rmsNorm(Float32Array.of(3, 4), Float32Array.of(1, 1), 0) // mean(x²) = 12.5: [0.849, 1.131]
 */
export function rmsNorm(x: Float32Array, weight: Float32Array, epsilon: number): Float32Array {
  const n = weight.length;
  const y = new Float32Array(x.length);
  for (let t = 0; t < x.length / n; t++) {
    const from = row(x, n, t);
    const to = row(y, n, t);
    const scale = 1 / Math.sqrt(dot(from, from) / n + epsilon);
    for (let i = 0; i < n; i++) to[i] = (weight[i] as number) * (from[i] as number) * scale;
  }
  return y;
}
