/**
 * The autoencoder: 784 pixels squeezed through a few numbers, the code, and built again from them. It is never told which
 * digit it sees: what it is asked for is its own input.
 */
import { createNetwork, forward, type Network, outputOf, roomFor } from '../nn/network.ts';
import { train } from '../nn/train.ts';
import { type Digits, firstDigits, inputInto, inputsOf, PIXELS, type Split } from './digits.ts';
import type { Recipe } from './reader.ts';

export const CODER: Recipe = { digits: 6000, epochs: 6 };
export const SIZES = { least: 2, most: 16 } as const;
const HIDDEN = 40;
/** Layers up to the code: the first half of the network. */
const ENCODER = 2;

export interface Coder {
  readonly network: Network;
  /** mean squared difference of a pixel, of digits it never saw; a pixel goes from 0 to 1 */
  readonly error: number;
}

export interface CoderEpoch {
  readonly epoch: number;
  readonly epochs: number;
  readonly error: number;
}

/** @param size numbers in the code. @throws RangeError unless 2 to 16 */
export function* trainCoder(
  { training, held }: Split,
  { size, seed, digits, epochs }: Recipe & { readonly size: number; readonly seed: number },
): Generator<CoderEpoch | undefined, Coder, unknown> {
  if (!(size >= SIZES.least && size <= SIZES.most)) throw new RangeError(`a code of ${size}`);
  const some = firstDigits(training, digits);
  const inputs = inputsOf(some);
  const start = createNetwork({
    sizes: [PIXELS, HIDDEN, size, HIDDEN, PIXELS],
    activations: ['relu', 'linear', 'relu', 'sigmoid'],
    seed,
  });
  const options = { loss: 'cross-entropy', batch: 16, optimiser: 'adam', rate: 0.003, epochs, seed } as const;
  const training_ = train(start, { count: some.count, inputs, targets: inputs }, options);
  for (;;) {
    const { done, value } = training_.next();
    if (done) return { network: value, error: errorOf(value, held) };
    if (value === undefined) yield;
    else yield { epoch: value.epoch, epochs, error: errorOf(value.network, firstDigits(held, 200)) };
  }
}

/** The two halves of a trained network, each a network by itself. */
const half = ({ layers }: Network, from: number, to?: number): Network => ({
  layers: layers.slice(from, to),
});
export const encoderOf = (network: Network): Network => half(network, 0, ENCODER);
export const decoderOf = (network: Network): Network => half(network, ENCODER);

/** (count, size): the code of every digit. */
export function codesOf(network: Network, digits: Digits): Float64Array {
  const encoder = encoderOf(network);
  const size = encoder.layers.at(-1)?.outputs ?? 0;
  const codes = new Float64Array(digits.count * size);
  const room = roomFor(encoder);
  const input = new Float64Array(PIXELS);
  for (let n = 0; n < digits.count; n++) {
    codes.set(forward(encoder, inputInto(digits, n, input), room).outputs.at(-1) as Float64Array, n * size);
  }
  return codes;
}

/** Pictures on the straight way from one code to the other, both ends included: (steps, 784). */
export function walk(
  network: Network,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  steps: number,
): Float64Array[] {
  const decoder = decoderOf(network);
  return Array.from({ length: steps }, (_, k) => {
    const part = k / (steps - 1);
    return outputOf(
      decoder,
      Array.from(from, (a, i) => a + part * ((to[i] ?? 0) - a)),
    );
  });
}

export function errorOf(network: Network, digits: Digits): number {
  const room = roomFor(network);
  const picture = new Float64Array(PIXELS);
  let sum = 0;
  for (let n = 0; n < digits.count; n++) {
    const rebuilt = forward(network, inputInto(digits, n, picture), room).outputs.at(-1) as Float64Array;
    for (let i = 0; i < PIXELS; i++) sum += ((rebuilt[i] as number) - (picture[i] as number)) ** 2;
  }
  return sum / Math.max(1, digits.count * PIXELS);
}
