/** The picture of one neuron: inputs, weights on the edges, the sum, the activation's curve with the point on it, the output. */

import { lookAt, type Neuron, type TableRow } from '../../../labs/neuron/neuron.ts';
import { neurone as it } from '../../../text/neurone.ts';
import { decimal } from '../../../text/numbers.ts';
import type { Spec } from '../../drawing.ts';
import { palette, size } from '../../palette.ts';
import type { Mark } from '../../scene.ts';
import { CURVE, neuronCurve, centred as text } from './neuron-curve.ts';
import { neuronPlane } from './neuron-plane.ts';
import { neuronTable } from './neuron-table.ts';

export interface NeuronInput {
  readonly neuron: Neuron;
  /** what it is shown */
  readonly inputs: readonly number[];
  readonly table: readonly TableRow[];
}

const SUM = { x: 420, y: 190, radius: 64 } as const;
const INPUT = { x: 64, radius: 36 } as const;
const OUTPUT = { x: 830, radius: 46 } as const;
const BOTTOM = 400;

export function neuronSpec({ neuron, inputs, table }: NeuronInput): Spec {
  const look = lookAt(neuron, inputs);
  const two = inputs.length === 2;
  const marks: Mark[] = [
    ...inputs.flatMap((x, i) => edge(i, inputs.length, x, neuron.weights[i] ?? 0)),
    ...bias(neuron.bias),
    circle(SUM.x, SUM.y, SUM.radius),
    text(SUM.x, SUM.y - 14, it.picture.sum, size.small, 'normal', palette.quiet),
    text(SUM.x, SUM.y + 22, decimal(look.sum), size.title, 'bold'),
    arrow(SUM.x + SUM.radius, SUM.y, CURVE.x - 4),
    ...neuronCurve(neuron.activation, look.sum),
    arrow(CURVE.x + CURVE.width, SUM.y, OUTPUT.x - OUTPUT.radius - 4),
    circle(OUTPUT.x, SUM.y, OUTPUT.radius, look.says === 1 ? palette.main : palette.paper),
    text(
      OUTPUT.x,
      SUM.y + 9,
      it.output(look.output),
      size.figure,
      'bold',
      look.says === 1 ? palette.paper : palette.ink,
    ),
    text(OUTPUT.x, SUM.y - OUTPUT.radius - 14, it.picture.output, size.small, 'normal', palette.quiet),
    text(
      OUTPUT.x,
      SUM.y + OUTPUT.radius + 30,
      it.picture.out(look.says),
      size.small,
      'normal',
      palette.quiet,
    ),
    ...(two ? neuronPlane(neuron, inputs, table, { x: size.margin + 26, y: BOTTOM + 34, side: 270 }) : []),
    ...neuronTable(table, { x: two ? 410 : size.margin, y: BOTTOM, width: two ? 466 : 852 }),
  ];
  const height = two ? BOTTOM + 364 : BOTTOM + 60 + table.length * 40;
  const rows = table.map((row) => it.altRow(row.inputs, it.output(row.output), row.wanted)).join('; ');
  return {
    name: 'prossimo-neurone.png',
    alt: it.alt(
      neuron.weights,
      neuron.bias,
      inputs,
      look.sum,
      neuron.activation,
      it.output(look.output),
      rows,
    ),
    drawing: { kind: 'scene', width: size.width, height, marks },
  };
}

/** An input, and its edge to the sum: as thick as the weight, dashed for a negative one. */
function edge(i: number, of: number, x: number, weight: number): Mark[] {
  const y = of === 2 ? [90, 290][i] : [60, 190, 320][i];
  const from = { x: INPUT.x + INPUT.radius, y: y ?? SUM.y };
  const to = { x: SUM.x - SUM.radius, y: SUM.y + (from.y - SUM.y) * 0.22 };
  const middle = { x: from.x + (to.x - from.x) * 0.42, y: from.y + (to.y - from.y) * 0.42 };
  const label = `${it.name(i, of)} = ${decimal(weight)}`;
  return [
    ...(weight === 0
      ? []
      : [
          {
            mark: 'line' as const,
            points: [
              [from.x, from.y],
              [to.x, to.y],
            ] as const,
            color: weight > 0 ? palette.main : palette.strike,
            line: Math.min(14, 2 + 3 * Math.abs(weight)),
            dashed: weight < 0,
          },
        ]),
    circle(INPUT.x, from.y, INPUT.radius, x === 1 ? palette.main : palette.paper),
    text(INPUT.x, from.y + 10, String(x), size.title, 'bold', x === 1 ? palette.paper : palette.ink),
    text(INPUT.x, from.y + INPUT.radius + 26, it.input(i), size.small, 'normal', palette.quiet),
    {
      mark: 'rect',
      x: middle.x - 72,
      y: middle.y - 23,
      width: 144,
      height: 40,
      fill: palette.paper,
      stroke: palette.outline,
      radius: 8,
    },
    { ...text(middle.x, middle.y + 6, label, size.figure, 'bold'), most: 134 },
  ];
}

function bias(value: number): Mark[] {
  const y = SUM.y + SUM.radius;
  return [
    {
      mark: 'line',
      points: [
        [SUM.x, y + 56],
        [SUM.x, y + 4],
      ],
      color: palette.outline,
      line: 3,
      arrow: true,
    },
    text(SUM.x, y + 86, `b = ${decimal(value)}`, size.figure, 'bold'),
  ];
}

const circle = (x: number, y: number, radius: number, fill: string = palette.paper): Mark => ({
  mark: 'dot',
  x,
  y,
  radius,
  fill,
  stroke: palette.ink,
});

const arrow = (from: number, y: number, to: number): Mark => ({
  mark: 'line',
  points: [
    [from, y],
    [to, y],
  ],
  color: palette.outline,
  line: 3,
  arrow: true,
});
