/** Rows of a matrix, and the few things that are done to vectors everywhere. */

/** Row t of (T, n), as a view: what is written to it is written to x. */
export function row(x: Float32Array, n: number, t: number): Float32Array {
  return x.subarray(t * n, (t + 1) * n);
}

/** a + b, of equal shapes */
export function add(a: Float32Array, b: Float32Array): Float32Array {
  const sum = new Float32Array(a.length);
  for (let i = 0; i < a.length; i++) sum[i] = (a[i] as number) + (b[i] as number);
  return sum;
}

export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** Euclidean length |a|. */
export function length(a: Float32Array): number {
  return Math.sqrt(dot(a, a));
}
