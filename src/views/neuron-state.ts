/** What the buttons of /neurone hold: all of the neuron, in hundredths, and what is being done with it. */
import type { Neuron, NeuronActivation, Task } from '../labs/neuron/neuron.ts';

export interface NeuronState {
  readonly neuron: Neuron;
  /** null: do as you like */
  readonly task: Task | null;
  /** which number the buttons move: a weight by its place, or the bias, after the last */
  readonly chosen: number;
  /** the inputs it is shown, 0 or 1 each */
  readonly inputs: readonly number[];
}

export const MOST = 50;
export const ACTIVATIONS = { gradino: 'step', sigmoide: 'sigmoid', relu: 'relu', tanh: 'tanh' } as const;
export const TASKS = { and: 'and', or: 'or', xor: 'xor', libero: null } as const;
const LETTERS: readonly NeuronActivation[] = ['step', 'sigmoid', 'relu', 'tanh'];
const TASK_LETTERS: readonly (Task | null)[] = [null, 'and', 'or', 'xor'];

/** One half each: enough to say yes to everything, and to have something to move. */
export const fresh = (inputs: number, activation: NeuronActivation, task: Task | null): NeuronState => ({
  neuron: { weights: new Array<number>(inputs).fill(0.5), bias: 0, activation },
  task,
  chosen: 0,
  inputs: [1, 0, 0].slice(0, inputs),
});

/** @example stateToArgs(fresh(2, 'step', 'and')) // [0, 1, 0, '10', 50, 50, 0] */
export function stateToArgs({ neuron, task, chosen, inputs }: NeuronState): readonly (string | number)[] {
  const { weights, bias, activation } = neuron;
  const hundredths = [...weights, bias].map((x) => Math.round(100 * x) || 0);
  return [LETTERS.indexOf(activation), TASK_LETTERS.indexOf(task), chosen, inputs.join(''), ...hundredths];
}

/** Reads them back; whatever is missing or impossible becomes the usual. */
export function stateOf(args: readonly string[]): NeuronState {
  const [activation, task, chosen, shown = '', ...hundredths] = args;
  const n = shown.length === 3 ? 3 : 2;
  const number = (text: string | undefined) => {
    const value = Number(text || Number.NaN);
    return Number.isInteger(value) ? clamped(value / 100) : 0;
  };
  const at = Number(chosen);
  return {
    neuron: {
      weights: Array.from({ length: n }, (_, i) => number(hundredths[i])),
      bias: number(hundredths[n]),
      activation: LETTERS[Number(activation)] ?? 'step',
    },
    task: TASK_LETTERS[Number(task)] ?? null,
    chosen: Number.isInteger(at) && at >= 0 && at <= n ? at : 0,
    inputs: Array.from({ length: n }, (_, i) => (shown[i] === '1' ? 1 : 0)),
  };
}

export const clamped = (x: number): number => Math.min(MOST, Math.max(-MOST, x));

/** The number in that place, weights first, then the bias. */
export const numberAt = ({ neuron }: NeuronState, place: number): number =>
  neuron.weights[place] ?? neuron.bias;

/** All numbers, weights first; two decimals. */
export function withNumbers(state: NeuronState, numbers: readonly number[]): NeuronState {
  const tidy = numbers.map((x) => Math.round(100 * clamped(x)) / 100);
  const n = state.neuron.weights.length;
  return { ...state, neuron: { ...state.neuron, weights: tidy.slice(0, n), bias: tidy[n] ?? 0 } };
}

export function moved(state: NeuronState, hundredths: number): NeuronState {
  const numbers = [...state.neuron.weights, state.neuron.bias];
  numbers[state.chosen] = numberAt(state, state.chosen) + hundredths / 100;
  return withNumbers(state, numbers);
}
