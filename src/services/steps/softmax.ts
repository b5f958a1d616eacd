/** From logits to probabilities and to one drawn token, at a temperature, over the whole vocabulary. */
import { type Distribution, distribute } from '../../sampling/distribution.ts';
import { drawIndex } from '../../sampling/draw.ts';
import { seeded } from '../../sampling/random.ts';
import { rank } from '../../sampling/rank.ts';
import { NEUTRAL } from '../../sampling/settings.ts';

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

/** Stretches long enough to be seen on the line. */
const STRETCHES = 8;

/** @param logits (vocabulary,) */
export function drawStep(logits: Float32Array, temperature: number, seed: number): DrawStep {
  const distribution: Distribution = distribute(rank(logits), { ...NEUTRAL, temperature });
  const random = seeded(seed)();
  const index = drawIndex(distribution.after, () => random);
  const stretches: Stretch[] = [];
  let reached = 0;
  for (let i = 0; i <= Math.max(index, STRETCHES - 1) && i < distribution.after.length; i++) {
    const from = reached;
    reached += distribution.after[i] as number;
    if (i < STRETCHES || i === index) {
      stretches.push({ id: distribution.ids[i] as number, rank: i + 1, from, to: reached });
    }
  }
  const drawn = stretches.find(({ rank }) => rank === index + 1);
  if (drawn === undefined) throw new RangeError(`rank ${index + 1} isn't on the line`);
  return { temperature, seed, random, stretches: stretches.slice(0, STRETCHES), drawn };
}
