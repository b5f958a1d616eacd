/** The two ends of the way: an id becomes a row of the embedding table, and the last vector meets rows of the unembedding. */

import type { Neighbour } from '../../glassbox/look/nearest.ts';
import { largest } from '../../glassbox/model/largest.ts';
import type { Glassbox } from '../../glassbox/port.ts';
import { type Glimpse, glimpse, lastOf, lengthOf, rowAt, type Walk } from './walk.ts';

/** What these steps ask of the glass box. */
export interface Tables {
  readonly glassbox: Pick<Glassbox, 'rows' | 'nearest'>;
}

export interface EmbeddingStep {
  readonly id: number;
  /** as the file holds it */
  readonly row: Glimpse;
  /** 1, or what the row is multiplied by */
  readonly scale: number;
  /** what goes into the first layer */
  readonly vector: Glimpse;
  /** its first numbers, for a picture */
  readonly numbers: readonly number[];
  /** other tokens whose rows point the same way */
  readonly nearest: readonly Neighbour[];
}

const NUMBERS = 8;
const NEAREST = 5;

export async function embeddingStep(
  walk: Walk,
  { glassbox }: Tables,
  signal: AbortSignal,
): Promise<EmbeddingStep> {
  const { trace, hyper } = walk;
  const id = trace.tokens[lastOf(walk)] as number;
  const row = await glassbox.rows('embedding', [id], signal);
  const { top } = await glassbox.nearest(row, { top: NEAREST + 1, follow: [] }, signal);
  const vector = rowAt(trace.embeddings, hyper.dModel, lastOf(walk));
  return {
    id,
    row: glimpse(row),
    scale: hyper.embeddingScale,
    vector: glimpse(vector),
    numbers: Array.from(vector.subarray(0, NUMBERS)),
    nearest: top.filter((neighbour) => neighbour.id !== id).slice(0, NEAREST),
  };
}

/** final · row of one token, built up from some of its terms. */
export interface LogitStep {
  readonly id: number;
  readonly row: Glimpse;
  /** row's number times the final vector's, at each of the shown places */
  readonly products: readonly number[];
  readonly numbers: readonly number[];
  /** the sum of all other products */
  readonly rest: number;
  readonly logit: number;
}

export interface UnembeddingStep {
  readonly final: Glimpse;
  /** the places shown, from 1: where the likeliest token gains or loses most */
  readonly places: readonly { readonly index: number; readonly value: number }[];
  /** the likeliest first */
  readonly tokens: readonly LogitStep[];
  /** whether it is the very table that the embeddings came from */
  readonly tied: boolean;
}

const PLACES = 4;
/** Tokens that are followed from their logits to their probabilities. */
const FOLLOWED = 3;

export const followed = ({ trace }: Walk): readonly number[] => largest(trace.logits, FOLLOWED);

export async function unembeddingStep(
  walk: Walk,
  { glassbox }: Tables,
  signal: AbortSignal,
): Promise<UnembeddingStep> {
  const { final, logits } = walk.trace;
  const ids = followed(walk);
  const rows = await glassbox.rows('unembedding', ids, signal);
  const embedding = await glassbox.rows('embedding', ids, signal);
  const D = final.length;
  const shown = largest(
    final.map((value, i) => Math.abs(value * (rows[i] as number))),
    PLACES,
  );
  return {
    final: glimpse(final),
    places: shown.map((i) => ({ index: i + 1, value: final[i] as number })),
    tokens: ids.map((id, n): LogitStep => {
      const row = rowAt(rows, D, n);
      const products = shown.map((i) => (final[i] as number) * (row[i] as number));
      const logit = logits[id] as number;
      return {
        id,
        row: glimpse(row),
        numbers: shown.map((i) => row[i] as number),
        products,
        rest: logit - products.reduce((sum, each) => sum + each, 0),
        logit,
      };
    }),
    tied: lengthOf(rows) > 0 && rows.every((value, i) => value === embedding[i]),
  };
}
