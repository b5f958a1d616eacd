/** The error as a landscape over slope and intercept: light valley, dark heights, lines of equal error, and the path walked. */
import { type Landscape, levelCurve } from '../../labs/regression/landscape.ts';
import type { Line, Point } from '../../labs/regression/line.ts';
import { amount } from '../../text/labs.ts';
import { decimal, plural, scientific } from '../../text/numbers.ts';
import { regressione as it } from '../../text/regressione.ts';
import type { Spec } from '../drawing.ts';
import { size } from '../palette.ts';
import type { Mark } from '../scene.ts';
import { type Axes, axesMarks, clip, createAxes, DARK, type Spot } from './axes.ts';
import { FRAME, HEIGHT, heading, NOTEBOOK } from './regression.ts';

export interface LandscapeInput {
  readonly points: readonly Point[];
  readonly land: Landscape;
  /** the error at the bottom of the valley */
  readonly least: number;
  /** every line so far, the present one last */
  readonly path: readonly Line[];
  readonly error: number;
  readonly equation: string;
}

const PATH = '#c2410c';
const CASING = '#ffffff';

export function landscapeSpec({ points, land, least, path, error, equation }: LandscapeInput): Spec {
  const axes = createAxes(FRAME, land.slope, land.intercept);
  const most = Math.max(...land.errors);
  const levels = levelsBetween(least, most);
  const spots = path.map(({ slope, intercept }): Spot => [slope, intercept]);
  const now = spots.at(-1);
  const seen = now !== undefined && axes.holds(now);
  const marks: Mark[] = [
    ...heading(it.landscape.title, equation, it.error(error)),
    cells(land, least, most),
    ...axesMarks(axes, { x: it.landscape.x, y: it.landscape.y }, { ...DARK, grid: 'rgba(0,0,0,0)' }),
    ...curves(points, levels, axes, now === undefined ? [] : [axes.place(now)]),
    ...walk(spots, axes),
  ];
  if (!seen) {
    const { x, y, width } = FRAME;
    marks.push(
      { mark: 'rect', x: x + 40, y: y + 16, width: width - 80, height: 44, fill: CASING, radius: 8 },
      { mark: 'text', x: x + width / 2, y: y + 46, text: it.landscape.away, px: size.figure, align: 'center', most: width - 110 }, // biome-ignore format: one line a mark
    );
  }
  return {
    name: 'prossimo-paesaggio.png',
    alt: `Mappa dell’errore: la pendenza m va da ${amount(land.slope.least)} a ${amount(land.slope.most)} in orizzontale, l’intercetta q da ${amount(land.intercept.least)} a ${amount(land.intercept.most)} in verticale. L’errore va da ${amount(least)}, in fondo a una valle chiara, stretta e inclinata, a ${amount(most)}. Adesso la retta è ${equation}, con errore ${amount(error)}; la strada fatta tocca ${plural(path.length, 'retta', 'rette')}.`,
    drawing: { kind: 'scene', width: size.width, height: HEIGHT, marks },
  };
}

/** Orders of magnitude, not amounts: otherwise the valley would be one white spot. */
function cells({ columns, rows, errors }: Landscape, least: number, most: number): Mark {
  const floor = Math.max(least, most * 1e-4);
  const shade = (error: number) => Math.log(Math.max(error, floor) / floor) / Math.log(most / floor);
  const values = Array.from({ length: (rows - 1) * (columns - 1) }, (_, place) => {
    const [i, j] = [place % (columns - 1), rows - 2 - Math.floor(place / (columns - 1))];
    const at = (k: number, l: number) => errors[l * columns + k] ?? 0;
    return shade((at(i, j) + at(i + 1, j) + at(i, j + 1) + at(i + 1, j + 1)) / 4);
  });
  return {
    mark: 'cells',
    x: FRAME.x,
    y: FRAME.y,
    columns: columns - 1,
    cellWidth: FRAME.width / (columns - 1),
    cellHeight: FRAME.height / (rows - 1),
    values,
  };
}

