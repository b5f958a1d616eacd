/** The picture of a digit on its way through the network: the pixels, what each hidden neuron says, and the ten outputs. */
import { decimal, percent } from '../../../text/numbers.ts';
import type { Spec } from '../../drawing.ts';
import { heat, onHeat } from '../../heat.ts';
import { palette, size } from '../../palette.ts';
import type { Mark } from '../../scene.ts';
import { shortPercent } from '../short-percent.ts';
import { pictureMarks, quiet, title } from './digit-marks.ts';

export interface AnswerInput {
  /** (784,), from 0 to 1 */
  readonly pixels: ArrayLike<number>;
  /** what the hidden neurons say, from 0 up */
  readonly hidden: readonly number[];
  readonly silenced: readonly number[];
  /** ten probabilities */
  readonly outputs: readonly number[];
  /** what it is, where that is known */
  readonly truth: number | null;
  /** 'una cifra', 'rumore', 'il tuo disegno' */
  readonly what: string;
}

const TOP = 124;
const PICTURE = { x: size.margin, cell: 9.5 } as const;
const HIDDEN = { x: 322, columns: 4, width: 62, height: 44 } as const;
const BARS = { x: 604, row: 30, room: 150 } as const;
const HEIGHT = 474;

export function answerSpec({ pixels, hidden, silenced, outputs, truth, what }: AnswerInput): Spec {
  const most = Math.max(...hidden, 1e-9);
  const said = outputs.indexOf(Math.max(...outputs));
  const marks: Mark[] = [
    title(`Dai pixel alla risposta: «${said}»`),
    quiet('784 pixel', PICTURE.x, TOP - 16),
    quiet(`${hidden.length} neuroni nascosti`, HIDDEN.x, TOP - 16),
    quiet('10 uscite', BARS.x, TOP - 16),
    ...pictureMarks(pixels, PICTURE.x, TOP, PICTURE.cell),
    ...hidden.flatMap((value, j) => neuron(value / most, value, j, silenced.includes(j))),
    ...outputs.flatMap((p, digit) => bar(p, digit, digit === said, digit === truth)),
    quiet(
      truth === null
        ? 'Numeri dei neuroni: quanto è acceso ciascuno.'
        : `Numeri dei neuroni: quanto è acceso ciascuno. La cifra vera è ${truth}.`,
      size.margin,
      HEIGHT - 18,
    ),
  ];
  const on = hidden.filter((value) => value > 0).length;
  const alt =
    `${what}: la rete risponde ${said}. Uscite: ${outputs.map((p, digit) => `${digit} ${percent(p)}`).join(', ')}. ` +
    `Neuroni nascosti accesi: ${on} su ${hidden.length}${silenced.length > 0 ? `, spenti a forza: ${silenced.length}` : ''}. ` +
    `${truth === null ? '' : `La cifra vera è ${truth}.`}`;
  return {
    name: 'prossimo-rete.png',
    alt: alt.trim(),
    drawing: { kind: 'scene', width: size.width, height: HEIGHT, marks },
  };
}

function neuron(part: number, value: number, j: number, silent: boolean): Mark[] {
  const x = HIDDEN.x + (j % HIDDEN.columns) * HIDDEN.width;
  const y = TOP + Math.floor(j / HIDDEN.columns) * HIDDEN.height;
  const box = { x, y, width: HIDDEN.width - 5, height: HIDDEN.height - 5 };
  if (silent) {
    return [
      { mark: 'rect', ...box, fill: palette.cutFill, stroke: palette.strike, radius: 6 },
      {
        mark: 'line',
        points: [
          [x + 8, y + box.height - 8],
          [x + box.width - 8, y + 8],
        ],
        color: palette.strike,
        line: 3,
      },
    ];
  }
  return [
    { mark: 'rect', ...box, fill: heat(part), stroke: palette.outline, radius: 6, line: 1 },
    {
      mark: 'text',
      x: x + box.width / 2,
      y: y + 28,
      text: value === 0 ? '0' : decimal(value, 1),
      px: size.small,
      color: onHeat(part),
      align: 'center',
    },
  ];
}

function bar(p: number, digit: number, said: boolean, truth: boolean): Mark[] {
  const y = TOP + digit * BARS.row - 4;
  const x = BARS.x + 26;
  const length = p * BARS.room;
  const figure = `${shortPercent(p)}${truth ? ' vera' : ''}`;
  return [
    {
      mark: 'text',
      x: BARS.x,
      y: y + 22,
      text: String(digit),
      px: size.figure,
      weight: said ? 'bold' : 'normal',
    },
    {
      mark: 'rect',
      x,
      y: y + 3,
      width: Math.max(2, length),
      height: BARS.row - 9,
      fill: said ? palette.main : palette.rest,
      radius: 3,
    },
    {
      mark: 'text',
      x: x + Math.max(2, length) + 8,
      y: y + 22,
      text: figure,
      px: size.small,
      weight: said ? 'bold' : 'normal',
    },
  ];
}
