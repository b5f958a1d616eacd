/**
 * Points of many dimensions on a sheet of paper: the two directions in which they differ most. Principal component
 * analysis, Pearson 1901; computed from the n × n products of the points, since n is small and D is not.
 */
import { dot } from '../glassbox/model/vectors.ts';

export interface Projection {
  /** any vector on the sheet; straight lines and parallelograms stay what they are */
  at(vector: Float32Array): readonly [x: number, y: number];
  /** the part of all squared distances between the points that the sheet shows, 0 to 1 */
  readonly shown: number;
}

const ROUNDS = 300;

/** @param points at least one, (D,) each */
export function projection(points: readonly Float32Array[]): Projection {
  const n = points.length;
  const width = points[0]?.length ?? 0;
  const centre = new Float32Array(width);
  for (const point of points)
    for (let d = 0; d < width; d++) centre[d] = (centre[d] as number) + (point[d] as number) / n;
  const centred = points.map((point) => point.map((x, d) => x - (centre[d] as number)));
  const products = centred.map((a) => centred.map((b) => dot(a, b))); // (n, n)
  const total = products.reduce((sum, line, i) => sum + (line[i] ?? 0), 0);

  const first = largestEigen(products);
  const left = products.map((line, i) =>
    line.map((x, j) => x - first.value * (first.vector[i] ?? 0) * (first.vector[j] ?? 0)),
  );
  const second = largestEigen(left);
  const axes = [first, second].map(({ value, vector }) => {
    const axis = new Float32Array(width);
    if (value <= 1e-9 * Math.max(total, 1e-30)) return axis; // no second direction: everything on one line
    for (const [i, point] of centred.entries()) {
      const share = (vector[i] ?? 0) / Math.sqrt(value);
      for (let d = 0; d < width; d++) axis[d] = (axis[d] as number) + share * (point[d] as number);
    }
    return axis;
  });
  const along = (axis: Float32Array | undefined, v: Float32Array) =>
    axis === undefined ? 0 : dot(axis, v) - dot(axis, centre);
  return {
    at: (vector) => [along(axes[0], vector), along(axes[1], vector)],
    shown: total <= 0 ? 1 : Math.min(1, (Math.max(0, first.value) + Math.max(0, second.value)) / total),
  };
}

/** The largest eigenvalue of a symmetric matrix with none below 0, by repeated multiplication, from a fixed start. */
function largestEigen(matrix: readonly (readonly number[])[]): { value: number; vector: readonly number[] } {
  let vector = matrix.map((_, i) => 1 + ((i * 7919) % 13) / 13);
  let value = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const next = matrix.map((line) => line.reduce((sum, x, j) => sum + x * (vector[j] ?? 0), 0));
    value = Math.hypot(...next);
    if (value === 0) return { value: 0, vector: vector.map(() => 0) };
    vector = next.map((x) => x / value);
  }
  // of the two directions the one in which most weight is positive, so that a picture never flips
  const lean = vector.reduce((sum, x) => sum + x ** 3, 0);
  return { value, vector: lean < 0 ? vector.map((x) => -x) : vector };
}
