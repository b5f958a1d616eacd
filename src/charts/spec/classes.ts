/**
 * Two classes of points, what tells them apart, and how well. Classes differ in shape, colour and lightness; the border is a
 * line; the points that are wrong have a ring.
 */
import {
  accuracy,
  answer,
  type Confusion,
  type HandLine,
  normalOf,
  type Rule,
} from '../../labs/classification/judge.ts';
import type { Sample, Units } from '../../labs/classification/points.ts';
import { amount } from '../../text/labs.ts';
import { integer, percent } from '../../text/numbers.ts';
import type { Spec } from '../drawing.ts';
import { palette, size } from '../palette.ts';
import type { Mark } from '../scene.ts';
import { type Axes, axesMarks, clip, createAxes, LIGHT, type Spot } from './axes.ts';
import { glyph, tableMarks } from './classes-table.ts';
import { contour } from './contour.ts';

export interface ClassesInput {
  readonly title: string;
  /** on the right of the title: 'dopo 30 passi' */
  readonly subtitle: string;
  /** in standard units, as everything here */
  readonly seen: readonly Sample[];
  /** drawn hollow; empty when they stay hidden */
  readonly revealed: readonly Sample[];
  readonly rule: Rule;
  /** the hand's line, drawn as it is; null for a border that has to be looked for */
  readonly line: HandLine | null;
  readonly confusion: Confusion;
  readonly unseen: { readonly share: number; readonly count: number };
  /** null for a line drawn by hand */
  readonly loss: number | null;
  /** for the numbers on the axes */
  readonly units: Units;
  readonly names: {
    readonly x: string;
    readonly y: string;
    readonly round: string;
    readonly square: string;
  };
}

const FRAME = { x: 120, y: 96, width: 756, height: 540 } as const;
const CELL = 12;
const COLUMNS = FRAME.width / CELL;
const ROWS = FRAME.height / CELL;
export const HEIGHT = 968;

export function classesSpec(input: ClassesInput): Spec {
  const { title, subtitle, seen, revealed, rule, names, loss } = input;
  const { standard, labelled } = axesOf(input);
  const { least: left, most: right } = standard.x;
  const { least: low, most: high } = standard.y;
  const text = (x: number, y: number, what: string, px: number, more: object = {}): Mark => ({
    mark: 'text',
    x,
    y,
    text: what,
    px,
    ...more,
  });
  const shade = input.line === null ? rule : soft(input.line, (right - left) / COLUMNS);
  const shades = Array.from({ length: COLUMNS * ROWS }, (_, place) => {
    const [i, j] = [place % COLUMNS, ROWS - 1 - Math.floor(place / COLUMNS)];
    const x = left + ((right - left) * (i + 0.5)) / COLUMNS;
    return rounded(shade(x, low + ((high - low) * (j + 0.5)) / ROWS));
  });
  const border = input.line === null ? curve(rule, standard) : straight(input.line, standard);
  const lines = border.map((segment) => segment.map(standard.place));
  const marks: Mark[] = [
    text(size.margin, 52, title, size.title, { weight: 'bold', most: 540 }),
    text(size.width - size.margin, 52, subtitle, size.figure, {
      align: 'right',
      color: palette.quiet,
      most: 420,
    }),
    { mark: 'cells', x: FRAME.x, y: FRAME.y, columns: COLUMNS, cellWidth: CELL, cellHeight: CELL, values: shades, shades: 'sides' }, // biome-ignore format: one line a mark
    ...axesMarks(labelled, names, { ...LIGHT, grid: 'rgba(0,0,0,0)' }),
    ...lines.map((points): Mark => ({ mark: 'line', points, color: palette.paper, line: 9 })),
    ...lines.map((points): Mark => ({ mark: 'line', points, color: palette.ink, line: 4 })),
    ...seen.flatMap((sample) => point(sample, standard, false, answer(rule, sample) !== sample.side)),
    ...revealed.flatMap((sample) => point(sample, standard, true, answer(rule, sample) !== sample.side)),
    ...tableMarks(input, FRAME.y + FRAME.height + 104),
  ];
  const [[squareRight, squareWrong], [roundWrong, roundRight]] = input.confusion;
  return {
    name: 'prossimo-classificazione.png',
    alt: `${title}, ${subtitle}. ${integer(seen.length)} punti di due classi, ● ${names.round} e ■ ${names.square}, e il confine fra le due zone. Matrice di confusione: ● ${names.round}: ${roundRight} detti ●, ${roundWrong} detti ■; ■ ${names.square}: ${squareWrong} detti ●, ${squareRight} detti ■. Giusti ${percent(accuracy(input.confusion))} dei visti e ${percent(input.unseen.share)} dei ${integer(input.unseen.count)} mai visti.${loss === null ? '' : ` Perdita (log loss) ${amount(loss)}.`}`.slice(
      0,
      1024,
    ),
    drawing: { kind: 'scene', width: size.width, height: HEIGHT, marks },
  };
}

/** Where the rule is in doubt. */
function curve(rule: Rule, { x, y }: Axes): readonly (readonly Spot[])[] {
  const [columns, rows] = [COLUMNS + 1, ROWS + 1];
  const heights = Array.from({ length: columns * rows }, (_, place) =>
    rule(
      x.least + ((x.most - x.least) * (place % columns)) / COLUMNS,
      y.least + ((y.most - y.least) * Math.floor(place / columns)) / ROWS,
    ),
  );
  return contour({ x, y, columns, rows, heights }, 0.5);
}

/** The hand's line, from edge to edge. */
function straight(line: HandLine, { x, y }: Axes): readonly (readonly Spot[])[] {
  const [a, b] = normalOf(line);
  const far = 4 * (x.most - x.least);
  const [middleX, middleY] = [a * line.offset, b * line.offset];
  const part = clip([middleX - far * b, middleY + far * a], [middleX + far * b, middleY - far * a], x, y);
  return part === null ? [] : [part];
}

/** The two sides of the hand's line, without steps where it crosses a cell. */
function soft(line: HandLine, cell: number): Rule {
  const [a, b] = normalOf(line);
  return (x, y) => Math.min(1, Math.max(0, 0.5 + (a * x + b * y - line.offset) / cell));
}

/** One scale for both directions, so that an angle looks like itself; numbers on the axes in the points' own units. */
function axesOf({ seen, revealed, units }: ClassesInput): {
  readonly standard: Axes;
  readonly labelled: Axes;
} {
  const shape = FRAME.height / FRAME.width;
  const half = [...seen, ...revealed].reduce(
    (most, { x, y }) => Math.max(most, 1.1 * Math.abs(x), (1.1 * Math.abs(y)) / shape),
    4,
  );
  const x = { least: -half, most: half };
  const y = { least: -half * shape, most: half * shape };
  const own = (range: typeof x, { middle, spread }: Units['x']) => ({
    least: middle + range.least * spread,
    most: middle + range.most * spread,
  });
  return { standard: createAxes(FRAME, x, y), labelled: createAxes(FRAME, own(x, units.x), own(y, units.y)) };
}

function point(sample: Sample, axes: Axes, hollow: boolean, wrong: boolean): readonly Mark[] {
  const [x, y] = axes.place([sample.x, sample.y]);
  const ring: readonly Mark[] = wrong
    ? [{ mark: 'dot', x, y, radius: 14, fill: 'rgba(255,255,255,0.75)', stroke: palette.ink }]
    : [];
  return [...ring, glyph(sample.side, x, y, hollow)];
}

const rounded = (p: number): number => Math.round(p * 200) / 200;
