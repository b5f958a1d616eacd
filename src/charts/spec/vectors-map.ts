/** The map in the picture of arithmetic with words: points with their names, and the arrows that lead to the result. */
import { palette, size } from '../palette.ts';
import type { Mark } from '../scene.ts';
import { type Box, placeLabels } from './labels.ts';
import { oneLine, shorten } from './shorten.ts';

type Point = readonly [x: number, y: number];

export interface MapWord {
  readonly word: string;
  readonly at: Point;
  /** 1 and -1 for a word that was typed with that sign, 0 for one that was found */
  readonly sign: 1 | -1 | 0;
  readonly expected: boolean;
}

export interface MapInput {
  readonly words: readonly MapWord[];
  /** null for the neighbours of one word: it is its own result */
  readonly result: Point | null;
  /** the two equal arrows of a − b + c: from b to a, and from c to the result */
  readonly parallelogram: { readonly from: Point; readonly to: Point; readonly start: Point } | null;
  /** the partial sums, drawn when there is no parallelogram */
  readonly steps: readonly Point[];
  /** dimensions of the space */
  readonly width: number;
  /** the part of the squared distances that the map shows, 0 to 1 */
  readonly shown: number;
}

const PADDING = { x: 110, y: 56 } as const;
const PX = size.figure;

/** @returns the frame, the arrows, the points, and names that don't lie on each other */
export function vectorMap({ words, result, parallelogram, steps }: MapInput, frame: Box): readonly Mark[] {
  const corners = [
    ...words.map(({ at }) => at),
    ...(result === null ? [] : [result]),
    ...(parallelogram === null ? steps : []),
  ];
  const place = fit(corners, frame);
  const arrows: (readonly [Point, Point, boolean])[] = [];
  if (parallelogram !== null && result !== null) {
    const { from, to, start } = parallelogram;
    arrows.push([place(from), place(to), false], [place(start), place(result), false]);
    arrows.push([place(from), place(start), true], [place(to), place(result), true]);
  } else {
    for (const [i, step] of steps.slice(1).entries())
      arrows.push([place(steps[i] ?? step), place(step), false]);
  }
  const points = words.map((word) => ({ ...word, at: place(word.at) }));
  const end = result === null ? [] : [place(result)];
  const names = [
    ...points.map(({ word, sign, at }) => ({
      at,
      text: `${sign < 0 ? '−' : ''}${shorten(oneLine(word), 12, 'start')}`,
      bold: sign !== 0,
    })),
    ...end.map((at) => ({ at, text: 'risultato', bold: true })),
  ];
  const labels = placeLabels(names, frame, PX);
  return [
    { mark: 'rect', ...frame, stroke: palette.line, line: 2, radius: 8 },
    ...arrows.map(
      ([from, to, plain]): Mark => ({
        mark: 'line',
        points: [from, to],
        color: plain ? palette.rest : palette.strike,
        line: plain ? 2 : 4,
        dashed: plain,
        arrow: !plain,
      }),
    ),
    ...points.map(({ at, sign, expected }): Mark => point(at, sign, expected)),
    ...end.flatMap(([x, y]): readonly Mark[] => [
      { mark: 'dot', x, y, radius: 13, fill: palette.paper, stroke: palette.strike },
      { mark: 'dot', x, y, radius: 7, fill: palette.strike },
    ]),
    ...labels.map(
      ({ x, y, align }, i): Mark => ({
        mark: 'text',
        x,
        y,
        align,
        text: names[i]?.text ?? '',
        px: PX,
        weight: names[i]?.bold ? 'bold' : 'normal',
        color: names[i]?.text === 'risultato' && i >= points.length ? palette.strike : palette.ink,
      }),
    ),
  ];
}

/** A square for a typed word, empty for one with a minus; a dot for a found one, with a ring for the expected. */
function point([x, y]: Point, sign: MapWord['sign'], expected: boolean): Mark {
  if (sign === 0) {
    return {
      mark: 'dot',
      x,
      y,
      radius: expected ? 10 : 8,
      fill: palette.main,
      ...(expected && { stroke: palette.ink }),
    };
  }
  const side = 18;
  const fill = sign > 0 ? palette.ink : palette.paper;
  return {
    mark: 'rect',
    x: x - side / 2,
    y: y - side / 2,
    width: side,
    height: side,
    fill,
    stroke: palette.ink,
    line: 3,
  };
}

/** The same scale for both directions, so that equal arrows are equal; in the middle of the frame. */
function fit(points: readonly Point[], frame: Box): (at: Point) => Point {
  const range = (values: readonly number[]) => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return { middle: (least + most) / 2, span: most - least };
  };
  const across = range(points.map(([x]) => x));
  const up = range(points.map(([, y]) => y));
  const scale = Math.min(
    (frame.width - 2 * PADDING.x) / (across.span || 1e-9),
    (frame.height - 2 * PADDING.y) / (up.span || 1e-9),
  );
  const safe = points.length < 2 || (across.span === 0 && up.span === 0) ? 0 : scale;
  return ([x, y]) => [
    frame.x + frame.width / 2 + (x - across.middle) * safe,
    frame.y + frame.height / 2 - (y - up.middle) * safe,
  ];
}
