/** The numbers that a class answered, as columns; a line where the right one is. Far-off answers stand in the columns at the ends. */
import { lessonCharts as it } from '../../../text/lesson-charts.ts';
import type { Spec } from '../../drawing.ts';
import { palette, size } from '../../palette.ts';
import type { Mark } from '../../scene.ts';
import { heading, LEFT, RIGHT } from './layout.ts';

export interface NumbersInput {
  readonly question: string;
  /** what was answered, in any order; at least one */
  readonly values: readonly number[];
  readonly right: number;
  readonly tolerance: number;
}

export interface Bin {
  /** from `from` on, below `to`; null where there is no end */
  readonly from: number | null;
  readonly to: number | null;
  readonly count: number;
}

const COLUMNS = 10;
const HEIGHT = 300;

/** @throws RangeError for no values, or one that isn't finite */
export function numbersSpec(input: NumbersInput): Spec {
  const { question, values, right } = input;
  const bins = binsOf(values, right);
  const most = Math.max(...bins.map(({ count }) => count));
  const top = heading(question, it.numbersSubtitle(values.length, right, input.tolerance));
  const floor = top.end + 44 + HEIGHT;
  const width = (RIGHT - LEFT) / bins.length;
  const whole = values.every(Number.isInteger);
  const marks: Mark[] = [...top.marks];
  for (const [i, bin] of bins.entries()) {
    const x = LEFT + i * width;
    const height = (bin.count / most) * HEIGHT;
    const holds = within(bin, right);
    if (bin.count > 0)
      marks.push(
        { mark: 'rect', x: x + 5, y: floor - height, width: width - 10, height, fill: holds ? palette.main : palette.rest, stroke: palette.ink, radius: 3 }, // biome-ignore format: one line a mark
        { mark: 'text', x: x + width / 2, y: floor - height - 10, text: String(bin.count), px: size.figure, align: 'center', most: width }, // biome-ignore format: one line a mark
      );
    const label = { mark: 'text', px: size.small, align: 'center', most: width - 6 } as const;
    marks.push({ ...label, x: x + width / 2, y: floor + 30, text: labelOf(bin, whole) });
    if (holds)
      marks.push({ ...label, x: x + width / 2, y: floor + 60, text: it.rightHere, weight: 'bold', most: 2 * width }); // biome-ignore format: one line a mark
  }
  marks.push({ mark: 'line', points: [[LEFT, floor], [RIGHT, floor]], color: palette.ink, line: 2 }); // biome-ignore format: one line a mark
  const drawing = { kind: 'scene', width: size.width, height: Math.ceil(floor + 80), marks } as const;
  const said = whole
    ? bins.map((bin) => ({ ...bin, to: bin.from === null || bin.to === null ? bin.to : bin.to - 1 }))
    : bins;
  return { name: 'numeri.png', alt: it.numbersAlt(input, said), drawing };
}

const within = ({ from, to }: Bin, x: number): boolean =>
  (from === null || x >= from) && (to === null || x < to);

/** @param whole only whole numbers were answered: 4 and 5 make '4–5', not '4–6' */
function labelOf({ from, to }: Bin, whole: boolean): string {
  if (from === null) return it.below(to ?? 0);
  return to === null ? it.above(from) : it.between(from, whole ? to - 1 : to);
}

/**
 * Columns of one, two or five times a power of ten, wide enough to hold the middle four fifths of the answers and the right one;
 * never narrower than one where only whole numbers were answered.
 * @throws RangeError for no values, or one that isn't finite
 */
export function binsOf(values: readonly number[], right: number): readonly Bin[] {
  if (values.length === 0 || ![...values, right].every(Number.isFinite)) throw new RangeError('no numbers');
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.round(part * (sorted.length - 1))] ?? right;
  const low = Math.min(right, at(0.1));
  const high = Math.max(right, at(0.9));
  // subtle: columns narrower than the numbers' own precision could be counted for ever
  const finest = Math.max(Math.abs(low), Math.abs(high)) * 1e-9;
  const nice = niceStep(high > low || finest > 1 ? Math.max((high - low) / (COLUMNS - 3), finest) : 0);
  const step = values.every(Number.isInteger) ? Math.max(1, nice) : nice;
  // subtle: k * step, not a running sum, so that 0.3 stays 0.3
  const edge = (k: number) => Number((k * step).toPrecision(12));
  let first = Math.floor(low / step);
  let last = Math.floor(high / step);
  // what rounding took over an edge
  while (edge(first) > low) first -= 1;
  while (edge(last + 1) <= high) last += 1;
  const bins: Bin[] = [];
  for (let k = first; k <= last; k++) {
    const [from, to] = [edge(k), edge(k + 1)];
    bins.push({ from, to, count: sorted.filter((x) => x >= from && x < to).length });
  }
  const below = sorted.filter((x) => x < edge(first)).length;
  const above = sorted.filter((x) => x >= edge(last + 1)).length;
  return [
    ...(below > 0 ? [{ from: null, to: edge(first), count: below }] : []),
    ...bins,
    ...(above > 0 ? [{ from: edge(last + 1), to: null, count: above }] : []),
  ];
}

/** The least of 1, 2, 5 times a power of ten that is at least `least`; 1 for what is 0, or as good as. */
function niceStep(least: number): number {
  if (!(least > 1e-300)) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5, 10].find((m) => m * power >= least * (1 - 1e-9)) ?? 10) * power;
}
