/** The whole way, tokens -> embeddings -> layers -> final norm -> logits, keeping what is worth looking at. */
import { embed } from './embed.ts';
import type { Hyperparameters } from './hyperparameters.ts';
import { checkIntervention, cutsOf, type Intervention } from './intervention.ts';
import type { Kernel } from './kernel.ts';
import { type LayerRun, runLayer } from './layer.ts';
import { rmsNorm } from './norm.ts';
import { sequence } from './tokens.ts';
import { type LayerTrace, layerTrace, type Trace } from './trace.ts';
import { unembed } from './unembed.ts';
import { row } from './vectors.ts';
import type { Weights } from './weights.ts';

export interface Model {
  readonly hyper: Hyperparameters;
  readonly weights: Weights;
  readonly kernel: Kernel;
  /** where rows of the token tables are dequantised, (ROWS_AT_A_TIME, D) */
  readonly room: Float32Array;
}

/**
 * @param tokens of the text alone; the beginning is added
 * @param pause called between layers; may throw to stop
 * @throws GlassboxError 'too-long', 'bad-request'; whatever `pause` throws
 */
export function forward(
  model: Model,
  tokens: readonly number[],
  intervention: Intervention,
  pause: () => void,
): Trace {
  const { hyper, weights, kernel, room } = model;
  const all = sequence(hyper, tokens); // (T,)
  checkIntervention(intervention, hyper, all.length);
  const embeddings = embed(kernel, weights.embedding, all, hyper.embeddingScale); // (T, D)

  let x = embeddings; // (T, D)
  const layers: LayerTrace[] = [];
  for (let l = 0; l < hyper.layers.length; l++) {
    pause();
    const run = layerOf(model, l, x, intervention);
    layers.push(layerTrace(run, hyper));
    x = run.output;
  }

  const last = row(x, hyper.dModel, all.length - 1); // (D,)
  const final = rmsNorm(last, weights.finalNorm, hyper.epsilon); // (D,)
  const logits = unembed(kernel, final, weights.unembedding, room, pause); // (vocabulary,)
  return { tokens: all, intervention, embeddings, layers, final, logits };
}

/**
 * The residual stream at the last token of a text after its first layers: how these layers put that text.
 * @param layers how many to run: 0 gives the scaled embedding
 * @returns (D,)
 */
export function lastResidual(
  model: Model,
  tokens: readonly number[],
  layers: number,
  pause: () => void,
): Float32Array {
  const { hyper, weights, kernel } = model;
  const all = sequence(hyper, tokens);
  let x = embed(kernel, weights.embedding, all, hyper.embeddingScale); // (T, D)
  for (let l = 0; l < layers; l++) {
    pause();
    x = layerOf(model, l, x, {}).output;
  }
  return row(x, hyper.dModel, all.length - 1).slice();
}

/** Layer l with everything inside it. @param x the residual stream before it, (T, D) */
export function layerOf(
  { hyper, weights, kernel }: Model,
  l: number,
  x: Float32Array,
  i: Intervention,
): LayerRun {
  const kind = hyper.layers[l];
  const layer = weights.layers[l];
  if (kind === undefined || layer === undefined) throw new RangeError(`layer ${l} of ${hyper.layers.length}`);
  return runLayer(kernel, x, layer, hyper, kind, cutsOf(i, l));
}
