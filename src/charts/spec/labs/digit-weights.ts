/** The first layer's weights as pictures: what each hidden neuron looks for. */
import type { Spec } from '../../drawing.ts';
import { palette, size } from '../../palette.ts';
import type { Mark } from '../../scene.ts';
import { pictureMarks, quiet, SIDE, title } from './digit-marks.ts';

export interface WeightsInput {
  /** one (784,) for each hidden neuron */
  readonly neurons: readonly ArrayLike<number>[];
  readonly silenced: readonly number[];
}

const COLUMNS = 6;
const CELL = 4.7;
const STEP = { x: 142, y: 168 } as const;
const TOP = 116;

export function weightsSpec({ neurons, silenced }: WeightsInput): Spec {
  const marks: Mark[] = [
    title('Che cosa cerca ogni neurone nascosto'),
    quiet('Scuro: l’inchiostro qui lo accende. Chiaro: lo frena. In mezzo: non conta.', size.margin, 82),
    ...neurons.flatMap((weights, j) => {
      const x = size.margin + (j % COLUMNS) * STEP.x;
      const y = TOP + Math.floor(j / COLUMNS) * STEP.y;
      const silent = silenced.includes(j);
      return [
        ...pictureMarks(shades(weights), x, y, CELL),
        ...(silent ? [struck(x, y)] : []),
        quiet(
          silent ? `${j + 1} spento` : String(j + 1),
          x + (SIDE * CELL) / 2,
          y + SIDE * CELL + 23,
          'center',
        ),
      ];
    }),
  ];
  const height = TOP + Math.ceil(neurons.length / COLUMNS) * STEP.y + 8;
  const alt =
    `I pesi di ${neurons.length} neuroni nascosti, ognuno come un’immagine di 28 per 28: scuro dove l’inchiostro accende il neurone, chiaro dove lo frena.` +
    (silenced.length > 0 ? ` Spenti: ${silenced.map((j) => j + 1).join(', ')}.` : '');
  return {
    name: 'prossimo-rete-pesi.png',
    alt,
    drawing: { kind: 'scene', width: size.width, height, marks },
  };
}

/** Each neuron on its own scale: 0 in the middle, its strongest weight at an end. Pixels that are never ink have none to speak of. */
function shades(weights: ArrayLike<number>): number[] {
  const most = Math.max(...Array.from(weights, Math.abs), 1e-9);
  return Array.from(weights, (weight) => 0.5 + (0.5 * weight) / most);
}

const struck = (x: number, y: number): Mark => ({
  mark: 'line',
  points: [
    [x + 8, y + SIDE * CELL - 8],
    [x + SIDE * CELL - 8, y + 8],
  ],
  color: palette.strike,
  line: 5,
});
