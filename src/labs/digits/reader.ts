/** The network that reads digits: 784 pixels, 24 hidden neurons, ten outputs. Trained from scratch, and judged on digits it never saw. */
import { seeded } from '../../sampling/random.ts';
import { createNetwork, forward, type Network, roomFor } from '../nn/network.ts';
import { type Examples, largest, train } from '../nn/train.ts';
import {
  type Digits,
  firstDigits,
  inputInto,
  inputOf,
  inputsOf,
  PIXELS,
  type Split,
  shifted,
} from './digits.ts';

/** Few enough to be looked at one by one. */
export const HIDDEN = 24;

export interface Recipe {
  /** training pictures, at most */
  readonly digits: number;
  readonly epochs: number;
}
export const READER: Recipe = { digits: 10_000, epochs: 5 };

/** How many of each digit were read right. */
export interface Score {
  readonly right: readonly number[];
  readonly of: readonly number[];
}

export interface Epoch {
  readonly epoch: number;
  readonly epochs: number;
  /** share of the held-out digits read right, so far */
  readonly accuracy: number;
}

export interface Reader {
  readonly network: Network;
  readonly score: Score;
}

/**
 * Every training picture is seen as it is and once more moved by up to a pixel: what is written a little to the side is
 * the same digit.
 *
 * @throws RangeError for no digits
 */
export function* trainReader(
  { training, held }: Split,
  { seed, digits, epochs }: Recipe & { readonly seed: number },
): Generator<Epoch | undefined, Reader, unknown> {
  const examples = twice(firstDigits(training, digits), seeded(seed));
  yield;
  const start = createNetwork({ sizes: [PIXELS, HIDDEN, 10], activations: ['relu', 'softmax'], seed });
  const options = { loss: 'cross-entropy', batch: 32, optimiser: 'adam', rate: 0.002, epochs, seed } as const;
  const training_ = train(start, examples, options);
  for (;;) {
    const { done, value } = training_.next();
    if (done) return { network: value, score: judge(value, held, []) };
    if (value === undefined) yield;
    else yield { epoch: value.epoch, epochs, accuracy: accuracyOf(judge(value.network, held, [])) };
  }
}

/** @param silenced hidden neurons that say 0 */
export function judge(network: Network, held: Digits, silenced: readonly number[]): Score {
  const right = new Array<number>(10).fill(0);
  const of = new Array<number>(10).fill(0);
  const room = roomFor(network);
  const input = new Float64Array(PIXELS);
  for (let n = 0; n < held.count; n++) {
    const label = held.labels[n] as number;
    const { outputs } = forward(network, inputInto(held, n, input), room, [silenced]);
    of[label] = (of[label] as number) + 1;
    if (largest(outputs.at(-1) as Float64Array) === label) right[label] = (right[label] as number) + 1;
  }
  return { right, of };
}

export const accuracyOf = ({ right, of }: Score): number => total(right) / Math.max(1, total(of));

/** Pure noise: every pixel of the middle 20 x 20, where digits are, with any grey. */
export function noise(seed: number): Float32Array {
  const random = seeded(seed);
  return Float32Array.from({ length: PIXELS }, (_, i) => {
    const [x, y] = [i % 28, Math.floor(i / 28)];
    const grey = random();
    return x >= 4 && x < 24 && y >= 4 && y < 24 ? grey : 0;
  });
}

const total = (counts: readonly number[]): number => counts.reduce((sum, n) => sum + n, 0);

function twice(digits: Digits, random: () => number): Examples {
  const { count, labels } = digits;
  const inputs = new Float32Array(2 * count * PIXELS);
  inputs.set(inputsOf(digits));
  const targets = new Float32Array(2 * count * 10);
  const pixel = () => Math.floor(3 * random()) - 1;
  for (let n = 0; n < count; n++) {
    inputs.set(shifted(inputOf(digits, n), pixel(), pixel()), (count + n) * PIXELS);
    for (const example of [n, count + n]) targets[10 * example + (labels[n] as number)] = 1;
  }
  return { count: 2 * count, inputs, targets };
}
