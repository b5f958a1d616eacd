/**
 * Learning to tell two classes apart. Logistic regression is a network with no hidden layer: one neuron, so its border is a
 * straight line. With a few hidden neurons each draws a soft line of its own, and the last one combines them: the border bends.
 */
import type { Activation } from '../nn/activations.ts';
import { createNetwork, forward, type Network, roomFor } from '../nn/network.ts';
import { train } from '../nn/train.ts';
import { type HandLine, logLoss, normalOf, type Rule } from './judge.ts';
import type { Sample } from './points.ts';

/** A network as plain JSON. */
export interface Model {
  readonly layers: readonly {
    readonly inputs: number;
    readonly outputs: number;
    readonly activation: Activation;
    readonly weights: readonly number[];
    readonly biases: readonly number[];
  }[];
}

export interface Lesson {
  readonly samples: readonly Sample[];
  /** the line it begins with, or how many hidden neurons and the seed of their first weights */
  readonly start:
    | { readonly kind: 'logistic'; readonly line: HandLine }
    | { readonly kind: 'network'; readonly neurons: number; readonly seed: number };
}

/** How the model stood after so many steps. */
export interface Frame {
  readonly steps: number;
  readonly loss: number;
  readonly model: Model;
}

/** When it is looked at; the last one is the end. One step looks at all the points once. */
export const STEPS = {
  logistic: [0, 2, 5, 15, 50, 200],
  network: [0, 10, 30, 80, 200, 600],
} as const;

/**
 * The whole training, a frame for each of `STEPS`. The only heavy part: it runs in the thread of src/compute.
 *
 * @yields nothing: only turns for others
 */
export function* learn({ samples, start }: Lesson): Generator<undefined, readonly Frame[], unknown> {
  const rule = (network: Network) => ruleOf(modelOf(network));
  const frame = (steps: number, network: Network): Frame => ({
    steps,
    loss: logLoss(rule(network), samples),
    model: modelOf(network),
  });
  const looks: readonly number[] = STEPS[start.kind];
  const from = start.kind === 'logistic' ? logistic(start.line) : hidden(start.neurons, start.seed);
  const frames = [frame(0, from)];
  const examples = {
    count: samples.length,
    inputs: Float64Array.from(samples.flatMap(({ x, y }) => [x, y])),
    targets: Float64Array.from(samples.map(({ side }) => side)),
  };
  const training = train(from, examples, {
    loss: 'cross-entropy',
    epochs: looks.at(-1) ?? 0,
    batch: samples.length,
    optimiser: 'adam',
    rate: start.kind === 'logistic' ? 0.1 : 0.06,
    seed: 1,
  });
  for (const progress of training) {
    if (progress !== undefined && looks.includes(progress.epoch))
      frames.push(frame(progress.epoch, progress.network));
    yield;
  }
  return frames;
}

/** One neuron that begins as the student's line: the weights are its normal, the bias its offset. */
function logistic(line: HandLine): Network {
  const weights = Float64Array.from(normalOf(line));
  const biases = Float64Array.of(-line.offset);
  return { layers: [{ inputs: 2, outputs: 1, activation: 'sigmoid', weights, biases }] };
}

const hidden = (neurons: number, seed: number): Network =>
  createNetwork({ sizes: [2, neurons, 1], activations: ['tanh', 'sigmoid'], seed });

/** With seven digits: more than a border needs. */
export const modelOf = ({ layers }: Network): Model => ({
  layers: layers.map(({ weights, biases, ...layer }) => ({
    ...layer,
    weights: Array.from(weights, (w) => Number(w.toPrecision(7))),
    biases: Array.from(biases, (b) => Number(b.toPrecision(7))),
  })),
});

/** What the model answers at a place. */
export function ruleOf({ layers }: Model): Rule {
  const network: Network = {
    layers: layers.map((layer) => ({
      ...layer,
      weights: Float64Array.from(layer.weights),
      biases: Float64Array.from(layer.biases),
    })),
  };
  const room = roomFor(network);
  const input = new Float64Array(2);
  return (x, y) => {
    input[0] = x;
    input[1] = y;
    return forward(network, input, room).outputs.at(-1)?.[0] ?? Number.NaN;
  };
}
