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
  /** a line from the point to a name that didn't find room beside it */
  readonly lead: readonly [Spot, Spot] | null;
}

type Spot = readonly [x: number, y: number];

const GAP = 18;
const RISE = 0.75; // of the font's size above the baseline

/**
 * @param names the first ones choose first
 * @param lines places that a name had better not cover
 */
export function placeLabels(
  names: readonly { readonly at: Spot; readonly text: string }[],
  frame: Box,
  px: number,
  lines: readonly Spot[] = [],
): readonly PlacedLabel[] {
  const around =
    (half: number) =>
    ([x, y]: Spot): Box => ({
      x: x - half,
      y: y - half,
      width: 2 * half,
      height: 2 * half,
    });
  const taken: Box[] = [...names.map(({ at }) => around(10)(at)), ...lines.map(around(3))];
  return names.map(({ at, text }) => {
    const options = sides(at, textWidth(text) * px * 1.05, px);
    const cost = ({ box }: { box: Box }, i: number) =>
      taken.reduce((sum, other) => sum + overlap(box, other), 0) + 4 * outside(box, frame) + 3 * i;
    const costs = options.map(cost);
    const best = options[costs.indexOf(Math.min(...costs))] ?? options[0];
    if (best === undefined) throw new RangeError('no side for a label');
    taken.push(best.box);
    return best.label;
  });
}

/** Beside, above, below and at the corners; then further away, with a line that leads there. */
function sides([x, y]: Spot, width: number, px: number) {
  const make = (left: number, base: number, align: PlacedLabel['align'], far: boolean) => {
    const box = { x: left, y: base - px * RISE, width, height: px };
    const anchor = align === 'left' ? left : align === 'right' ? left + width : left + width / 2;
    const near: Spot = [Math.min(Math.max(x, left), left + width), base < y ? base + 5 : base - px * RISE];
    const label: PlacedLabel = { x: anchor, y: base, align, lead: far ? [[x, y], near] : null };
    return { label, box };
  };
  const middle = y + px * 0.35;
  const below = px * RISE;
  return [
    make(x + GAP, middle, 'left', false),
    make(x - GAP - width, middle, 'right', false),
    make(x - width / 2, y - GAP, 'center', false),
    make(x - width / 2, y + GAP + below, 'center', false),
    ...[y - GAP * 0.6, y + GAP * 0.6 + below].flatMap((base) => [
      make(x + GAP * 0.7, base, 'left', false),
      make(x - GAP * 0.7 - width, base, 'right', false),
    ]),
    ...[y - 1.6 * px, y + 1.6 * px + below, y - 2.8 * px, y + 2.8 * px + below].flatMap((base) => [
      make(x - width / 2, base, 'center', true),
      make(x + GAP, base, 'left', true),
      make(x - GAP - width, base, 'right', true),
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
