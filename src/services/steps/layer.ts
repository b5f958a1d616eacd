/** One layer opened at the last token: the norm, one pair's score, the weights, what attention adds, what the neurons add. */

import type { LayerRun } from '../../glassbox/model/layer.ts';
import { TOP_NEURONS } from '../../glassbox/model/trace.ts';
import type { Look } from './choose.ts';
import {
  type Glimpse,
  glimpse,
  lastOf,
  lengthOf,
  product,
  rowAt,
  type Term,
  terms,
  type Walk,
} from './walk.ts';

/** A normed copy: x divided by its root mean square, then weighed number by number. */
export interface Normed {
  readonly before: Glimpse;
  /** sqrt(mean(x²) + epsilon) */
  readonly rms: number;
  readonly after: Glimpse;
}

/** Before, what is added, after: after = before + adds, number by number. */
export interface Addition {
  readonly before: Glimpse;
  readonly adds: Glimpse;
  readonly after: Glimpse;
}

export interface Seen {
  readonly position: number;
  /** q·k / sqrt(headDim) */
  readonly score: number;
  /** e^score */
  readonly power: number;
  readonly weight: number;
  /** length of its value vector */
  readonly value: number;
}

export interface LayerStep {
  readonly look: Look;
  readonly from: number;
  readonly norm: Normed;
  readonly headDim: number;
  readonly terms: { readonly top: readonly Term[]; readonly rest: number };
  /** q·k */
  readonly dot: number;
  readonly score: number;
  /** all that the last token may see, in order */
  readonly seen: readonly Seen[];
  /** sum of their powers */
  readonly powers: number;
  /** this head's weights, (T from, T to) */
  readonly weights: Float32Array;
  /** the head's weighted sum of values */
  readonly mixed: Glimpse;
  readonly attention: Addition;
  readonly feedForwardNorm: Normed;
  readonly neurons: readonly { readonly index: number; readonly activation: number }[];
  readonly feedForward: Addition;
}

const TERMS = 5;

export function layerStep(walk: Walk, look: Look, run: LayerRun): LayerStep {
  const { hyper, trace } = walk;
  const { dModel: D, heads, kvHeads, headDim, epsilon } = hyper;
  const T = trace.tokens.length;
  const from = lastOf(walk);
  const kv = Math.floor(look.head / (heads / kvHeads));
  const at = (x: Float32Array) => rowAt(x, D, from);
  const key = (s: number) => rowAt(run.attention.keys, headDim, s * kvHeads + kv);
  const query = rowAt(run.attention.queries, headDim, from * heads + look.head);
  const scores = rowAt(run.attention.scores, T, look.head * T + from);
  const weights = rowAt(run.attention.weights, T * T, look.head);
  const seen = Array.from(scores, (score, position): Seen => {
    const value = lengthOf(rowAt(run.attention.values, headDim, position * kvHeads + kv));
    const weight = weights[from * T + position] as number;
    return { position, score, power: Math.exp(score), weight, value };
  }).filter(({ score }) => Number.isFinite(score));
  const layer = trace.layers[look.layer];
  const norm = (x: Float32Array, y: Float32Array): Normed => ({
    before: glimpse(x),
    rms: Math.sqrt(product(x, x) / D + epsilon),
    after: glimpse(y),
  });
  return {
    look,
    from,
    norm: norm(at(run.input), at(run.attentionInput)),
    headDim,
    terms: terms(query, key(look.to), TERMS),
    dot: product(query, key(look.to)),
    score: scores[look.to] as number,
    seen,
    powers: seen.reduce((sum, { power }) => sum + power, 0),
    weights,
    mixed: glimpse(rowAt(run.attention.mixed, headDim, from * heads + look.head)),
    attention: {
      before: glimpse(at(run.input)),
      adds: glimpse(at(run.attentionAdds)),
      after: glimpse(at(run.afterAttention)),
    },
    feedForwardNorm: norm(at(run.afterAttention), at(run.feedForwardInput)),
    neurons: Array.from({ length: TOP_NEURONS }, (_, i) => ({
      index: (layer?.neurons[from * TOP_NEURONS + i] ?? 0) + 1,
      activation: layer?.activations[from * TOP_NEURONS + i] ?? 0,
    })),
    feedForward: {
      before: glimpse(at(run.afterAttention)),
      adds: glimpse(at(run.feedForwardAdds)),
      after: glimpse(at(run.output)),
    },
  };
}
