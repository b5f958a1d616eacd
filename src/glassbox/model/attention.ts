/**
 * Step 3b, attention: the only place where tokens hear of each other. In each head, each token asks (its query), each
 * token before it answers (its key), and what is answered well is taken over (its value). Vaswani et al. 2017, arXiv:1706.03762.
 */
import type { Hyperparameters, LayerKind } from './hyperparameters.ts';
import type { Cuts } from './intervention.ts';
import type { Kernel } from './kernel.ts';
import { rmsNorm } from './norm.ts';
import { rotate } from './rotary.ts';
import { dot, row } from './vectors.ts';
import type { LayerWeights } from './weights.ts';

export interface AttentionRun {
  /** after norm and rotation */
  readonly queries: Float32Array; // (T, H, headDim)
  readonly keys: Float32Array; // (T, kvHeads, headDim)
  readonly values: Float32Array; // (T, kvHeads, headDim)
  /** q·k / sqrt(headDim); -Infinity where it can't look */
  readonly scores: Float32Array; // (H, T from, T to)
  /** softmax of each row of scores; 0 where an edge is cut */
  readonly weights: Float32Array; // (H, T from, T to)
  /** each head's weighted sum of values */
  readonly mixed: Float32Array; // (T, H, headDim)
  /** the heads together, back in the residual stream's own coordinates */
  readonly output: Float32Array; // (T, D)
}

/**
 * @param x the normed residual stream, (T, D)
 * @param positions as in rotate
 */
export function attention(
  kernel: Kernel,
  x: Float32Array,
  weights: LayerWeights,
  hyper: Hyperparameters,
  kind: LayerKind,
  cuts: Cuts,
  positions?: readonly number[],
): AttentionRun {
  const { heads, kvHeads, headDim, epsilon } = hyper;
  let queries = kernel.multiply(x, weights.query); // (T, H, headDim)
  let keys = kernel.multiply(x, weights.key); // (T, kvHeads, headDim)
  const values = kernel.multiply(x, weights.value); // (T, kvHeads, headDim)
  if (weights.queryNorm !== null) queries = rmsNorm(queries, weights.queryNorm, epsilon);
  if (weights.keyNorm !== null) keys = rmsNorm(keys, weights.keyNorm, epsilon);
  rotate(queries, heads, hyper, kind.ropeBase, positions);
  rotate(keys, kvHeads, hyper, kind.ropeBase, positions);

  const T = queries.length / (heads * headDim);
  const scores = new Float32Array(heads * T * T).fill(Number.NEGATIVE_INFINITY); // (H, T, T)
  const looks = new Float32Array(heads * T * T); // (H, T, T)
  const mixed = new Float32Array(T * heads * headDim); // (T, H, headDim)
  for (let h = 0; h < heads; h++) {
    const kv = Math.floor(h / (heads / kvHeads)); // the key and value head that this query head uses
    for (let t = 0; t < T; t++) {
      const query = row(queries, headDim, t * heads + h); // (headDim,)
      const score = row(scores, T, h * T + t); // (T,)
      // the mask: a token never sees those after it, which it is to predict
      for (let s = firstSeen(t, kind); s <= t; s++) {
        if (cuts.isHidden(t, s)) continue;
        score[s] = dot(query, row(keys, headDim, s * kvHeads + kv)) / Math.sqrt(headDim);
      }
      const look = row(looks, T, h * T + t); // (T,)
      softmaxInto(score, look);
      for (let s = 0; s <= t; s++) if (cuts.isCut(h, t, s)) look[s] = 0;
      if (cuts.isSilenced(h)) continue;
      const mix = row(mixed, headDim, t * heads + h); // (headDim,)
      for (let s = 0; s <= t; s++) addScaled(mix, row(values, headDim, s * kvHeads + kv), look[s] as number);
    }
  }
  return {
    queries,
    keys,
    values,
    scores,
    weights: looks,
    mixed,
    output: kernel.multiply(mixed, weights.output),
  };
}

function firstSeen(t: number, { window }: LayerKind): number {
  return window === null ? 0 : Math.max(0, t - window + 1);
}

/** p_i = exp(s_i - max) / sum of them. A token always sees itself, so there is a finite score. */
function softmaxInto(scores: Float32Array, p: Float32Array): void {
  let max = Number.NEGATIVE_INFINITY;
  for (const score of scores) max = Math.max(max, score);
  let sum = 0;
  for (let i = 0; i < p.length; i++) sum += Math.exp((scores[i] as number) - max);
  for (let i = 0; i < p.length; i++) p[i] = Math.exp((scores[i] as number) - max) / sum;
}

function addScaled(to: Float32Array, x: Float32Array, factor: number): void {
  if (factor === 0) return;
  for (let i = 0; i < to.length; i++) to[i] = (to[i] as number) + factor * (x[i] as number);
}
