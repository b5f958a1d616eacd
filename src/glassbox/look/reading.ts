/** What a vector of logits says: the likeliest tokens, how likely a chosen one is, how undecided the model is. At T = 1, in float64. */
import { largest } from '../model/largest.ts';

export interface Scored {
  readonly id: number;
  readonly logit: number;
  /** softmax over the whole vocabulary */
  readonly probability: number;
}

export interface Ranked extends Scored {
  /** place among all tokens, from 1 */
  readonly rank: number;
}

export interface Reading {
  /** the likeliest first */
  readonly top: readonly Scored[];
  /** those that were asked for, in that order */
  readonly followed: readonly Ranked[];
  /** Shannon's entropy of the distribution: 0 is certain, log2(vocabulary) knows nothing */
  readonly entropyBits: number;
}

export interface Question {
  /** how many of the likeliest to report */
  readonly top: number;
  /** token ids to report wherever they stand */
  readonly follow: readonly number[];
}

/** @param logits (vocabulary,) */
export function read(logits: Float32Array, { top, follow }: Question): Reading {
  const { logNormaliser, meanLogit } = normaliser(logits);
  const scored = (id: number): Scored => {
    const logit = logits[id] as number;
    return { id, logit, probability: Math.exp(logit - logNormaliser) };
  };
  return {
    top: largest(logits, top).map(scored),
    followed: follow.map((id) => ({ ...scored(id), rank: rankOf(logits, id) })),
    // -sum p log p with log p = l - log Z
    entropyBits: Math.max(0, (logNormaliser - meanLogit) / Math.LN2),
  };
}

/** log Z = log sum exp(l), and the mean of l under softmax(l). */
export function normaliser(logits: Float32Array): {
  readonly logNormaliser: number;
  readonly meanLogit: number;
} {
  let max = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < logits.length; i++) if ((logits[i] as number) > max) max = logits[i] as number;
  let total = 0;
  let weighted = 0;
  for (let i = 0; i < logits.length; i++) {
    const logit = logits[i] as number;
    const weight = Math.exp(logit - max);
    total += weight;
    weighted += weight * logit;
  }
  return { logNormaliser: max + Math.log(total), meanLogit: weighted / total };
}

/** Place from 1; of equals the lower id comes first. */
export function rankOf(values: ArrayLike<number>, id: number): number {
  const own = values[id] as number;
  let rank = 1;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value > own || (value === own && i < id)) rank++;
  }
  return rank;
}

/**
 * Kullback-Leibler divergence D(p || q) = sum p log2(p / q) in bits, of p = softmax(before), q = softmax(after): how many
 * bits a surprise costs more on average when one believes q and p is true. 0 only for equal distributions.
 */
export function divergenceBits(before: Float32Array, after: Float32Array): number {
  const p = normaliser(before).logNormaliser;
  const q = normaliser(after).logNormaliser;
  let sum = 0;
  for (let i = 0; i < before.length; i++) {
    const logP = (before[i] as number) - p;
    sum += Math.exp(logP) * (logP - ((after[i] as number) - q));
  }
  return Math.max(0, sum / Math.LN2);
}
