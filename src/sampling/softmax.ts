/** Softmax with temperature, in float64. */

/** exp(x) is 0 in float64 below this. */
const EXP_UNDERFLOWS = -746;

/**
 * softmax(l / T): p_i = exp((l_i - max) / T) / sum_j exp((l_j - max) / T). Subtracting the maximum changes
 * nothing in exact arithmetic and keeps exp from overflowing. T = 0 is the limit: all on the largest, the first of equals.
 *
 * @example softmax([0, Math.log(3)], 1) // [0.25, 0.75]
 * @param logits (n,), finite, in any order
 * @returns (n,), sums to 1
 * @throws RangeError for no logits, a logit that isn't finite, T negative or not finite
 */
export function softmax(logits: ArrayLike<number>, temperature: number): Float64Array {
  checkTemperature(temperature);
  const n = logits.length;
  if (n === 0) throw new RangeError('softmax of no logits');
  let top = 0;
  for (let i = 0; i < n; i++) {
    if (!Number.isFinite(logits[i])) throw new RangeError(`logit ${i} is ${logits[i]}`);
    if ((logits[i] as number) > (logits[top] as number)) top = i;
  }
  const p = new Float64Array(n);
  if (temperature === 0) {
    p[top] = 1;
    return p;
  }
  const max = logits[top] as number;
  for (let i = 0; i < n; i++) p[i] = Math.exp(((logits[i] as number) - max) / temperature);
  return normalise(p);
}

/**
 * The numerators of softmax(l / T) for the first n of logits that descend: exp((l_i - l_0) / T), so the first is 1.
 * Stops where they underflow: the ones after it are smaller still.
 *
 * @returns (n,), for T = 0 [1, 0, 0, ...]
 */
export function weights(descending: Float32Array, temperature: number, n: number): Float64Array {
  const w = new Float64Array(n);
  w[0] = 1;
  if (temperature === 0) return w;
  const max = descending[0] as number;
  for (let i = 1; i < n; i++) {
    const x = ((descending[i] as number) - max) / temperature;
    if (x < EXP_UNDERFLOWS) break;
    w[i] = Math.exp(x);
  }
  return w;
}

/** Divides by the sum, in place. */
export function normalise(w: Float64Array): Float64Array {
  const total = sum(w);
  for (let i = 0; i < w.length; i++) w[i] = (w[i] as number) / total;
  return w;
}

/** Sum of x[from..], from the last to the first: of a ranking, the small ones first, so that they count. */
export function sum(x: Float64Array, from = 0): number {
  let total = 0;
  for (let i = x.length - 1; i >= from; i--) total += x[i] as number;
  return total;
}

/**
 * Shannon's entropy H = -sum p log2 p, in bits, of p proportional to exp(l / T) over logits that descend.
 * With x_i = (l_i - l_0) / T, ln p_i = ln p_0 + x_i, so H = -(ln p_0 + sum p_i x_i) / ln 2: one logarithm in all.
 */
export function entropyBits(p: Float64Array, descending: Float32Array, temperature: number): number {
  if (temperature === 0) return 0;
  const max = descending[0] as number;
  let mean = 0;
  for (let i = p.length - 1; i > 0; i--) {
    const q = p[i] as number;
    if (q > 0) mean += q * (((descending[i] as number) - max) / temperature);
  }
  return Math.max(0, -(Math.log(p[0] as number) + mean) / Math.LN2);
}

export function checkTemperature(temperature: number): void {
  if (!(temperature >= 0 && temperature < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`temperature ${temperature}`);
  }
}
