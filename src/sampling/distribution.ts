/** Everything a chart of the next token says, for one ranking and one choice of settings. */
import { cut, type Drawable } from './keep.ts';
import { entropyBits, normalise, sum, weights } from './softmax.ts';
import type { Choice, Cut, Ranked, SamplerSettings } from './types.ts';

/** Everything beyond the first n tokens, taken together. */
export interface Rest {
  readonly count: number;
  /** their share of softmax(l / T) */
  readonly before: number;
  /** the probability that one of them is drawn */
  readonly after: number;
}

/** The next token's probabilities before and after the cuts. Plain arithmetic on a complete ranking; the model isn't asked. */
export interface Distribution extends Drawable {
  readonly settings: SamplerSettings;
  /** token ids by rank, (vocabulary,) */
  readonly ids: Uint32Array;
  /** raw logits by rank, (vocabulary,) */
  readonly logits: Float32Array;
  /** softmax(l / T) over the whole vocabulary, (vocabulary,) */
  readonly before: Float64Array;
  /** the probabilities a token is drawn with, (kept,): what is kept is a prefix of the ranking (see keep.ts) */
  readonly after: Float64Array;
  readonly vocabulary: number;
  /** how many tokens can be drawn; 1 when T = 0 */
  readonly kept: number;
  /** entropy of `after`, in bits */
  readonly entropyBits: number;
  /** 2 ** entropyBits: as uncertain as a fair choice among this many */
  readonly effective: number;
  /** the same two of `before` */
  readonly entropyBitsBefore: number;
  readonly effectiveBefore: number;
  /** rank from 1 to vocabulary. @throws RangeError outside */
  choice(rank: number): Choice;
  /** which cut removed the token of this rank, or null. @throws RangeError outside 1..vocabulary */
  cutBy(rank: number): Cut | null;
  /** the first n tokens, or all there are */
  top(n: number): Choice[];
  /** what the first n leave */
  rest(n: number): Rest;
  /** place of a token, from 1. @throws RangeError for an id outside the vocabulary */
  rankOf(id: number): number;
}

/**
 * The distribution that these settings make of these logits.
 *
 * @example distribute(rank(logits), { temperature: 1, topK: 0, topP: 1, order: 'temperature-first' }).top(3)
 * @throws RangeError for settings out of range, or an incomplete ranking: a share of the whole vocabulary needs
 *   all of it (to draw from the K largest use `keep`)
 */
export function distribute(ranked: Ranked, settings: SamplerSettings): Distribution {
  const { ids, logits } = ranked;
  const { temperature } = settings;
  if (!ranked.complete) throw new RangeError(`only ${ids.length} logits of ${ranked.vocabulary}`);
  const numerators = weights(logits, temperature, ids.length);
  const { byTopK, byTopP, kept } = cut(ranked, settings, numerators);
  const after = normalise(numerators.slice(0, kept));
  const before = kept < ids.length ? normalise(numerators) : after;
  const bitsBefore = entropyBits(before, logits, temperature);
  const bits = before === after ? bitsBefore : entropyBits(after, logits, temperature);

  const cutBy = (rank: number): Cut | null => {
    checkRank(rank, ids.length);
    return rank > byTopK ? 'top-k' : rank > byTopP ? 'top-p' : null;
  };
  const choice = (rank: number): Choice => ({
    cutBy: cutBy(rank),
    id: ids[rank - 1] as number,
    rank,
    logit: logits[rank - 1] as number,
    before: before[rank - 1] as number,
    after: after[rank - 1] ?? 0,
  });
  return {
    settings,
    ids,
    logits,
    before,
    after,
    vocabulary: ids.length,
    kept,
    entropyBits: bits,
    effective: 2 ** bits,
    entropyBitsBefore: bitsBefore,
    effectiveBefore: 2 ** bitsBefore,
    choice,
    cutBy,
    top: (n) => Array.from({ length: within(n, ids.length) }, (_, i) => choice(i + 1)),
    rest: (n) => {
      const from = within(n, ids.length);
      return { count: ids.length - from, before: sum(before, from), after: sum(after, from) };
    },
    rankOf: (id) => {
      const at = ids.indexOf(id);
      if (at < 0) throw new RangeError(`token ${id} is outside the vocabulary of ${ids.length}`);
      return at + 1;
    },
  };
}

function checkRank(rank: number, n: number): void {
  if (!Number.isInteger(rank) || rank < 1 || rank > n) throw new RangeError(`rank ${rank} of ${n}`);
}

function within(n: number, most: number): number {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`the first ${n}`);
  return Math.min(n, most);
}
