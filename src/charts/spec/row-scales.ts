/** The four axes of a chart of horizontal bars: three columns of text, and the values. */
import { family, palette, size } from '../palette.ts';
import { axisRoom, type Columns } from './columns.ts';
import type { RowsChart } from './row.ts';

export const font = (px: number, weight: 'normal' | 'bold' = 'normal') => ({
  family,
  size: px,
  weight,
  lineHeight: 1.2,
});
/** Less important text. */
export const quiet = { color: palette.quiet, font: font(size.small) };

export function rowScales({ rows, axis }: RowsChart, columns: Columns) {
  const room = axisRoom(axis, columns);
  // Chart.js takes one font for each tick, like one colour; its types know only the colours
  const labelFonts: unknown = rows.map(({ label }) =>
    typeof label === 'string' ? font(size.label) : { ...font(size.small), lineHeight: 1 },
  );
  const inks = rows.map((row) => (row.struck ? palette.quiet : palette.ink));
  const column = { type: 'category', axis: 'y', offset: true, border: { display: false } } as const;
  const text = { mirror: true, autoSkip: false } as const;
  const noGrid = { display: false };
  return {
    y: {
      ...column,
      position: 'left',
      grid: { color: palette.line, drawTicks: false },
      ticks: { ...text, padding: 0, color: inks, font: labelFonts as ReturnType<typeof font> },
    },
    figures: {
      ...column,
      position: { x: -room.gap },
      labels: rows.map((row) => row.figure),
      grid: noGrid,
      ticks: { ...text, color: inks, font: font(size.figure, 'bold') },
    },
    remarks: {
      ...column,
      position: 'right',
      labels: rows.map((row) => row.remark),
      grid: noGrid,
      ticks: { ...text, padding: 0, ...quiet },
    },
    x: {
      min: room.min,
      max: room.max,
      title: { display: true, text: axis.title, align: 'end', ...quiet },
      border: { display: false },
      grid: { color: room.ticks.map((shown) => (shown ? palette.line : 'transparent')), drawTicks: false },
      ticks: {
        ...quiet,
        color: room.ticks.map((shown) => (shown ? palette.quiet : 'transparent')),
        stepSize: axis.step,
        includeBounds: false,
        autoSkip: false,
        maxRotation: 0,
      },
    },
  } as const;
}
