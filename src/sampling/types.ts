/** The shapes that sampling speaks in. Pure data, no behaviour. */

/** Logits sorted from the largest to the smallest. `complete` says whether it is the whole vocabulary or its K largest. */
export interface Ranked {
  /** token ids, (n,) */
  readonly ids: Uint32Array;
  /** raw logits, descending, (n,) */
  readonly logits: Float32Array;
  /** how many tokens the vocabulary has: n when complete */
  readonly vocabulary: number;
  readonly complete: boolean;
}

/** In which order temperature and the two cuts are applied. Hugging Face divides by T first, llama.cpp last. */
export type Order = 'temperature-first' | 'temperature-last';

export interface SamplerSettings {
  /** T > 0; 0 means greedy: all the probability on the largest logit */
  readonly temperature: number;
  /** keep the k largest; 0 = off */
  readonly topK: number;
  /** keep the smallest set whose probability reaches p, 0 < p <= 1; 1 = off */
  readonly topP: number;
  readonly order: Order;
}

export type Cut = 'top-k' | 'top-p';

/** One token of a distribution. */
export interface Choice {
  readonly id: number;
  /** place in the ranking, from 1 */
  readonly rank: number;
  readonly logit: number;
  /** softmax(logit / T) over the whole vocabulary, before any cut */
  readonly before: number;
  /** the probability it is drawn with: 0 when cut */
  readonly after: number;
  /** which cut removed it, or null when it is still in play */
  readonly cutBy: Cut | null;
}
