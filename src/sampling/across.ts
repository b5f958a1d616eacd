/** One ranking seen at several temperatures: who is how likely, how undecided the model is, and where the two cuts would fall. */
import { distribute } from './distribution.ts';
import { sum } from './softmax.ts';
import type { Ranked } from './types.ts';

/** Where a sampler would cut, if it did: nothing is cut from the numbers here. */
export interface Edges {
  readonly topK: number;
  readonly topP: number;
}

/** The last float64 before 1: where something is left, not all was taken. */
const BELOW_ONE = 1 - 2 ** -53;

export interface AtTemperature {
  readonly temperature: number;
  /** softmax(l / T) of the first tokens of the ranking, (rows,) */
  readonly probabilities: readonly number[];
  /** together, the ones after those up to top-k, and the ones beyond both */
  readonly middle: number;
  readonly beyond: number;
  readonly entropyBits: number;
  /** 2 ** entropyBits: as undecided as a fair choice among this many */
  readonly effective: number;
  /** how many tokens top-p keeps, with all the vocabulary in play */
  readonly keptByTopP: number;
  /** share of the first k tokens */
  readonly shareOfTopK: number;
}

export interface Across {
  readonly edges: Edges;
  /** token ids of the rows: the order is the same at every T > 0, because dividing by T keeps it, (rows,) */
  readonly ids: readonly number[];
  /** tokens after the rows up to top-k, and beyond both: how many */
  readonly counts: { readonly middle: number; readonly beyond: number };
  readonly columns: readonly AtTemperature[];
}

/**
 * @param ranked the whole vocabulary
 * @param temperatures T > 0
 * @param rows tokens shown one by one; at most topK. Fewer, if the vocabulary is smaller
 * @example across(ranked, [0.2, 1, 2], 10, { topK: 40, topP: 0.9 }).columns[1].entropyBits // at T = 1
 * @throws RangeError for an incomplete ranking, or settings out of range
 */
export function across(ranked: Ranked, temperatures: readonly number[], rows: number, edges: Edges): Across {
  const n = ranked.ids.length;
  const shown = Math.min(rows, n);
  const k = Math.max(shown, Math.min(edges.topK, n));
  const columns = temperatures.map((temperature): AtTemperature => {
    const { before, kept, entropyBitsBefore, effectiveBefore } = distribute(ranked, {
      temperature,
      topK: 0,
      topP: edges.topP,
      order: 'temperature-first',
    });
    return {
      temperature,
      probabilities: Array.from(before.subarray(0, shown)),
      middle: sum(before.subarray(0, k), shown),
      beyond: sum(before, k),
      entropyBits: entropyBitsBefore,
      effective: effectiveBefore,
      keptByTopP: kept,
      shareOfTopK: k < n ? Math.min(BELOW_ONE, sum(before.subarray(0, k))) : 1,
    };
  });
  return {
    edges,
    ids: Array.from(ranked.ids.subarray(0, shown)),
    counts: { middle: k - shown, beyond: n - k },
    columns,
  };
}
