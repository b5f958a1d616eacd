/** Which tokens' embedding rows point the same way as a vector. */
import { tableRows } from '../model/embed.ts';
import type { Model } from '../model/forward.ts';
import { largest } from '../model/largest.ts';
import { ROWS_AT_A_TIME, unembed } from '../model/unembed.ts';
import { length, row } from '../model/vectors.ts';
import type { Question } from './reading.ts';
import { rankOf } from './reading.ts';

export interface Neighbour {
  readonly id: number;
  /** 1 for the same direction, 0 for unrelated */
  readonly cosine: number;
  /** place among all tokens, from 1 */
  readonly rank: number;
}

export interface Neighbours {
  readonly top: readonly Neighbour[];
  readonly followed: readonly Neighbour[];
}

export type TableName = 'embedding' | 'unembedding';

/** The rows of some tokens as the file holds them, without Gemma's scale, (n, D). */
export function rowsOf(
  { kernel, weights, hyper }: Model,
  table: TableName,
  ids: readonly number[],
): Float32Array {
  const rows = new Float32Array(ids.length * hyper.dModel);
  for (const [i, id] of ids.entries())
    row(rows, hyper.dModel, i).set(tableRows(kernel, weights[table], id, 1));
  return rows;
}

/** Euclidean length of every embedding row, (vocabulary,). Reads the whole table: keep it. */
export function rowLengths({ kernel, weights, hyper, room }: Model, pause: () => void): Float32Array {
  const { rows } = weights.embedding;
  const lengths = new Float32Array(rows);
  for (let first = 0; first < rows; first += ROWS_AT_A_TIME) {
    pause();
    const n = Math.min(ROWS_AT_A_TIME, rows - first);
    const values = tableRows(kernel, weights.embedding, first, n, room);
    for (let i = 0; i < n; i++) lengths[first + i] = length(row(values, hyper.dModel, i));
  }
  return lengths;
}

/**
 * cosine(v, e) = v·e / (|v| |e|) with every row e of the embedding; rows of zeros, and a v of zeros, have cosine 0.
 * @param vector (D,)
 * @param lengths rowLengths of this model
 */
export function nearest(
  model: Model,
  vector: Float32Array,
  lengths: Float32Array,
  { top, follow }: Question,
  pause: () => void,
): Neighbours {
  const cosines = unembed(model.kernel, vector, model.weights.embedding, model.room, pause); // (vocabulary,)
  const own = length(vector);
  for (let i = 0; i < cosines.length; i++) {
    const size = own * (lengths[i] as number);
    cosines[i] = size === 0 ? 0 : (cosines[i] as number) / size;
  }
  const neighbour = (id: number) => ({ id, cosine: cosines[id] as number, rank: rankOf(cosines, id) });
  return {
    top: largest(cosines, top).map((id, i) => ({ id, cosine: cosines[id] as number, rank: i + 1 })),
    followed: follow.map(neighbour),
  };
}
