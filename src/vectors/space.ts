/** A space of words: one vector for each word of a list, and which words lie in a given direction. Pure arithmetic. */
import { dot, length, row } from '../glassbox/model/vectors.ts';

export interface WordSpace {
  readonly words: readonly string[];
  /** D */
  readonly width: number;
  /** how a vector from the model becomes a point of this space, (D,) -> (D,) */
  place(raw: Float32Array): Float32Array;
  /** the point of the list's word i, (D,) */
  point(i: number): Float32Array;
  /** index of a word; -1 when it isn't in the list */
  indexOf(word: string): number;
  /** the cosine of every word with a direction, (n,); 0 with a direction of zeros */
  cosines(direction: Float32Array): Float32Array;
}

/**
 * @param raw one vector a word as the model gives them, (n, D)
 * @param standardised each dimension minus its mean over the words, divided by its standard deviation: without this a few
 * dimensions that are large for every word decide all cosines
 */
export function wordSpace(words: readonly string[], raw: Float32Array, standardised: boolean): WordSpace {
  const n = words.length;
  const width = raw.length / n;
  const { mean, deviation } = standardised ? moments(raw, width) : neutral(width);
  const place = (vector: Float32Array) =>
    vector.map((x, d) => (x - (mean[d] as number)) / (deviation[d] as number));
  const points = new Float32Array(raw.length);
  const lengths = new Float32Array(n);
  for (let i = 0; i < n; i++) {
    const point = place(row(raw, width, i));
    row(points, width, i).set(point);
    lengths[i] = length(point);
  }
  const places = new Map(words.map((word, i) => [word, i]));
  return {
    words,
    width,
    place,
    point: (i) => row(points, width, i),
    indexOf: (word) => places.get(word) ?? -1,
    cosines(direction) {
      const own = length(direction);
      return Float32Array.from({ length: n }, (_, i) => {
        const size = own * (lengths[i] as number);
        return size === 0 ? 0 : dot(direction, row(points, width, i)) / size;
      });
    },
  };
}

export function cosine(a: Float32Array, b: Float32Array): number {
  const size = length(a) * length(b);
  return size === 0 ? 0 : dot(a, b) / size;
}

/** Signed sum of points, (D,). */
export function combine(
  parts: readonly { readonly sign: number; readonly point: Float32Array }[],
  width: number,
): Float32Array {
  const sum = new Float32Array(width);
  for (const { sign, point } of parts) {
    for (let d = 0; d < width; d++) sum[d] = (sum[d] as number) + sign * (point[d] as number);
  }
  return sum;
}

export interface Near {
  readonly index: number;
  readonly cosine: number;
  /** from 1, among the words that were not left out */
  readonly rank: number;
}

/** The nearest first; of equals the one that stands first in the list. */
export function nearestWords(cosines: Float32Array, leftOut: ReadonlySet<number>): readonly Near[] {
  return [...cosines.keys()]
    .filter((i) => !leftOut.has(i))
    .sort((a, b) => (cosines[b] as number) - (cosines[a] as number) || a - b)
    .map((index, i) => ({ index, cosine: cosines[index] as number, rank: i + 1 }));
}

/** The place a cosine takes among the words that were not left out, from 1. */
export function placeOf(value: number, cosines: Float32Array, leftOut: ReadonlySet<number>): number {
  let place = 1;
  for (const [i, other] of cosines.entries()) if (other > value && !leftOut.has(i)) place++;
  return place;
}

function moments(raw: Float32Array, width: number) {
  const n = raw.length / width;
  const mean = new Float64Array(width);
  const deviation = new Float64Array(width);
  for (let i = 0; i < raw.length; i++) mean[i % width] = (mean[i % width] as number) + (raw[i] as number) / n;
  for (let i = 0; i < raw.length; i++) {
    const off = (raw[i] as number) - (mean[i % width] as number);
    deviation[i % width] = (deviation[i % width] as number) + (off * off) / n;
  }
  // a dimension that never changes says nothing: it becomes 0 everywhere
  return { mean, deviation: deviation.map((variance) => Math.sqrt(variance) || Number.POSITIVE_INFINITY) };
}

const neutral = (width: number) => ({
  mean: new Float64Array(width),
  deviation: new Float64Array(width).fill(1),
});