/** Round errors, each about 2.5 times the one before; at most seven. @example levelsBetween(0.38, 60) // [0.5, 1, 2, 5, 10, 20, 50] */
function levelsBetween(least: number, most: number): readonly number[] {
  const floor = Math.max(least * 1.1, most * 1e-3);
  const power = Math.floor(Math.log10(floor));
  return Array.from({ length: 15 }, (_, i) => Number(`${[1, 2, 5][i % 3]}e${power + Math.floor(i / 3)}`))
    .filter((level) => level > floor && level < 0.9 * most)
    .slice(0, 7);
}

/** The lines of equal error, each with its number where it is furthest to the right, unless another number is there already. */
function curves(
  points: readonly Point[],
  levels: readonly number[],
  axes: Axes,
  busy: readonly Spot[],
): readonly Mark[] {
  const { x, y, width, height } = axes.frame;
  const taken = [...busy];
  const marks = levels.map((level) => {
    const curve = levelCurve(points, level, 120).map(({ slope, intercept }): Spot => [slope, intercept]);
    const text = short(level);
    const half = 9 + 6.5 * text.length;
    const spot = curve
      .map(axes.place)
      .filter((at) => at[0] > x + half && at[0] < x + width - half && at[1] > y + 24 && at[1] < y + height - 24)
      .filter((at) => taken.every((other) => Math.abs(at[0] - other[0]) > 2 * half + 6 || Math.abs(at[1] - other[1]) > 36)) // biome-ignore format: one line a condition
      .reduce<Spot | null>((best, at) => (best === null || at[0] > best[0] ? at : best), null);
    if (spot !== null) taken.push(spot);
    const lines = segments(curve, axes).map(
      (each): Mark => ({ mark: 'line', points: each, color: '#5b6671', line: 1.5 }),
    );
    const label: readonly Mark[] =
      spot === null
        ? []
        : [
            { mark: 'rect', x: spot[0] - half, y: spot[1] - 15, width: 2 * half, height: 30, fill: '#ffffff', stroke: '#5b6671', radius: 6 }, // biome-ignore format: one line a mark
            { mark: 'text', x: spot[0], y: spot[1] + 8, text, px: size.small, color: '#000000', align: 'center' }, // biome-ignore format: one line a mark
          ];
    return { lines, label };
  });
  return [...marks.flatMap(({ lines }) => lines), ...marks.flatMap(({ label }) => label)];
}

/** @example short(0.5), short(5e8) // '0,5', '5·10⁸' */
const short = (level: number): string =>
  level >= 1e5 || level < 1e-3 ? scientific(level, 0) : decimal(level);

/** A broken line as what is seen of it. */
const segments = (spots: readonly Spot[], axes: Axes): readonly (readonly Spot[])[] =>
  spots.slice(1).flatMap((to, i) => {
    const part = clip(spots[i] ?? to, to, axes.x, axes.y);
    return part === null ? [] : [part.map(axes.place)];
  });

/** A line with a white casing, to be seen on light and dark; the start is a ring, the present a green dot. */
function walk(spots: readonly Spot[], axes: Axes): readonly Mark[] {
  // of a walk that diverges, the leaps from one side of the world to the other would cover everything
  const near = spots.filter((at, i) => axes.holds(at) || [spots[i - 1], spots[i + 1]].some((next) => next !== undefined && axes.holds(next))); // biome-ignore format: one line a condition
  const parts = segments(near, axes);
  const inside = spots.filter(axes.holds).map(axes.place);
  const [first, last] = [spots[0], spots.at(-1)];
  const end = (at: Spot | undefined, fill: string, radius: number): readonly Mark[] => {
    if (at === undefined || !axes.holds(at)) return [];
    const [x, y] = axes.place(at);
    return [
      { mark: 'dot', x, y, radius: radius + 3, fill: CASING },
      { mark: 'dot', x, y, radius, fill, stroke: '#000000' },
    ];
  };
  return [
    ...parts.map((points): Mark => ({ mark: 'line', points, color: CASING, line: 8 })),
    ...parts.map((points): Mark => ({ mark: 'line', points, color: PATH, line: 4 })),
    ...inside.map(([x, y]): Mark => ({ mark: 'dot', x, y, radius: 5, fill: PATH, stroke: CASING })),
    ...(spots.length > 1 ? end(first, '#ffffff', 10) : []),
    ...end(last, NOTEBOOK.line, 12),
  ];
}
