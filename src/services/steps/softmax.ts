/** From logits to probabilities and to one drawn token, at a temperature, over the whole vocabulary. */
import { largest } from '../../glassbox/model/largest.ts';
import { seeded } from '../../sampling/random.ts';
import { rank } from '../../sampling/rank.ts';

/** One of the likeliest tokens, with everything between its logit and its probability. */
export interface Share {
  readonly id: number;
  readonly logit: number;
  /** e^(logit / T) */
  readonly power: number;
  /** power / sum */
  readonly probability: number;
}

export interface SoftmaxStep {
  readonly temperature: number;
  readonly shares: readonly Share[];
  /** sum of e^(logit / T) over the whole vocabulary */
  readonly sum: number;
  readonly vocabulary: number;
}

/**
 * @param logits (vocabulary,)
 * @param ids the tokens to write out
 * @param temperature above 0
 */
export function softmaxStep(logits: Float32Array, ids: readonly number[], temperature: number): SoftmaxStep {
  let sum = 0;
  for (let i = 0; i < logits.length; i++) sum += Math.exp((logits[i] as number) / temperature);
  const shares = ids.map((id): Share => {
    const logit = logits[id] as number;
    const power = Math.exp(logit / temperature);
    return { id, logit, power, probability: power / sum };
  });
  return { temperature, shares, sum, vocabulary: logits.length };
}

export interface DrawStep {
  readonly temperature: number;
  readonly seed: number;
  /** the random number in [0, 1) that the seed gives first */
  readonly random: number;
  /** the likeliest tokens with where their stretch of the line ends */
  readonly stretches: readonly Stretch[];
  readonly drawn: Stretch;
}

export interface Stretch {
  readonly id: number;
  /** from 1 */
  readonly rank: number;
  readonly from: number;
  readonly to: number;
}

/** Tokens looked at before all are sorted. */
const FEW = 1000;
/** Stretches long enough to be seen on the line. */
const STRETCHES = 8;

/**
 * The token that the seed's first number falls on, when all tokens stand in a line, the likeliest first.
 * @param logits (vocabulary,)
 */
export function drawStep(logits: Float32Array, temperature: number, seed: number): DrawStep {
  const random = seeded(seed)();
  const { sum } = softmaxStep(logits, [], temperature);
  const probability = (id: number) => Math.exp((logits[id] as number) / temperature) / sum;
  const few = largest(logits, FEW);
  const reach = few.reduce((total, id) => total + probability(id), 0);
  // the whole vocabulary is sorted only for a number that falls behind the first few
  const line = random < reach ? few : rank(logits).ids;
  const stretches: Stretch[] = [];
  let drawn: Stretch | undefined;
  let from = 0;
  for (let i = 0; i < line.length && (drawn === undefined || i < STRETCHES); i++) {
    const id = line[i] as number;
    const stretch = { id, rank: i + 1, from, to: from + probability(id) };
    if (i < STRETCHES) stretches.push(stretch);
    // the last one also takes what rounding leaves of the line
    if (drawn === undefined && (stretch.to > random || i === line.length - 1)) drawn = stretch;
    from = stretch.to;
  }
  if (drawn === undefined) throw new RangeError('no logits to draw from');
  return { temperature, seed, random, stretches, drawn };
}
