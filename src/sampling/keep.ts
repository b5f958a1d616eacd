/**
 * Temperature and the two cuts: which tokens may be drawn, and with which probability.
 * Needs the whole ranking only when top-k is off. The chart's numbers are in distribution.ts.
 */
import { checkTemperature, normalise, sum, weights } from './softmax.ts';
import type { Ranked, SamplerSettings } from './types.ts';

/** What a draw is made from: token ids[i] comes out with probability after[i]. */
export interface Drawable {
  /** at least as many as `after`, (n,) */
  readonly ids: Uint32Array;
  /** sums to 1, descending, (kept,) */
  readonly after: Float64Array;
}

/** What the cuts leave of a ranking: always its first tokens, so counts say it all. */
export interface Left {
  /** how many tokens top-k left */
  readonly byTopK: number;
  /** how many of those top-p left; all, when top-p is off */
  readonly byTopP: number;
  /** how many can be drawn: byTopP, or 1 when T = 0 */
  readonly kept: number;
}

/**
 * Applies the settings to a ranking.
 *
 * What is kept is always a prefix of the ranking: dividing by T > 0 and exp keep the order, top-k takes the first k,
 * and top-p goes down from the likeliest. So both cuts are two counts.
 *
 * - temperature-first: softmax(l / T); the k first, renormalised; of these the smallest prefix that reaches p, renormalised.
 * - temperature-last: the cuts see softmax(l), as if T were 1; then what is left is softmax(l / T).
 *
 * T = 0 is the limit: one token is drawn, the first (`after` is [1]).
 *
 * @throws RangeError for settings out of range, or top-k off or larger than an incomplete ranking: the tokens
 *   it lacks would have a share that can't be known (unless T = 0, which needs only the first)
 */
export function keep(ranked: Ranked, settings: SamplerSettings): Drawable {
  const atTemperature = weights(ranked.logits, settings.temperature, countByTopK(ranked, settings));
  const { kept } = cut(ranked, settings, atTemperature);
  return { ids: ranked.ids, after: normalise(atTemperature.slice(0, kept)) };
}

/**
 * The counts alone.
 *
 * @param atTemperature exp((l_i - l_0) / T) of the first k tokens or more; left as it is
 */
export function cut(ranked: Ranked, settings: SamplerSettings, atTemperature: Float64Array): Left {
  const { temperature, topP, order } = settings;
  const byTopK = countByTopK(ranked, settings);
  const asIfOne = order === 'temperature-last' && temperature !== 1;
  const seen = topP === 1 || !asIfOne ? atTemperature.subarray(0, byTopK) : weights(ranked.logits, 1, byTopK);
  const byTopP = topP === 1 ? byTopK : countByTopP(seen, topP);
  return { byTopK, byTopP, kept: temperature === 0 ? 1 : byTopP };
}

/** How many tokens top-k leaves; checks the settings against the ranking. */
function countByTopK(ranked: Ranked, settings: SamplerSettings): number {
  const { temperature, topK, topP } = settings;
  checkTemperature(temperature);
  if (!Number.isSafeInteger(topK) || topK < 0) throw new RangeError(`top-k ${topK}`);
  if (!(topP > 0 && topP <= 1)) throw new RangeError(`top-p ${topP}`);
  const n = ranked.ids.length;
  if (n === 0) throw new RangeError('an empty ranking');
  if (!ranked.complete && temperature > 0 && (topK === 0 || topK > n)) {
    throw new RangeError(`top-k ${topK} needs more than the ${n} largest logits of ${ranked.vocabulary}`);
  }
  return topK === 0 ? n : Math.min(topK, n);
}

/**
 * The length of the smallest prefix whose share of the total reaches p, with the token that crosses it: 1 at least.
 * Compares quotients, not products: 11 equal tokens of 20 reach p = 0.55, because 11 / 20 is the same float as 0.55.
 */
function countByTopP(w: Float64Array, p: number): number {
  const total = sum(w);
  let reached = 0;
  for (let i = 0; i < w.length; i++) {
    reached += w[i] as number;
    if (reached / total >= p) return i + 1;
  }
  return w.length; // rounding kept the sum a hair below p
}
