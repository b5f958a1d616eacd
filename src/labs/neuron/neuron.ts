/** One neuron, by hand: every product, the sum, the activation; and the truth tables it is asked to learn. */
import { type Activation, activate } from '../nn/activations.ts';

export type NeuronActivation = Extract<Activation, 'step' | 'sigmoid' | 'relu' | 'tanh'>;

export interface Neuron {
  /** 2 or 3 */
  readonly weights: readonly number[];
  readonly bias: number;
  readonly activation: NeuronActivation;
}

export interface Look {
  /** w_i x_i */
  readonly products: readonly number[];
  /** their sum, and the bias */
  readonly sum: number;
  readonly output: number;
  /** the output as a yes (1) or a no (0) */
  readonly says: 0 | 1;
}

export type Task = 'and' | 'or' | 'xor';

/** Twelve digits: 0.1 + 0.2 is 0.3 to a pupil, and a sum that should be 0 is 0. */
const tidy = (x: number): number => Number(x.toPrecision(12)) || 0;

/** @example lookAt({ weights: [1, 1], bias: -1.5, activation: 'step' }, [1, 0]) // sum -0.5, output 0 */
export function lookAt({ weights, bias, activation }: Neuron, inputs: readonly number[]): Look {
  const products = weights.map((weight, i) => tidy(weight * (inputs[i] ?? 0)));
  const exact = products.reduce((sum, product) => sum + product, bias);
  // what is left of 0.1 + 0.2 - 0.3
  const sum = Math.abs(exact) < 1e-9 ? 0 : tidy(exact);
  const output = activate(activation, sum);
  return { products, sum, output, says: output >= threshold(activation) ? 1 : 0 };
}

/** An output from here on is a yes: half-way for those that go from 0 to 1, 0 for tanh, which goes from -1 to 1. */
export const threshold = (activation: NeuronActivation): number => (activation === 'tanh' ? 0 : 0.5);

/** The sum at which the neuron changes its mind: on that line, or plane, w.x + b equals it. */
export const border = (activation: NeuronActivation): number => (activation === 'relu' ? 0.5 : 0);

/** Every row of zeros and ones. @example inputRows(2) // [[0, 0], [0, 1], [1, 0], [1, 1]] */
export const inputRows = (inputs: number): readonly (readonly number[])[] =>
  Array.from({ length: 2 ** inputs }, (_, row) =>
    Array.from({ length: inputs }, (_, i) => (row >> (inputs - 1 - i)) & 1),
  );

/** With three inputs XOR is 1 when an odd number of them is. */
export function wanted(task: Task, row: readonly number[]): 0 | 1 {
  const ones = row.reduce((sum, x) => sum + x, 0);
  if (task === 'and') return ones === row.length ? 1 : 0;
  if (task === 'or') return ones > 0 ? 1 : 0;
  return ones % 2 === 1 ? 1 : 0;
}

export interface TableRow extends Look {
  readonly inputs: readonly number[];
  /** null without a task */
  readonly wanted: 0 | 1 | null;
}

export const tableOf = (neuron: Neuron, task: Task | null): readonly TableRow[] =>
  inputRows(neuron.weights.length).map((inputs) => ({
    ...lookAt(neuron, inputs),
    inputs,
    wanted: task === null ? null : wanted(task, inputs),
  }));
