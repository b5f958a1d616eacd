/**
 * The two axes of a scene: where numbers fall in a frame, round ticks with Italian numbers, a grid, names; and lines cut at the
 * frame's edge. For any picture with points in the plane.
 */
import { decimal, scientific } from '../../text/numbers.ts';
import { palette, size } from '../palette.ts';
import type { Mark } from '../scene.ts';
import type { Box } from './labels.ts';

export interface Range {
  readonly least: number;
  readonly most: number;
}
export type Spot = readonly [x: number, y: number];

export interface Axes {
  readonly frame: Box;
  readonly x: Range;
  readonly y: Range;
  /** where a point of the plane is, in pixels; also outside the frame */
  place(at: Spot): Spot;
  /** whether a point of the plane is in the frame */
  holds(at: Spot): boolean;
}

/** Colours of what surrounds the points. */
export interface AxesLook {
  readonly axis: string;
  readonly words: string;
  readonly grid: string;
}
export const LIGHT: AxesLook = { axis: palette.ink, words: palette.ink, grid: palette.line };
/** as in the course's notebook: white on black, the grid at a fifth of it */
export const DARK: AxesLook = { axis: '#ffffff', words: '#ffffff', grid: '#333333' };

/** @throws RangeError for a range that isn't one */
export function createAxes(frame: Box, x: Range, y: Range): Axes {
  for (const { least, most } of [x, y]) {
    if (!Number.isFinite(most - least) || most <= least) throw new RangeError(`a range ${least} to ${most}`);
  }
  return {
    frame,
    x,
    y,
    place: ([a, b]) => [
      frame.x + ((a - x.least) / (x.most - x.least)) * frame.width,
      frame.y + frame.height - ((b - y.least) / (y.most - y.least)) * frame.height,
    ],
    holds: ([a, b]) => a >= x.least && a <= x.most && b >= y.least && b <= y.most,
  };
}

/** A range with room around what has to be seen. @example around([1, 5], 0.1) // { least: 0.6, most: 5.4 } */
export function around(values: readonly number[], room = 0.08): Range {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)];
  const span = most - least || Math.abs(most) || 1;
  return { least: least - room * span, most: most + room * span };
}

/** Round numbers inside a range, about `wanted` of them. @example ticks({ least: 0, most: 12 }, 6) // [0, 2, 4, …, 12] */
export function ticks({ least, most }: Range, wanted: number): readonly number[] {
  const rough = (most - least) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough * 0.85) ?? 10) * power;
  const first = Math.ceil(least / step - 1e-9);
  const count = Math.floor(most / step + 1e-9) - first + 1;
  return Array.from({ length: count }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** @example tick(0.5), tick(1200), tick(2500000) // '0,5', '1.200', '2,5·10⁶' */
export const tick = (value: number): string =>
  value !== 0 && (Math.abs(value) >= 1e6 || Math.abs(value) < 1e-4)
    ? scientific(value, 1)
    : decimal(Number(value.toPrecision(6)));

/** Grid, axes, numbers and names: painted before the points. */
export function axesMarks(
  axes: Axes,
  names: { readonly x: string; readonly y: string },
  look: AxesLook,
): Mark[] {
  const { frame, place } = axes;
  const [left, bottom] = [frame.x, frame.y + frame.height];
  const text = (x: number, y: number, what: string, px: number, more: object = {}): Mark => ({
    mark: 'text',
    x,
    y,
    text: what,
    px,
    color: look.words,
    ...more,
  });
  const line = (points: readonly Spot[], color: string, width: number): Mark => ({
    mark: 'line',
    points,
    color,
    line: width,
  });
  return [
    ...ticks(axes.x, 6).flatMap((value): Mark[] => {
      const [x] = place([value, axes.y.least]);
      return [
        line([[x, frame.y], [x, bottom]], look.grid, 1.5), // biome-ignore format: one line a mark
        line([[x, bottom], [x, bottom + 7]], look.axis, 2), // biome-ignore format: one line a mark
        text(x, bottom + 34, tick(value), size.small, { align: 'center', most: frame.width / 6 }),
      ];
    }),
    ...ticks(axes.y, 6).flatMap((value): Mark[] => {
      const [, y] = place([axes.x.least, value]);
      return [
        line([[left, y], [left + frame.width, y]], look.grid, 1.5), // biome-ignore format: one line a mark
        line([[left - 7, y], [left, y]], look.axis, 2), // biome-ignore format: one line a mark
        text(left - 14, y + 8, tick(value), size.small, { align: 'right', most: 64 }),
      ];
    }),
    line([[left, frame.y], [left, bottom], [left + frame.width, bottom]], look.axis, 2.5), // biome-ignore format: one line a mark
    text(left + frame.width / 2, bottom + 72, names.x, size.figure, { align: 'center', most: frame.width }),
    text(left - 92, frame.y + frame.height / 2, names.y, size.figure, {
      align: 'center',
      turn: -90,
      most: frame.height,
    }),
  ];
}

/**
 * The part of a segment inside a range of x and y (Liang and Barsky, 1984); null when it passes by.
 *
 * @example clip([-1, 0], [3, 0], { least: 0, most: 2 }, { least: -1, most: 1 }) // [[0, 0], [2, 0]]
 */
export function clip([ax, ay]: Spot, [bx, by]: Spot, x: Range, y: Range): readonly [Spot, Spot] | null {
  const [dx, dy] = [bx - ax, by - ay];
  let [from, to] = [0, 1];
  for (const [way, room] of [
    [-dx, ax - x.least],
    [dx, x.most - ax],
    [-dy, ay - y.least],
    [dy, y.most - ay],
  ] as const) {
    if (way === 0) {
      if (room < 0) return null;
    } else if (way < 0) from = Math.max(from, room / way);
    else to = Math.min(to, room / way);
  }
  if (from > to) return null;
  const at = (t: number): Spot => [ax + t * dx, ay + t * dy];
  return [at(from), at(to)];
}
