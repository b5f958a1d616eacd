/**
 * Step 3, one layer: attention, then the feed-forward network. Neither replaces the residual stream: each reads a
 * normed copy of it and adds what it found.
 */
import { type AttentionRun, attention } from './attention.ts';
import { type FeedForwardRun, feedForward } from './feed-forward.ts';
import type { Hyperparameters, LayerKind } from './hyperparameters.ts';
import type { Cuts } from './intervention.ts';
import type { Kernel } from './kernel.ts';
import { rmsNorm } from './norm.ts';
import { add } from './vectors.ts';
import type { LayerWeights } from './weights.ts';

/** Everything that happens in a layer, in order. */
export interface LayerRun {
  readonly input: Float32Array; // (T, D)
  readonly attentionInput: Float32Array; // (T, D), normed
  readonly attention: AttentionRun;
  /** what attention adds: its output, for Gemma normed once more */
  readonly attentionAdds: Float32Array; // (T, D)
  readonly afterAttention: Float32Array; // (T, D)
  readonly feedForwardInput: Float32Array; // (T, D), normed
  readonly feedForward: FeedForwardRun;
  readonly feedForwardAdds: Float32Array; // (T, D)
  readonly output: Float32Array; // (T, D)
}

/**
 * @param input the residual stream, (T, D)
 * @param positions (T,), where each token stands in its text; 0, 1, 2, … when left out
 */
export function runLayer(
  kernel: Kernel,
  input: Float32Array,
  weights: LayerWeights,
  hyper: Hyperparameters,
  kind: LayerKind,
  cuts: Cuts,
  positions?: readonly number[],
): LayerRun {
  const norm = (x: Float32Array, w: Float32Array | null) => (w === null ? x : rmsNorm(x, w, hyper.epsilon));

  const attentionInput = norm(input, weights.attentionNorm);
  const attended = attention(kernel, attentionInput, weights, hyper, kind, cuts, positions);
  const attentionAdds = norm(attended.output, weights.attentionPostNorm);
  const afterAttention = add(input, attentionAdds);

  const feedForwardInput = norm(afterAttention, weights.feedForwardNorm);
  const fed = feedForward(kernel, feedForwardInput, weights, hyper.activation);
  const feedForwardAdds = norm(fed.output, weights.feedForwardPostNorm);
  const output = add(afterAttention, feedForwardAdds);

  return {
    input,
    attentionInput,
    attention: attended,
    attentionAdds,
    afterAttention,
    feedForwardInput,
    feedForward: fed,
    feedForwardAdds,
    output,
  };
}
