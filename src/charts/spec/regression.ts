/** The picture of a line through points, in the course notebook's look: gold points and a light green line on black. */
import type { Line, Point } from '../../labs/regression/line.ts';
import { predict, residuals } from '../../labs/regression/line.ts';
import type { Scale } from '../../labs/regression/scale.ts';
import { amount } from '../../text/labs.ts';
import { integer } from '../../text/numbers.ts';
import { regressione as it } from '../../text/regressione.ts';
import type { Spec } from '../drawing.ts';
import { size } from '../palette.ts';
import type { Mark } from '../scene.ts';
import { axesMarks, clip, createAxes, DARK } from './axes.ts';

/** The notebook's colours. */
export const NOTEBOOK = {
  background: '#000000',
  points: '#FFD700',
  line: '#90EE90',
  residual: '#d9a3ff',
  words: '#ffffff',
} as const;

export const FRAME = { x: 130, y: 140, width: 740, height: 500 } as const;
export const HEIGHT = 736;

export interface RegressionInput {
  readonly points: readonly Point[];
  readonly line: Line;
  readonly error: number;
  /** as it reads: 'y = 1,20x + 0,50' */
  readonly equation: string;
  readonly scale: Scale;
  readonly names: { readonly x: string; readonly y: string };
  readonly residuals: boolean;
}

export function regressionSpec(input: RegressionInput): Spec {
  const { points, line, error, equation, scale, names } = input;
  const axes = createAxes(FRAME, scale.x, scale.y);
  const ends = clip(
    [scale.x.least, predict(line, scale.x.least)],
    [scale.x.most, predict(line, scale.x.most)],
    scale.x,
    scale.y,
  );
  const marks: Mark[] = [
    ...heading(it.title, equation, it.error(error)),
    ...axesMarks(axes, names, DARK),
    ...(input.residuals ? points.flatMap((point) => residual(point)) : []),
    ...points.map((point): Mark => {
      const [x, y] = axes.place(point);
      return {
        mark: 'dot',
        x,
        y,
        radius: points.length > 120 ? 5 : 8,
        fill: NOTEBOOK.points,
        stroke: NOTEBOOK.background,
      };
    }),
    ...(ends === null
      ? [note(it.outside)]
      : [{ mark: 'line', points: ends.map(axes.place), color: NOTEBOOK.line, line: 5 } as const]),
    ...(input.residuals && ends !== null ? [note(it.residuals)] : []),
  ];

  function residual([x, y]: Point): readonly Mark[] {
    const part = clip([x, y], [x, predict(line, x)], scale.x, scale.y);
    if (part === null) return [];
    return [
      { mark: 'line', points: part.map(axes.place), color: NOTEBOOK.residual, line: 2.5, dashed: true },
    ];
  }

  const largest = residuals(line, points).reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  return {
    name: 'prossimo-regressione.png',
    alt: `${integer(points.length)} punti (${names.x} in orizzontale, ${names.y} in verticale) e la retta ${equation}. Errore quadratico medio ${amount(error)}; il residuo più lungo è ${amount(largest)}.${ends === null ? ' La retta passa fuori dal riquadro.' : ''}`,
    drawing: { kind: 'scene', width: size.width, height: HEIGHT, marks },
  };
}

/** Black paper, the title in the middle as in the notebook, and under it the line and its error. */
export function heading(title: string, left: string, right: string): readonly Mark[] {
  const { width, margin } = size;
  return [
    { mark: 'rect', x: 0, y: 0, width, height: HEIGHT, fill: NOTEBOOK.background },
    { mark: 'text', x: width / 2, y: 52, text: title, px: 38, color: NOTEBOOK.words, align: 'center' },
    {
      mark: 'text',
      x: margin + 16,
      y: 108,
      text: left,
      px: 32,
      weight: 'bold',
      color: NOTEBOOK.line,
      most: 390,
    },
    {
      mark: 'text',
      x: width - margin,
      y: 108,
      text: right,
      px: 26,
      color: NOTEBOOK.words,
      align: 'right',
      most: 440,
    },
  ];
}

/** A remark inside the frame, at the top on the left, where the points of a rising cloud leave room. */
const note = (text: string): Mark => ({
  mark: 'text',
  x: FRAME.x + 16,
  y: FRAME.y + 30,
  text,
  px: size.small,
  color: NOTEBOOK.words,
  most: FRAME.width - 32,
});
