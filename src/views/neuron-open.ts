/** What /neurone does when it is typed, pressed, or given numbers. */
import type { Context, Modal, Press, Submission, View } from '../bot/command.ts';
import { UserError } from '../bot/errors.ts';
import { readNumber } from '../labs/csv/number.ts';
import type { Services } from '../services.ts';
import { neurone as it } from '../text/neurone.ts';
import { neuronView } from './neuron.ts';
import {
  ACTIVATIONS,
  fresh,
  MOST,
  moved,
  type NeuronState,
  numberAt,
  stateOf,
  stateToArgs,
  TASKS,
  withNumbers,
} from './neuron-state.ts';

const show = (state: NeuronState, { signal }: Pick<Context, 'signal'>, services: Services): Promise<View> =>
  neuronView(state, services, signal);

export interface Asked {
  readonly inputs: number | undefined;
  readonly activation: string | undefined;
  readonly task: string | undefined;
}

export const askedNeuron = (
  { inputs = 2, activation = 'gradino', task = 'and' }: Asked,
  context: Context,
  services: Services,
): Promise<View> =>
  show(
    fresh(
      inputs,
      isIn(ACTIVATIONS, activation) ? ACTIVATIONS[activation] : 'step',
      isIn(TASKS, task) ? TASKS[task] : null,
    ),
    context,
    services,
  );

/** How many arguments are the state: what a button adds comes after them. */
const more = ({ args }: Pick<Press, 'args'>): string => args[stateToArgs(stateOf(args)).length] ?? '';
const isIn = <T extends object>(some: T, key: string): key is Extract<keyof T, string> =>
  Object.hasOwn(some, key);

export const neuronPresses = {
  quale(press: Press, services: Services) {
    const state = stateOf(press.args);
    const chosen = Number(press.values[0] ?? '0');
    const fits = Number.isInteger(chosen) && chosen >= 0 && chosen <= state.inputs.length;
    return show({ ...state, chosen: fits ? chosen : 0 }, press, services);
  },
  muovi(press: Press, services: Services) {
    const by = Number(more(press) || Number.NaN);
    return show(Number.isInteger(by) ? moved(stateOf(press.args), by) : stateOf(press.args), press, services);
  },
  ingresso(press: Press, services: Services) {
    const state = stateOf(press.args);
    const inputs = state.inputs.map((x, i) => (String(i) === more(press) ? 1 - x : x));
    return show({ ...state, inputs }, press, services);
  },
  attiva(press: Press, services: Services) {
    const state = stateOf(press.args);
    const key = press.values[0] ?? '';
    const activation = isIn(ACTIVATIONS, key) ? ACTIVATIONS[key] : state.neuron.activation;
    return show({ ...state, neuron: { ...state.neuron, activation } }, press, services);
  },
  compito(press: Press, services: Services) {
    const state = stateOf(press.args);
    const key = more(press);
    return show({ ...state, task: isIn(TASKS, key) ? TASKS[key] : state.task }, press, services);
  },
  dacapo(press: Press, services: Services) {
    const { inputs, neuron, task } = stateOf(press.args);
    return show(fresh(inputs.length, neuron.activation, task), press, services);
  },
};

export function neuronForm({ args }: Pick<Press, 'args'>): Modal {
  const state = stateOf(args);
  const n = state.inputs.length;
  return {
    title: it.modal.title,
    target: { command: 'neurone', action: 'scritti', args: stateToArgs(state) },
    fields: Array.from({ length: n + 1 }, (_, place) => ({
      id: `n${place}`,
      label: it.longName(place, n),
      value: it.number(numberAt(state, place)).replace('\u2212', '-'),
      maxLength: 12,
    })),
  };
}

/** @throws UserError that names every number that is none */
export function filledNeuron(form: Submission, services: Services): Promise<View> {
  const state = stateOf(form.args);
  const n = state.inputs.length;
  const read = Array.from({ length: n + 1 }, (_, place) => readNumber(form.fields[`n${place}`] ?? ''));
  const fits = (value: (typeof read)[number]): value is number =>
    typeof value === 'number' && Math.abs(value) <= MOST;
  const bad = read.flatMap((value, place) => (fits(value) ? [] : [it.longName(place, n)]));
  if (bad.length > 0) throw new UserError(bad.map((name) => it.modal.bad(name, MOST)).join('\n'));
  return show(withNumbers(state, read.filter(fits)), form, services);
}
