/** The panel of /neurone: the sums in words, the picture, and the buttons that move its numbers. */
import type { Button, Row, View } from '../bot/view.ts';
import { neuronSpec } from '../charts/spec/labs/neuron.ts';
import { lookAt, type TableRow, type Task, tableOf } from '../labs/neuron/neuron.ts';
import type { Services } from '../services.ts';
import { neurone as it } from '../text/neurone.ts';
import { ACTIVATIONS, type NeuronState, numberAt, stateToArgs, TASKS } from './neuron-state.ts';

/** Hundredths that the four buttons add. */
const STEPS = [-100, -10, 10, 100] as const;

export async function neuronView(
  state: NeuronState,
  { charts }: Pick<Services, 'charts'>,
  signal: AbortSignal,
): Promise<View> {
  const { neuron, inputs, task } = state;
  const table = tableOf(neuron, task);
  return {
    text: sentences(state, table).join('\n'),
    pictures: [await charts.draw(neuronSpec({ neuron, inputs, table }), signal)],
    rows: rows(state),
  };
}

function sentences({ neuron, inputs, task }: NeuronState, table: readonly TableRow[]): readonly string[] {
  const { weights, bias, activation } = neuron;
  const look = lookAt(neuron, inputs);
  return [
    it.sum(weights, inputs, bias, look.sum),
    it.activated(activation, look.sum, it.output(look.output)),
    ...(task === null ? [it.hints.libero] : judged(task, table)),
    it.activations[activation],
    it.small,
  ];
}

function judged(task: Task, table: readonly TableRow[]): readonly string[] {
  const wrong = table.filter(({ says, wanted }) => says !== wanted);
  const [first] = wrong;
  const score = it.score(task, table.length - wrong.length, table.length);
  if (first === undefined) return [`${score} ${it.done[task]}`];
  const mistake = it.mistake(first.inputs, first.says, first.wanted ?? 0);
  return [`${score} ${mistake}`, task === 'xor' ? xorHint(table.length, wrong.length) : it.hints[task]];
}

/** Why it can't be done is said to who got as far as one neuron can: three rows of four, six of eight. */
function xorHint(rows: number, wrong: number): string {
  const least = rows / 4;
  if (wrong > least) return it.hints.xorTry(rows - least, rows);
  return rows === 4 ? it.hints.xor2 : it.hints.xor3;
}

function rows(state: NeuronState): readonly Row[] {
  const { neuron, chosen, task, inputs } = state;
  const n = inputs.length;
  const name = it.name(chosen, n);
  const target = (action: string, ...more: readonly (string | number)[]) => ({
    command: 'neurone',
    action,
    args: [...stateToArgs(state), ...more],
  });
  const button = (
    label: string,
    action: string,
    more: readonly (string | number)[] = [],
    style: Button['style'] = 'secondary',
  ): Button => ({ kind: 'button', label, style, target: target(action, ...more) });
  return [
    [
      {
        kind: 'menu',
        placeholder: it.menus.number,
        target: target('quale'),
        options: Array.from({ length: n + 1 }, (_, place) => ({
          label: `${it.longName(place, n)} = ${it.number(numberAt(state, place))}`,
          value: String(place),
          selected: place === chosen,
        })),
      },
    ],
    [
      ...STEPS.map((by) => button(it.buttons.move(name, by / 100), 'muovi', [by], 'primary')),
      button(it.buttons.write, 'scrivi'),
    ],
    [
      ...inputs.map((x, i) => button(it.buttons.flip(i, x), 'ingresso', [i])),
      button(it.buttons.again, 'dacapo'),
    ],
    [
      {
        kind: 'menu',
        placeholder: it.menus.activation,
        target: target('attiva'),
        options: Object.entries(ACTIVATIONS).map(([value, activation]) => ({
          label: it.activationName(activation),
          value,
          selected: activation === neuron.activation,
        })),
      },
    ],
    Object.entries(TASKS).map(([value, each]) =>
      button(it.taskName(each), 'compito', [value], each === task ? 'success' : 'secondary'),
    ),
  ];
}
