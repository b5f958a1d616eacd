/** One neuron against sums by hand, and against all the neurons there are. */
import { describe, expect, it } from 'vitest';
import { crossing } from '../../../../src/charts/spec/labs/neuron-plane.ts';
import { lookAt, type Neuron, type Task, tableOf } from '../../../../src/labs/neuron/neuron.ts';
import { neurone } from '../../../../src/text/neurone.ts';
import { fresh, moved, stateOf, stateToArgs, withNumbers } from '../../../../src/views/neuron-state.ts';

const neuron = (weights: number[], bias: number, activation: Neuron['activation'] = 'step'): Neuron => ({
  weights,
  bias,
  activation,
});
const right = (some: Neuron, task: Task) =>
  tableOf(some, task).filter(({ says, wanted }) => says === wanted).length;

it('sums and outputs are those worked out by hand', () => {
  expect(lookAt(neuron([0.5, -2], 1), [1, 1])).toEqual({
    products: [0.5, -2],
    sum: -0.5,
    output: 0,
    says: 0,
  });
  expect(lookAt(neuron([0.1, 0.2], -0.3), [1, 1])).toMatchObject({ sum: 0, output: 1 });
  expect(lookAt(neuron([2, 1], 0, 'relu'), [1, 1])).toMatchObject({ output: 3, says: 1 });
  expect(lookAt(neuron([Math.log(3), 0], 0, 'sigmoid'), [1, 0]).output).toBeCloseTo(0.75, 10);
  expect(lookAt(neuron([0, 1], -2, 'tanh'), [0, 1])).toMatchObject({ sum: -1, says: 0 });
});

/** Every neuron with whole and half numbers from -3 to 3: enough for every way to cut a square or a cube. */
function best(inputs: number, task: Task, activation: Neuron['activation']): number {
  const values = Array.from({ length: 13 }, (_, i) => i / 2 - 3);
  let most = 0;
  const go = (numbers: number[]) => {
    if (numbers.length <= inputs) for (const value of values) go([...numbers, value]);
    else
      most = Math.max(most, right(neuron(numbers.slice(0, inputs), numbers[inputs] ?? 0, activation), task));
  };
  go([]);
  return most;
}

describe.each(['step', 'relu', 'tanh'] as const)('a %s neuron', (activation) => {
  it('can be an AND and an OR; of XOR it gets 3 rows of 4, as the text says', () => {
    expect(best(2, 'and', activation)).toBe(4);
    expect(best(2, 'or', activation)).toBe(4);
    expect(best(2, 'xor', activation)).toBe(3);
    expect(neurone.hints.xor2).toContain('3 righe su 4');
  });
});
it('with three inputs XOR stops at 6 rows of 8, as the text says', () => {
  expect(best(3, 'xor', 'step')).toBe(6);
  expect(neurone.hints.xor3).toContain('6 righe su 8');
});

it('the line in the plane goes where the sum is 0', () => {
  const line = crossing(neuron([1, 1], -1.5));
  expect(line).toHaveLength(2);
  for (const [x1, x2] of line) expect(x1 + x2).toBeCloseTo(1.5, 10);
  expect(crossing(neuron([0, 0], 1))).toEqual([]);
  expect(crossing(neuron([1, 0], -9))).toEqual([]);
});

it('buttons hold all of the neuron, within Discord’s 100 characters', () => {
  const state = withNumbers(
    { ...fresh(3, 'tanh', 'xor'), chosen: 3, inputs: [1, 1, 0] },
    [-49.99, 0.1, 12.34, -50],
  );
  const args = stateToArgs(state).map(String);
  expect(stateOf(args)).toEqual(state);
  expect(`v1:neurone:ingresso:${args.join(':')}:2`.length).toBeLessThanOrEqual(100);
  expect(args.every((part) => /^[A-Za-z0-9_.-]+$/.test(part))).toBe(true);
});

it('steps add up without crumbs, and end at the bounds', () => {
  let state = fresh(2, 'step', null);
  for (let i = 0; i < 3; i++) state = moved(state, -10);
  expect(state.neuron.weights[0]).toBe(0.2);
  for (let i = 0; i < 100; i++) state = moved(state, 100);
  expect(state.neuron.weights[0]).toBe(50);
});

it('forged arguments become the usual', () => {
  expect(stateOf([])).toEqual({ ...fresh(2, 'step', null), neuron: neuron([0, 0], 0), inputs: [0, 0] });
  expect(stateOf(['9', 'x', '7', '1x', '1e99', 'NaN', '99999999']).neuron).toEqual(neuron([50, 0], 50));
});
