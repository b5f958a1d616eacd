/** Learning: examples in mini-batches, a forward pass and a backward pass each, then one step; all of them again each epoch. */
import { seeded } from '../../sampling/random.ts';
import { addGradients, zeroGradients } from './gradients.ts';
import { checkLoss, type Loss } from './losses.ts';
import { copyNetwork, forward, type Layer, type Network, roomFor } from './network.ts';
import { adam, type OptimiserName, sgd } from './optimisers.ts';

export interface Examples {
  readonly count: number;
  /** (count, inputs), one example after the other */
  readonly inputs: Float64Array | Float32Array;
  /** (count, outputs); classes as 0 0 1 0 … */
  readonly targets: Float64Array | Float32Array;
}

export interface TrainOptions {
  readonly loss: Loss;
  readonly epochs: number;
  /** examples for one step */
  readonly batch: number;
  readonly optimiser: OptimiserName;
  /** how long a step is */
  readonly rate: number;
  /** in which order the examples come */
  readonly seed: number;
}

/** After an epoch. The figures are of the examples as they came, while the network was still changing. */
export interface Progress {
  /** from 1 */
  readonly epoch: number;
  /** mean of the examples */
  readonly loss: number;
  /** share of examples whose answer was right (see `isRight`) */
  readonly accuracy: number;
  /** as it is now: copy it to keep it */
  readonly network: Network;
}

/**
 * Trains a copy. Yields after every epoch; a bare yield after every mini-batch only gives way to others.
 *
 * @returns the trained copy
 * @throws RangeError for no examples, lengths that don't fit, and a loss that means nothing over the last activation
 */
export function* train(
  start: Network,
  examples: Examples,
  { loss, epochs, batch, optimiser, rate, seed }: TrainOptions,
): Generator<Progress | undefined, Network, unknown> {
  const network = copyNetwork(start);
  const { inputs: width } = network.layers[0] as Layer;
  const { outputs, activation } = network.layers.at(-1) as Layer;
  const { count } = examples;
  checkLoss(loss, activation);
  if (count < 1 || examples.inputs.length !== count * width || examples.targets.length !== count * outputs) {
    throw new RangeError(
      `${count} examples of ${examples.inputs.length} and ${examples.targets.length} numbers`,
    );
  }
  const random = seeded(seed);
  const step = optimiser === 'adam' ? adam(rate, network) : sgd(rate);
  const sum = zeroGradients(network);
  const room = roomFor(network);
  const target = new Float64Array(outputs);
  const order = Uint32Array.from({ length: count }, (_, n) => n);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, random);
    let [lost, right] = [0, 0];
    for (let from = 0; from < count; from += batch) {
      const some = order.subarray(from, from + batch);
      for (const n of some) {
        forward(network, examples.inputs.subarray(n * width, (n + 1) * width), room);
        target.set(examples.targets.subarray(n * outputs, (n + 1) * outputs));
        lost += addGradients(network, room, target, loss, sum);
        if (isRight(room.outputs.at(-1) as Float64Array, target)) right++;
      }
      step(network, sum, some.length);
      yield;
    }
    yield { epoch, loss: lost / count, accuracy: right / count, network };
  }
  return network;
}

/** Several outputs: the largest is where it should be. One output: on the right side of 1/2. */
export function isRight(outputs: ArrayLike<number>, target: ArrayLike<number>): boolean {
  if (outputs.length === 1) return (outputs[0] as number) >= 0.5 === (target[0] as number) >= 0.5;
  return largest(outputs) === largest(target);
}

/** The place of the largest, the first of equals. */
export function largest(values: ArrayLike<number>): number {
  let best = 0;
  for (let j = 1; j < values.length; j++) if ((values[j] as number) > (values[best] as number)) best = j;
  return best;
}

/** Fisher and Yates 1938: every order is as likely. */
function shuffle(order: Uint32Array, random: () => number): void {
  for (let n = order.length - 1; n > 0; n--) {
    const other = Math.floor(random() * (n + 1));
    const kept = order[n] as number;
    order[n] = order[other] as number;
    order[other] = kept;
  }
}
