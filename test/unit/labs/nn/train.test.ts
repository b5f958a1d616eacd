import { expect, it } from 'vitest';
import { createNetwork, forward, outputOf } from '../../../../src/labs/nn/network.ts';
import { type Examples, type Progress, type TrainOptions, train } from '../../../../src/labs/nn/train.ts';

const XOR: Examples = {
  count: 4,
  inputs: Float64Array.of(0, 0, 0, 1, 1, 0, 1, 1),
  targets: Float64Array.of(0, 1, 1, 0),
};
const OPTIONS: TrainOptions = {
  loss: 'cross-entropy',
  epochs: 400,
  batch: 4,
  optimiser: 'adam',
  rate: 0.05,
  seed: 5,
};

function run(start: Parameters<typeof train>[0], examples: Examples, options: TrainOptions) {
  const reports: Omit<Progress, 'network'>[] = [];
  const task = train(start, examples, options);
  for (;;) {
    const { done, value } = task.next();
    if (done) return { network: value, reports };
    if (value) reports.push({ epoch: value.epoch, loss: value.loss, accuracy: value.accuracy });
  }
}

const xorNetwork = (seed: number) =>
  createNetwork({ sizes: [2, 6, 1], activations: ['tanh', 'sigmoid'], seed });

it('a hidden layer learns XOR, one neuron doesn’t', () => {
  const { network, reports } = run(xorNetwork(2), XOR, OPTIONS);
  expect(reports.at(-1)).toMatchObject({ epoch: 400, accuracy: 1 });
  expect(outputOf(network, [0, 1])[0]).toBeGreaterThan(0.9);
  expect(outputOf(network, [1, 1])[0]).toBeLessThan(0.1);
  const alone = createNetwork({ sizes: [2, 1], activations: ['sigmoid'], seed: 2 });
  expect(run(alone, XOR, OPTIONS).reports.at(-1)?.accuracy).toBeLessThan(1);
});

it('the same seeds give the same weights to the last bit, and the start is left as it was', () => {
  const before = xorNetwork(9);
  const first = run(before, XOR, OPTIONS);
  expect(run(xorNetwork(9), XOR, OPTIONS)).toEqual(first);
  expect(before).toEqual(xorNetwork(9));
  expect(run(xorNetwork(10), XOR, OPTIONS).network).not.toEqual(first.network);
});

it('one step of plain descent is w - rate * gradient, by hand', () => {
  // one linear neuron, w = 2, b = 1, x = 3, t = 5: a = 7, dL/da = 4, dL/dw = 12, dL/db = 4
  const start = createNetwork({ sizes: [1, 1], activations: ['linear'], seed: 0 });
  start.layers[0]?.weights.set([2]);
  start.layers[0]?.biases.set([1]);
  const one: Examples = { count: 1, inputs: Float64Array.of(3), targets: Float64Array.of(5) };
  const options: TrainOptions = {
    ...OPTIONS,
    loss: 'mse',
    epochs: 1,
    batch: 1,
    optimiser: 'sgd',
    rate: 0.01,
  };
  const { network, reports } = run(start, one, options);
  expect(reports).toEqual([{ epoch: 1, loss: 4, accuracy: 1 }]);
  expect(network.layers[0]?.weights[0]).toBeCloseTo(1.88, 12);
  expect(network.layers[0]?.biases[0]).toBeCloseTo(0.96, 12);
});

it('a straight line is found where least squares has it', () => {
  const xs = [0, 1, 2, 3, 4];
  const ys = [1, 3, 2, 5, 4]; // slope 0.8, intercept 1.4
  const line: Examples = { count: 5, inputs: Float64Array.from(xs), targets: Float64Array.from(ys) };
  const start = createNetwork({ sizes: [1, 1], activations: ['linear'], seed: 3 });
  const options: TrainOptions = {
    ...OPTIONS,
    loss: 'mse',
    epochs: 2000,
    batch: 5,
    optimiser: 'sgd',
    rate: 0.05,
  };
  const layer = run(start, line, options).network.layers[0];
  expect(layer?.weights[0]).toBeCloseTo(0.8, 6);
  expect(layer?.biases[0]).toBeCloseTo(1.4, 6);
});

it('a silenced neuron says 0, and those after it hear 0', () => {
  const network = createNetwork({ sizes: [2, 3, 2], activations: ['sigmoid', 'linear'], seed: 4 });
  const whole = forward(network, [1, 1]);
  const damaged = forward(network, [1, 1], undefined, [[1]]);
  expect(damaged.outputs[1]?.[1]).toBe(0);
  const lost = (network.layers[1]?.weights[1] ?? 0) * (whole.outputs[1]?.[1] ?? 0);
  expect(damaged.outputs[2]?.[0]).toBeCloseTo((whole.outputs[2]?.[0] ?? 0) - lost, 12);
});

it('examples that don’t fit are refused', () => {
  const start = xorNetwork(1);
  expect(() => train(start, { ...XOR, count: 3 }, OPTIONS).next()).toThrow(RangeError);
  expect(() => train(start, { ...XOR, count: 0 }, OPTIONS).next()).toThrow(RangeError);
});
