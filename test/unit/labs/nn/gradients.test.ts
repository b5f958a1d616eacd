/** Backpropagation against what a gradient is: how much the loss changes when one weight is moved a little. */
import { describe, expect, it } from 'vitest';
import type { Activation } from '../../../../src/labs/nn/activations.ts';
import { gradients } from '../../../../src/labs/nn/gradients.ts';
import { type Loss, lossOf } from '../../../../src/labs/nn/losses.ts';
import { createNetwork, type Network, outputOf } from '../../../../src/labs/nn/network.ts';
import { seeded } from '../../../../src/sampling/random.ts';

const SMALL = 1e-6;

function numerical(network: Network, input: number[], target: Float64Array, loss: Loss, at: Float64Array) {
  const last = network.layers.at(-1)?.activation ?? 'linear';
  const now = () => lossOf(loss, last, outputOf(network, input), target);
  return Array.from(at, (weight, i) => {
    at[i] = weight + SMALL;
    const above = now();
    at[i] = weight - SMALL;
    const below = now();
    at[i] = weight;
    return (above - below) / (2 * SMALL);
  });
}

const HIDDEN: readonly Activation[] = ['linear', 'sigmoid', 'relu', 'tanh', 'softmax', 'step'];
const LAST: readonly (readonly [Activation, Loss])[] = [
  ...(['linear', 'sigmoid', 'relu', 'tanh', 'softmax'] as const).map((each) => [each, 'mse'] as const),
  ['softmax', 'cross-entropy'],
  ['sigmoid', 'cross-entropy'],
];

describe.each(LAST)('%s, %s', (last, loss) => {
  it.each(HIDDEN)('after a hidden layer of %s', (hidden) => {
    const network = createNetwork({ sizes: [5, 4, 4, 3], activations: [hidden, 'tanh', last], seed: 12 });
    const random = seeded(3);
    for (const { biases } of network.layers) for (const j of biases.keys()) biases[j] = random() + 0.5;
    const input = Array.from({ length: 5 }, () => 2 * random() - 1);
    const target = Float64Array.of(0, 1, 0);
    const { gradients: found, loss: value } = gradients(network, input, target, loss);
    expect(value).toBeCloseTo(lossOf(loss, last, outputOf(network, input), target), 12);
    let largest = 0;
    network.layers.forEach((layer, l) => {
      for (const part of ['weights', 'biases'] as const) {
        const expected = numerical(network, input, target, loss, layer[part]);
        const got = found.layers[l]?.[part] ?? [];
        expected.forEach((each, i) => {
          expect(got[i]).toBeCloseTo(each, 7);
          largest = Math.max(largest, Math.abs(each));
        });
      }
    });
    expect(largest).toBeGreaterThan(1e-3); // not the agreement of zeros
  });
});

it('nothing can be learnt through a step: all before it stand still', () => {
  const network = createNetwork({ sizes: [2, 3, 1], activations: ['step', 'sigmoid'], seed: 1 });
  const { gradients: found } = gradients(network, [0.3, 0.8], [1], 'mse');
  expect([...(found.layers[0]?.weights ?? [1])].every((each) => each === 0)).toBe(true);
});

it('a loss that means nothing is refused, and so are lengths that don’t fit', () => {
  const network = createNetwork({ sizes: [2, 1], activations: ['relu'], seed: 1 });
  expect(() => gradients(network, [1, 2], [1], 'cross-entropy')).toThrow(RangeError);
  expect(() => gradients(network, [1, 2, 3], [1], 'mse')).toThrow(RangeError);
  expect(() => gradients(network, [1, 2], [1, 0], 'mse')).toThrow(RangeError);
  expect(() => createNetwork({ sizes: [2], activations: [], seed: 1 })).toThrow(RangeError);
});
