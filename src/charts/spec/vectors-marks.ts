/** The marks on the map of words: points, arrows that stop beside them, and what they mean. */
import { palette, size } from '../palette.ts';
import type { Mark } from '../scene.ts';
import { textWidth } from './text-width.ts';

export type Spot = readonly [x: number, y: number];
/** 1 and -1 for a word that was typed with that sign, 0 for one that was found */
export type Sign = 1 | -1 | 0;

/** A square for a typed word, empty for one with a minus; a dot for a found one, with a ring for the expected. */
export function point([x, y]: Spot, sign: Sign, expected: boolean): Mark {
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

/** What the marks mean, on one line. */
export function mapKey(
  words: readonly { readonly sign: Sign; readonly expected: boolean }[],
  withResult: boolean,
  left: number,
  y: number,
): readonly Mark[] {
  const entries: readonly (readonly [string, readonly Mark[]])[] = [
    ['scritta', [point([0, 0], 1, false)]],
    ...(words.some(({ sign }) => sign < 0) ? [['sottratta', [point([0, 0], -1, false)]] as const] : []),
    ['trovata', [point([0, 0], 0, false)]],
    ...(words.some(({ expected }) => expected) ? [['attesa', [point([0, 0], 0, true)]] as const] : []),
    ...(withResult ? [['risultato', ring([0, 0])] as const] : []),
  ];
  let x = left + 10;
  return entries.flatMap(([name, marks]) => {
    const at = x;
    x += 18 + textWidth(name) * size.small + 34;
    return [
      ...marks.map((mark) => moved(mark, at, y - 8)),
      { mark: 'text', x: at + 18, y, text: name, px: size.small, color: palette.quiet } as const,
    ];
  });
}

export const ring = ([x, y]: Spot): readonly Mark[] => [
  { mark: 'dot', x, y, radius: 13, fill: palette.paper, stroke: palette.strike },
  { mark: 'dot', x, y, radius: 7, fill: palette.strike },
];

const moved = (mark: Mark, x: number, y: number): Mark =>
  mark.mark === 'rect' || mark.mark === 'dot' ? { ...mark, x: mark.x + x, y: mark.y + y } : mark;

/** Where an arrow ends so that its head is seen beside the point. */
export function before([x, y]: Spot, [toX, toY]: Spot): Spot {
  const length = Math.hypot(toX - x, toY - y);
  const part = length < 2 * CLEAR ? 1 : 1 - CLEAR / length;
  return [x + (toX - x) * part, y + (toY - y) * part];
}
/** From a point's middle, in pixels. */
const CLEAR = 17;

/** Spots along a line, for names to keep away from. */
export function between([x, y]: Spot, [toX, toY]: Spot): readonly Spot[] {
  const n = Math.ceil(Math.hypot(toX - x, toY - y) / 12);
  return Array.from({ length: n + 1 }, (_, i): Spot => [x + ((toX - x) * i) / n, y + ((toY - y) * i) / n]);
}
