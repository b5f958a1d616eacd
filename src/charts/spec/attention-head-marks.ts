/** The parts of one head's large map beside its cells: the hatched future, the framed row, what goes to the hidden beginning. */
import { palette } from '../palette.ts';
import type { Mark } from '../scene.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Darker than a scene's own, so that a projector shows it. @param box the first cell */
export function hatching(
  values: readonly (number | null)[],
  columns: number,
  { x, y, width, height }: Box,
): Mark[] {
  return values.flatMap((value, i): Mark[] => {
    if (value !== null) return [];
    const left = x + (i % columns) * width;
    const top = y + Math.floor(i / columns) * height;
    const points = [
      [left, top + height],
      [left + width, top],
    ] as const;
    return [{ mark: 'line', points, color: palette.rest, line: 1.5 }];
  });
}

export function frame(row: number | null, rows: number, { x, y, width, height }: Box): Mark[] {
  if (row === null || row < 0 || row >= rows) return [];
  return [{ mark: 'rect', x, y: y + row * height, width, height, stroke: palette.strike, line: 3 }];
}

/** What goes to the hidden beginning, in numbers: without it the rows wouldn't add up. */
export function sinkColumn(
  name: string | null,
  sink: readonly number[],
  x: number,
  top: number,
  baseline: (row: number) => number,
): Mark[] {
  if (name === null) return [];
  const text = { mark: 'text', x: x + 78, px: 20, align: 'right', color: palette.quiet } as const;
  return [
    { ...text, y: top - 12, text: name, most: 76 },
    ...sink.map(
      (share, r): Mark => ({
        ...text,
        y: baseline(r),
        text: share > 0 && share < 0.005 ? '< 1 %' : `${Math.round(share * 100)} %`,
      }),
    ),
  ];
}
