/** The map in the picture of arithmetic with words: points with their names, and the arrows that lead to the result. */
import { palette, size } from '../palette.ts';
import type { Mark } from '../scene.ts';
import { type Box, placeLabels } from './labels.ts';
import { oneLine, shorten } from './shorten.ts';
import { before, between, point, ring, type Sign, type Spot } from './vectors-marks.ts';

export interface MapWord {
  readonly word: string;
  readonly at: Spot;
  readonly sign: Sign;
  readonly expected: boolean;
}

export interface MapInput {
  readonly words: readonly MapWord[];
  /** null for the neighbours of one word: it is its own result */
  readonly result: Spot | null;
  /** the two equal arrows of a − b + c: from b to a, and from c to the result */
  readonly parallelogram: { readonly from: Spot; readonly to: Spot; readonly start: Spot } | null;
  /** the partial sums, drawn when there is no parallelogram */
  readonly steps: readonly Spot[];
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
  const place = fitted(corners, frame);
  /** from, to, and whether it is only a thin side of the parallelogram */
  const arrows: (readonly [Spot, Spot, boolean])[] = [];
  if (parallelogram !== null && result !== null) {
    const { from, to, start } = parallelogram;
    const beside = (a: Spot, b: Spot) => before(place(a), place(b));
    arrows.push([place(from), beside(from, to), false], [place(start), beside(start, result), false]);
    arrows.push([place(from), place(start), true], [place(to), place(result), true]);
  } else {
    for (const [i, step] of steps.slice(1).entries()) {
      const [from, to] = [place(steps[i] ?? step), place(step)];
      // between the partial sums the arrows touch; the last one stops beside the result
      arrows.push([from, i === steps.length - 2 ? before(from, to) : to, false]);
    }
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
  const labels = placeLabels(
    names,
    frame,
    PX,
    arrows.flatMap(([from, to]) => between(from, to)),
  );
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
    ...labels.flatMap(({ lead }): readonly Mark[] =>
      lead === null ? [] : [{ mark: 'line', points: lead, color: palette.outline, line: 1.5 }],
    ),
    ...[...points]
      .sort((a, b) => Number(b.expected) - Number(a.expected))
      .map((p) => point(p.at, p.sign, p.expected)),
    ...end.flatMap(ring),
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

/** The same scale for both directions, so that equal arrows are equal; in the middle of the frame. */
function fitted(points: readonly Spot[], frame: Box): (at: Spot) => Spot {
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
