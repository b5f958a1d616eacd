/** Two inputs as a plane: the side where the neuron says yes, the line between, and the four rows as points. */
import { border, lookAt, type Neuron, type TableRow } from '../../../labs/neuron/neuron.ts';
import { neurone as it } from '../../../text/neurone.ts';
import { palette, size } from '../../palette.ts';
import type { Mark } from '../../scene.ts';

interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** From -0.5 to 1.5, so that 0 and 1 stand clear of the edges. */
const [LEAST, MOST] = [-0.5, 1.5];
const CELLS = 45;
const SHADE = 0.2;

export function neuronPlane(
  neuron: Neuron,
  inputs: readonly number[],
  table: readonly TableRow[],
  { x, y, side }: Square,
): Mark[] {
  const place = (x1: number, x2: number): readonly [number, number] => [
    x + ((x1 - LEAST) / (MOST - LEAST)) * side,
    y + side - ((x2 - LEAST) / (MOST - LEAST)) * side,
  ];
  const at = (k: number) => LEAST + ((k + 0.5) / CELLS) * (MOST - LEAST);
  const values = Array.from({ length: CELLS * CELLS }, (_, k) => {
    const shown = [at(k % CELLS), at(CELLS - 1 - Math.floor(k / CELLS))];
    return lookAt(neuron, shown).says === 1 ? SHADE : 0;
  });
  const line = crossing(neuron).map(([x1, x2]) => place(x1, x2));
  const free = table.every(({ wanted }) => wanted === null);
  return [
    note(x, y - 12, free ? it.picture.planeFree : it.picture.plane),
    { mark: 'cells', x, y, columns: CELLS, cellWidth: side / CELLS, cellHeight: side / CELLS, values },
    { mark: 'rect', x, y, width: side, height: side, stroke: palette.outline, line: 2 },
    ...(line.length === 2 ? [{ mark: 'line' as const, points: line, color: palette.strike, line: 4 }] : []),
    ...table.flatMap((row): Mark[] => {
      const [px, py] = place(row.inputs[0] ?? 0, row.inputs[1] ?? 0);
      const yes = (row.wanted ?? row.says) === 1;
      const here = row.inputs.every((value, i) => value === inputs[i]);
      return [
        ...(here
          ? [{ mark: 'dot' as const, x: px, y: py, radius: 21, fill: palette.paper, stroke: palette.strike }]
          : []),
        {
          mark: 'dot',
          x: px,
          y: py,
          radius: 13,
          fill: yes ? palette.ink : palette.paper,
          stroke: palette.ink,
        },
      ];
    }),
    ...[0, 1].map(
      (value): Mark => ({ ...note(place(value, 0)[0], y + side + 26, String(value)), align: 'center' }),
    ),
    ...[0, 1].map(
      (value): Mark => ({ ...note(x - 10, place(0, value)[1] + 8, String(value)), align: 'right' }),
    ),
    { ...note(x + side + 8, y + side + 26, it.input(0)), align: 'left' },
    { ...note(x - 10, y + 16, it.input(1)), align: 'right' },
    note(x + side / 2 - 96, y + side + 52, it.picture.shade),
  ];
}

/** Where w1 x1 + w2 x2 + b is the border: its two crossings with the square's edges, or none. */
export function crossing({ weights, bias, activation }: Neuron): (readonly [number, number])[] {
  const [a = 0, b = 0] = weights;
  const c = bias - border(activation);
  const found: (readonly [number, number])[] = [];
  const add = (x1: number, x2: number) => {
    const inside = [x1, x2].every((value) => value >= LEAST - 1e-9 && value <= MOST + 1e-9);
    const known = found.some(([y1, y2]) => Math.hypot(y1 - x1, y2 - x2) < 1e-6);
    if (inside && !known) found.push([x1, x2]);
  };
  for (const edge of [LEAST, MOST]) {
    if (b !== 0) add(edge, -(a * edge + c) / b);
    if (a !== 0) add(-(b * edge + c) / a, edge);
  }
  return found.slice(0, 2);
}

const note = (x: number, y: number, text: string): Extract<Mark, { mark: 'text' }> => ({
  mark: 'text',
  x,
  y,
  text,
  px: size.small,
  color: palette.quiet,
});
