/**
 * A network of dense layers, as plain numbers: what it is, how it begins, and how it answers. It is not a framework: no
 * graphs, no tensors, no devices. Reading order: activations.ts, this file, losses.ts, gradients.ts, optimisers.ts, train.ts.
 *
 * @example // 2 inputs, 3 hidden neurons, 1 output
 * const network = createNetwork({ sizes: [2, 3, 1], activations: ['tanh', 'sigmoid'], seed: 7 });
 * outputOf(network, [0, 1]) // Float64Array [0.58...]
 */
import { seeded } from '../../sampling/random.ts';
import { type Activation, activateLayer } from './activations.ts';

export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly activation: Activation;
  /** (outputs, inputs), row by row: neuron j's weights are [j * inputs, (j + 1) * inputs) */
  readonly weights: Float64Array;
  /** (outputs,) */
  readonly biases: Float64Array;
}

export interface Network {
  readonly layers: readonly Layer[];
}

export interface Shape {
  /** from the inputs to the outputs: [784, 32, 10] has one hidden layer of 32 */
  readonly sizes: readonly number[];
  /** one a layer, so one less than sizes */
  readonly activations: readonly Activation[];
}

/** All that happened on the way of one input through the network. */
export interface Activations {
  /** sums[l]: what layer l's neurons added up, before the activation */
  readonly sums: readonly Float64Array[];
  /** outputs[0] is the input itself, outputs[l + 1] what layer l said */
  readonly outputs: readonly Float64Array[];
  /** lit[l]: the places of outputs[l] that aren't 0. Most of a picture is paper, half of all ReLUs are off: 0 adds nothing */
  readonly lit: Uint32Array[];
}

/**
 * Weights drawn from a normal distribution around 0, as wide as keeps the size of the numbers from layer to layer:
 * variance 2 / inputs before a ReLU (He et al. 2015), 2 / (inputs + outputs) elsewhere (Glorot and Bengio 2010). Biases 0.
 *
 * @throws RangeError for a shape that is none
 */
export function createNetwork({ sizes, activations, seed }: Shape & { readonly seed: number }): Network {
  if (sizes.length < 2 || activations.length !== sizes.length - 1 || sizes.some((n) => !(n >= 1))) {
    throw new RangeError(`${sizes.length} sizes and ${activations.length} activations make no network`);
  }
  const normal = normals(seeded(seed));
  return {
    layers: activations.map((activation, l) => {
      const [inputs, outputs] = [sizes[l] as number, sizes[l + 1] as number];
      const deviation = Math.sqrt(activation === 'relu' ? 2 / inputs : 2 / (inputs + outputs));
      const weights = Float64Array.from({ length: inputs * outputs }, () => deviation * normal());
      return { inputs, outputs, activation, weights, biases: new Float64Array(outputs) };
    }),
  };
}

/** Room for one input's way through, to be used again and again. */
export function roomFor({ layers }: Network): Activations {
  const first = layers[0]?.inputs ?? 0;
  return {
    sums: layers.map(({ outputs }) => new Float64Array(outputs)),
    outputs: [new Float64Array(first), ...layers.map(({ outputs }) => new Float64Array(outputs))],
    lit: layers.map(({ inputs }) => new Uint32Array(inputs)),
  };
}

/**
 * One input (n,) through all layers: z = W x + b, then a = activation(z), layer by layer.
 *
 * @param room what `roomFor` made, to spare the memory; it is overwritten, and returned
 * @param silenced silenced[l]: neurons of layer l that say 0, whatever they add up
 * @throws RangeError for an input of the wrong length
 */
export function forward(
  network: Network,
  input: ArrayLike<number>,
  room: Activations = roomFor(network),
  silenced: readonly (readonly number[])[] = [],
): Activations {
  const first = room.outputs[0] as Float64Array;
  if (input.length !== first.length)
    throw new RangeError(`${input.length} inputs instead of ${first.length}`);
  first.set(input);
  network.layers.forEach((layer, l) => {
    const [sums, outputs] = [room.sums[l] as Float64Array, room.outputs[l + 1] as Float64Array];
    const x = room.outputs[l] as Float64Array;
    const lit = litIn(x, room.lit[l] as Uint32Array);
    room.lit[l] = lit;
    weigh(layer, x, lit, sums);
    activateLayer(layer.activation, sums, outputs);
    for (const j of silenced[l] ?? []) outputs[j] = 0;
  });
  return room;
}

/** What the last layer says, as numbers of one's own. */
export function outputOf(network: Network, input: ArrayLike<number>): Float64Array {
  return forward(network, input).outputs.at(-1) ?? new Float64Array();
}

export function copyNetwork({ layers }: Network): Network {
  return {
    layers: layers.map((layer) => ({
      ...layer,
      weights: layer.weights.slice(),
      biases: layer.biases.slice(),
    })),
  };
}

/** The places of what isn't 0, in room that was made for all of them. */
function litIn(x: Float64Array, room: Uint32Array): Uint32Array {
  const lit = new Uint32Array(room.buffer); // the whole of it, however few there were last time
  let n = 0;
  for (let i = 0; i < x.length; i++) if (x[i] !== 0) lit[n++] = i;
  return lit.subarray(0, n);
}

/** z_j = b_j + sum_i w_ji x_i. Four sums side by side: one alone would wait for each addition before the next. */
function weigh(
  { inputs, outputs, weights, biases }: Layer,
  x: Float64Array,
  lit: Uint32Array,
  sums: Float64Array,
): void {
  const even = lit.length - (lit.length % 4);
  for (let j = 0; j < outputs; j++) {
    const row = j * inputs;
    let [a, b, c, d] = [biases[j] as number, 0, 0, 0];
    for (let k = 0; k < even; k += 4) {
      const i0 = lit[k] as number;
      const i1 = lit[k + 1] as number;
      const i2 = lit[k + 2] as number;
      const i3 = lit[k + 3] as number;
      a += (weights[row + i0] as number) * (x[i0] as number);
      b += (weights[row + i1] as number) * (x[i1] as number);
      c += (weights[row + i2] as number) * (x[i2] as number);
      d += (weights[row + i3] as number) * (x[i3] as number);
    }
    for (let k = even; k < lit.length; k++) {
      a += (weights[row + (lit[k] as number)] as number) * (x[lit[k] as number] as number);
    }
    sums[j] = a + b + c + d;
  }
}

/** Box and Muller 1958: two uniform numbers make a normal one. */
function normals(random: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
