/** What is kept of a forward pass: enough to draw every layer, and to open any of them again without the ones before. */
import type { Hyperparameters } from './hyperparameters.ts';
import type { Intervention } from './intervention.ts';
import { largest } from './largest.ts';
import type { LayerRun } from './layer.ts';
import { row } from './vectors.ts';

export interface Trace {
  /** with the beginning, (T,) */
  readonly tokens: readonly number[];
  readonly intervention: Intervention;
  /** the residual stream before the first layer */
  readonly embeddings: Float32Array; // (T, D)
  readonly layers: readonly LayerTrace[];
  /** the last token's vector after all layers and the final norm */
  readonly final: Float32Array; // (D,)
  /** logits[id] = final · row id of the unembedding */
  readonly logits: Float32Array; // (vocabulary,)
}

export interface LayerTrace {
  /** how much each token looks at each, in each head; a row sums to 1 */
  readonly attention: Float32Array; // (H, T from, T to)
  readonly afterAttention: Float32Array; // (T, D)
  readonly afterFeedForward: Float32Array; // (T, D)
  /** the neurons that write most, by absolute activation, at each token */
  readonly neurons: Uint32Array; // (T, TOP_NEURONS)
  readonly activations: Float32Array; // (T, TOP_NEURONS)
}

export const TOP_NEURONS = 8;

export function layerTrace(run: LayerRun, { dFeedForward, dModel }: Hyperparameters): LayerTrace {
  const T = run.output.length / dModel;
  const neurons = new Uint32Array(T * TOP_NEURONS);
  const activations = new Float32Array(T * TOP_NEURONS);
  const strength = new Float32Array(dFeedForward);
  for (let t = 0; t < T; t++) {
    const all = row(run.feedForward.neurons, dFeedForward, t); // (F,)
    for (let i = 0; i < strength.length; i++) strength[i] = Math.abs(all[i] as number);
    const top = largest(strength, TOP_NEURONS);
    neurons.set(top, t * TOP_NEURONS);
    activations.set(
      top.map((i) => all[i] as number),
      t * TOP_NEURONS,
    );
  }
  const { attention, afterAttention, output } = run;
  return { attention: attention.weights, afterAttention, afterFeedForward: output, neurons, activations };
}

/** The residual stream before layer l (that is, after l layers), (T, D). l = number of layers gives the last. */
export function residualAfter({ embeddings, layers }: Trace, l: number): Float32Array {
  if (l === 0) return embeddings;
  const layer = layers[l - 1];
  if (layer === undefined) throw new RangeError(`${l} of ${layers.length} layers`);
  return layer.afterFeedForward;
}
