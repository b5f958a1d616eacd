/**
 * How far apart are two distributions over the same vocabulary, and how surprising is one token? Both in bits, at temperature 1,
 * over every token: Kullback and Leibler, "On Information and Sufficiency" (1951); Cover and Thomas, Elements of Information
 * Theory, chapter 2.
 */
import type { Ranked } from '../../sampling/types.ts';

/**
 * ln softmax(logits), by token id: ln p_i = l_i - max - ln sum_j exp(l_j - max).
 * @returns (vocabulary,), natural logarithms
 * @throws RangeError for an incomplete ranking: the sum needs every token
 */
export function logProbabilities({ ids, logits, vocabulary, complete }: Ranked): Float64Array {
  if (!complete) throw new RangeError(`only ${ids.length} logits of ${vocabulary}`);
  const max = logits[0] as number; // a ranking descends
  let total = 0;
  for (let i = logits.length - 1; i >= 0; i--) total += Math.exp((logits[i] as number) - max);
  const shift = max + Math.log(total);
  const byId = new Float64Array(vocabulary);
  for (let i = 0; i < ids.length; i++) byId[ids[i] as number] = (logits[i] as number) - shift;
  return byId;
}

/**
 * KL(P || Q) = sum_i p_i log2(p_i / q_i): the bits that are lost on average when P is true and Q is believed. 0 only when they
 * are equal, and not the same both ways: what P finds likely and Q doesn't counts much, the other way round little.
 *
 * @param lnP @param lnQ natural logarithms by token id, (vocabulary,)
 * @example klBits(ln of [1/2, 1/2], ln of [1/4, 3/4]) // 1/2 log2(2) + 1/2 log2(2/3) = 0.2075
 * @throws RangeError for lengths that differ
 */
export function klBits(lnP: Float64Array, lnQ: Float64Array): number {
  if (lnP.length !== lnQ.length) throw new RangeError(`${lnP.length} tokens and ${lnQ.length}`);
  let nats = 0;
  for (let i = 0; i < lnP.length; i++) {
    const x = lnP[i] as number;
    const p = Math.exp(x);
    if (p > 0) nats += p * (x - (lnQ[i] as number));
  }
  return Math.max(0, nats / Math.LN2); // rounding may leave a hair below 0
}

/** Surprise of a token, -log2 p. @throws RangeError for an id outside the vocabulary */
export function surpriseBits(lnP: Float64Array, id: number): number {
  const x = lnP[id];
  if (x === undefined) throw new RangeError(`token ${id} of ${lnP.length}`);
  return x === 0 ? 0 : -x / Math.LN2;
}

/** 2 ** (average surprise): as surprised as by a fair choice among this many each time. @throws RangeError for none */
export function perplexityOf(bits: readonly number[]): number {
  if (bits.length === 0) throw new RangeError('the perplexity of nothing');
  return 2 ** (bits.reduce((sum, b) => sum + b, 0) / bits.length);
}
