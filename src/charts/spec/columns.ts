/** How the width of a table of bars is shared out between its texts and its bars, in pixels. */
import { size } from '../palette.ts';
import type { Axis } from './axis.ts';
import type { Row } from './row.ts';
import { textWidth } from './text-width.ts';

export interface Columns {
  readonly label: number;
  readonly figure: number;
  readonly bars: number;
  /** 0 when no row has a remark */
  readonly remark: number;
}

const gap = 12;
const longestLabel = 230;

export function columnsFor(rows: readonly Row[]): Columns {
  const widest = (texts: readonly string[], px: number) => Math.ceil(Math.max(...texts.map(textWidth)) * px);
  const long = rows.flatMap(({ label }) => (typeof label === 'string' ? [label] : []));
  const small = rows.flatMap(({ label }) => (typeof label === 'string' ? [] : label));
  const label = Math.min(
    longestLabel,
    Math.max(widest(long, size.label), widest([...small, ''], size.small)),
  );
  const figure = widest(
    rows.map((row) => row.figure),
    size.figure * 1.08,
  ); // bold
  const remark = widest(
    rows.map((row) => row.remark),
    size.small,
  );
  const bars = size.width - 2 * size.margin - label - figure - 2 * gap - (remark === 0 ? 0 : remark + gap);
  return { label, figure, bars, remark };
}

/**
 * The ends of a value axis that goes on under the columns of text, where its ticks are hidden.
 * `ticks` says of each multiple of the step, from the left, whether it is shown. `gap` is between figures and bars.
 */
export function axisRoom({ max, step }: Axis, { label, figure, bars, remark }: Columns) {
  const perPixel = max / bars;
  const end = max + (remark === 0 ? 0 : remark + gap) * perPixel;
  const min = awayFromWhole(-(label + figure + 2 * gap) * perPixel, end, step);
  const first = Math.ceil(min / step);
  const last = Math.floor(end / step + 1e-9);
  const shown = (tick: number) => tick >= 0 && tick * step <= max * (1 + 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => shown(first + i));
  return { min, max: end, ticks, gap: gap * perPixel };
}

/**
 * subtle: when a whole number of steps lies between the ends, within a thousandth of a step's size, Chart.js begins its
 * ticks at the lower end (-10.7, 9.3, …) and no longer at multiples of the step. A hair more room prevents it.
 */
function awayFromWhole(min: number, max: number, step: number): number {
  const steps = (max - min) / step;
  const tolerance = Math.min(0.4, step / 1000) + 0.01;
  const above = steps - Math.round(steps);
  return Math.abs(above) < tolerance ? min - (tolerance - above) * step : min;
}
