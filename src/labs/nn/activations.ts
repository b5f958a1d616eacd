/**
 * What a neuron does to its sum: the activation functions, and how steep each is.
 *
 * | kind    | a(z)                  | da/dz      |
 * |---------|-----------------------|------------|
 * | linear  | z                     | 1          |
 * | step    | 1 if z >= 0, else 0   | 0          |
 * | sigmoid | 1 / (1 + e^-z)        | a (1 - a)  |
 * | relu    | max(0, z)             | 1 if z > 0 |
 * | tanh    | tanh z                | 1 - a^2    |
 * | softmax | e^z_j / sum_k e^z_k   | looks at all of the layer: see `throughActivation` |
 *
 * The step's slope is 0 wherever it has one: nothing can be learnt through it. That is why the others were invented.
 */

export type Activation = 'linear' | 'step' | 'sigmoid' | 'relu' | 'tanh' | 'softmax';

/** One neuron's output from its sum. Softmax has no such thing: it needs the neighbours. */
export function activate(kind: Exclude<Activation, 'softmax'>, z: number): number {
  switch (kind) {
    case 'linear':
      return z;
    case 'step':
      return z >= 0 ? 1 : 0;
    case 'sigmoid':
      return 1 / (1 + Math.exp(-z));
    case 'relu':
      return Math.max(0, z);
    case 'tanh':
      return Math.tanh(z);
  }
}

/** How steep the function is at a sum z, given the output a = a(z) that is already known. */
export function slope(kind: Exclude<Activation, 'softmax'>, z: number, a: number): number {
  switch (kind) {
    case 'linear':
      return 1;
    case 'step':
      return 0;
    case 'sigmoid':
      return a * (1 - a);
    case 'relu':
      return z > 0 ? 1 : 0;
    case 'tanh':
      return 1 - a * a;
  }
}

/** A whole layer: sums (n,) -> outputs (n,), written to `outputs`. */
export function activateLayer(kind: Activation, sums: Float64Array, outputs: Float64Array): void {
  if (kind === 'softmax') softmaxInto(sums, outputs);
  else for (let j = 0; j < sums.length; j++) outputs[j] = activate(kind, sums[j] as number);
}

/**
 * The chain rule through the activation: from dL/da to dL/dz, in place.
 * Softmax: dL/dz_j = a_j (dL/da_j - sum_k a_k dL/da_k), because every output looks at every sum.
 */
export function throughActivation(
  kind: Activation,
  sums: Float64Array,
  outputs: Float64Array,
  gradient: Float64Array,
): void {
  if (kind === 'softmax') {
    let mean = 0;
    for (let k = 0; k < outputs.length; k++) mean += (outputs[k] as number) * (gradient[k] as number);
    for (let j = 0; j < outputs.length; j++) {
      gradient[j] = (outputs[j] as number) * ((gradient[j] as number) - mean);
    }
    return;
  }
  for (let j = 0; j < sums.length; j++) {
    gradient[j] = (gradient[j] as number) * slope(kind, sums[j] as number, outputs[j] as number);
  }
}

/** Subtracting the largest changes nothing in exact arithmetic, and keeps e^z from overflowing. */
function softmaxInto(sums: Float64Array, outputs: Float64Array): void {
  let largest = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < sums.length; j++) largest = Math.max(largest, sums[j] as number);
  let total = 0;
  for (let j = 0; j < sums.length; j++) {
    outputs[j] = Math.exp((sums[j] as number) - largest);
    total += outputs[j] as number;
  }
  for (let j = 0; j < sums.length; j++) outputs[j] = (outputs[j] as number) / total;
}
