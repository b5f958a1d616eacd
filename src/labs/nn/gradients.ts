/**
 * Backpropagation: in which direction, and how steeply, the loss changes with every weight. Going back from the loss,
 * layer by layer, with d = dL/dz of a layer's sums:
 *
 *   dL/dw_ji = d_j x_i      dL/db_j = d_j      dL/dx_i = sum_j d_j w_ji  (and so on, in the layer before)
 */
import { throughActivation } from './activations.ts';
import { checkLoss, type Loss, lossGradient, lossOf } from './losses.ts';
import { type Activations, forward, type Layer, type Network } from './network.ts';

/** One number for every weight and bias, in the network's own order. */
export interface Gradients {
  readonly layers: readonly { readonly weights: Float64Array; readonly biases: Float64Array }[];
}

export function zeroGradients({ layers }: Network): Gradients {
  return {
    layers: layers.map(({ weights, biases }) => ({
      weights: new Float64Array(weights.length),
      biases: new Float64Array(biases.length),
    })),
  };
}

/**
 * The loss of one example and its gradients.
 *
 * @throws RangeError for lengths that don't fit, and for a loss that means nothing over the last activation
 */
export function gradients(
  network: Network,
  input: ArrayLike<number>,
  target: ArrayLike<number>,
  loss: Loss,
): { readonly loss: number; readonly gradients: Gradients } {
  const into = zeroGradients(network);
  const went = forward(network, input);
  return { loss: addGradients(network, went, Float64Array.from(target), loss, into), gradients: into };
}

/**
 * Adds one example's gradients to `into`: a mini-batch is several in a row.
 *
 * @param went the example's way through the network
 * @returns its loss
 */
export function addGradients(
  network: Network,
  went: Activations,
  target: Float64Array,
  loss: Loss,
  into: Gradients,
): number {
  const last = network.layers.length - 1;
  const { activation, outputs: width } = network.layers[last] as Layer;
  checkLoss(loss, activation);
  if (target.length !== width) throw new RangeError(`${target.length} targets instead of ${width}`);
  const sums = went.sums[last] as Float64Array;
  const outputs = went.outputs[last + 1] as Float64Array;
  let delta: Float64Array = new Float64Array(width); // dL/dz of the layer at hand
  lossGradient(loss, activation, sums, outputs, target, delta);
  for (let l = last; l >= 0; l--) {
    const layer = network.layers[l] as Layer;
    const x = went.outputs[l] as Float64Array;
    addLayer(delta, x, went.lit[l] as Uint32Array, into.layers[l] as Gradients['layers'][number]);
    if (l === 0) break; // nobody needs dL/d(input)
    delta = throughWeights(layer, delta);
    const before = network.layers[l - 1] as Layer;
    throughActivation(before.activation, went.sums[l - 1] as Float64Array, x, delta);
  }
  return lossOf(loss, activation, outputs, target);
}

function addLayer(
  delta: Float64Array,
  x: Float64Array,
  lit: Uint32Array,
  into: Gradients['layers'][number],
): void {
  const { weights, biases } = into;
  const inputs = x.length;
  for (let j = 0; j < delta.length; j++) {
    const d = delta[j] as number;
    if (d === 0) continue; // a ReLU that was off, half of the time
    biases[j] = (biases[j] as number) + d;
    const row = j * inputs;
    for (let k = 0; k < lit.length; k++) {
      const i = lit[k] as number;
      weights[row + i] = (weights[row + i] as number) + d * (x[i] as number);
    }
  }
}

function throughWeights({ inputs, outputs, weights }: Layer, delta: Float64Array): Float64Array {
  const back = new Float64Array(inputs);
  for (let j = 0; j < outputs; j++) {
    const d = delta[j] as number;
    if (d === 0) continue;
    const row = j * inputs;
    for (let i = 0; i < inputs; i++) back[i] = (back[i] as number) + d * (weights[row + i] as number);
  }
  return back;
}
