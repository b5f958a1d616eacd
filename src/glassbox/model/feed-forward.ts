/**
 * Step 3d, the feed-forward network: each token by itself, through many neurons. A neuron looks for a pattern in the
 * vector (gate), measures something else (up), and if both are there it writes its own vector (down). Shazeer 2020, arXiv:2002.05202.
 */
import type { Hyperparameters } from './hyperparameters.ts';
import type { Kernel } from './kernel.ts';
import type { LayerWeights } from './weights.ts';

export interface FeedForwardRun {
  /** activation(gate) · up: how much each neuron writes, with its sign */
  readonly neurons: Float32Array; // (T, F)
  readonly output: Float32Array; // (T, D)
}

/** @param x the normed residual stream, (T, D) */
export function feedForward(
  kernel: Kernel,
  x: Float32Array,
  weights: LayerWeights,
  activation: Hyperparameters['activation'],
): FeedForwardRun {
  const f = activation === 'silu' ? silu : gelu;
  const gate = kernel.multiply(x, weights.gate); // (T, F)
  const up = kernel.multiply(x, weights.up); // (T, F)
  const neurons = new Float32Array(gate.length); // (T, F)
  for (let i = 0; i < neurons.length; i++) neurons[i] = f(gate[i] as number) * (up[i] as number);
  return { neurons, output: kernel.multiply(neurons, weights.down) };
}

/** x · sigmoid(x): near 0 for negative x, near x for positive. */
export function silu(x: number): number {
  return x / (1 + Math.exp(-x));
}

/**
 * The tanh form of the Gaussian error linear unit, x/2 · (1 + tanh(u)) with u = sqrt(2/π) (x + 0.044715 x³);
 * (1 + tanh(u)) / 2 is sigmoid(2u). Hendrycks and Gimpel 2016, arXiv:1606.08415.
 */
export function gelu(x: number): number {
  const u = Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x);
  return x / (1 + Math.exp(-2 * u));
}
