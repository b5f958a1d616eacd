/** Names beside points: each takes the free side that is least in the way of what was placed before. */
import { textWidth } from './text-width.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedLabel {
  readonly x: number;
  /** the baseline */
  readonly y: number;
  readonly align: 'left' | 'center' | 'right';
}

const GAP = 18;
const RISE = 0.75; // of the font's size above the baseline

/** @param names the first ones choose first */
export function placeLabels(
  names: readonly { readonly at: readonly [number, number]; readonly text: string }[],
  frame: Box,
  px: number,
): readonly PlacedLabel[] {
  const taken: Box[] = names.map(({ at: [x, y] }) => ({ x: x - 10, y: y - 10, width: 20, height: 20 }));
  return names.map(({ at, text }) => {
    const options = sides(at, textWidth(text) * px * 1.05, px);
    const cost = ({ box }: { box: Box }, i: number) =>
      taken.reduce((sum, other) => sum + overlap(box, other), 0) + 4 * outside(box, frame) + i;
    const costs = options.map(cost);
    const best = options[costs.indexOf(Math.min(...costs))] ?? options[0];
    if (best === undefined) throw new RangeError('no side for a label');
    taken.push(best.box);
    return best.label;
  });
}

function sides([x, y]: readonly [number, number], width: number, px: number) {
  const make = (left: number, base: number, label: PlacedLabel) => ({
    label,
    box: { x: left, y: base - px * RISE, width, height: px },
  });
  const middle = y + px * 0.35;
  const far = 2.2 * px;
  return [
    make(x + GAP, middle, { x: x + GAP, y: middle, align: 'left' }),
    make(x - GAP - width, middle, { x: x - GAP, y: middle, align: 'right' }),
    ...[y - GAP, y + GAP + px * RISE, y - far, y + far + px * RISE].map((base) =>
      make(x - width / 2, base, { x, y: base, align: 'center' }),
    ),
    ...[y - px, y + px * 1.6].flatMap((base) => [
      make(x + GAP, base, { x: x + GAP, y: base, align: 'left' } as const),
      make(x - GAP - width, base, { x: x - GAP, y: base, align: 'right' } as const),
    ]),
  ];
}

function overlap(a: Box, b: Box): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > 0 && down > 0 ? across * down : 0;
}

function outside(box: Box, frame: Box): number {
  return box.width * box.height - overlap(box, frame);
}
