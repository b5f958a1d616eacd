/**
 * Rotary positions: a query or key is turned by an angle that grows with its place in the text, so that q·k depends on
 * how far apart two tokens are. Su et al. 2021, arXiv:2104.09864.
 */
import type { Hyperparameters } from './hyperparameters.ts';

/**
 * Turns each pair (a, b) of each head by the angle position · base^(-2i / headDim), i the pair's number:
 * (a cos - b sin, a sin + b cos). The first pairs turn fast, the last ones hardly. Changes x.
 *
 * @param x (T, heads, headDim)
 * @param positions (T,); 0, 1, 2, … when left out
 */
export function rotate(
  x: Float32Array,
  heads: number,
  { headDim, rotaryPairs }: Pick<Hyperparameters, 'headDim' | 'rotaryPairs'>,
  base: number,
  positions?: readonly number[],
): void {
  const T = x.length / (heads * headDim);
  const half = headDim / 2;
  for (let i = 0; i < half; i++) {
    const speed = base ** ((-2 * i) / headDim); // radians a position
    const first = rotaryPairs === 'adjacent' ? 2 * i : i;
    const second = rotaryPairs === 'adjacent' ? 2 * i + 1 : i + half;
    for (let t = 0; t < T; t++) {
      const position = positions?.[t] ?? t;
      const cos = Math.cos(position * speed);
      const sin = Math.sin(position * speed);
      for (let h = 0; h < heads; h++) {
        const head = (t * heads + h) * headDim;
        const a = x[head + first] as number;
        const b = x[head + second] as number;
        x[head + first] = a * cos - b * sin;
        x[head + second] = a * sin + b * cos;
      }
    }
  }
}
