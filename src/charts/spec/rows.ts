/**
 * A chart of horizontal bars laid out as a table: label, figure, bar, remark.
 * Plain Chart.js without functions, so that any server of Chart.js 4 draws the same picture. The columns of text are
 * category axes whose labels are mirrored into the chart's area; the value axis begins left of zero to leave them room.
 */
import type { ChartDrawing, PlainChart } from '../drawing.ts';
import { family, palette, size } from '../palette.ts';
import { axisRoom, columnsFor } from './columns.ts';
import { shorten, struckOut } from './shorten.ts';

export interface Row {
  /** one line, or the lines themselves */
  readonly label: string | readonly string[];
  /** stands right before the bar */
  readonly figure: string;
  /** stands at the right edge; '' for none */
  readonly remark: string;
  /** length of the filled bar, null for none */
  readonly solid: number | null;
  /** length of the outlined bar around it, null for none */
  readonly ghost: number | null;
  readonly struck: boolean;
  /** everything else taken together: another shade */
  readonly rest: boolean;
}

export interface RowsChart {
  readonly title: string;
  readonly subtitle: readonly string[];
  readonly rows: readonly Row[];
  readonly axis: { readonly title: string; readonly max: number; readonly step: number };
  /** what the two bars and the strike mean; null where the chart has none */
  readonly legend: { readonly solid: string; readonly ghost: string | null; readonly struck: string | null };
}

const height = { row: 48, title: 56, line: 28, gap: 20, axis: 80, legend: 48 } as const;
const font = (px: number, weight: 'normal' | 'bold' = 'normal') => ({
  family,
  size: px,
  weight,
  lineHeight: 1.2,
});
const quiet = { color: palette.quiet, font: font(size.small) };

export function rowsChart(chart: RowsChart): ChartDrawing {
  const { title, subtitle, rows, legend } = chart;
  const columns = columnsFor(rows);
  const config: PlainChart = {
    type: 'bar',
    data: { labels: rows.map((row) => toLabel(row, columns.label)), datasets: datasets(chart) },
    options: {
      indexAxis: 'y',
      responsive: false,
      animation: false,
      locale: 'it-IT',
      layout: { padding: { left: size.margin, right: size.margin, top: 8, bottom: 12 } },
      plugins: {
        title: {
          display: true,
          text: title,
          align: 'start',
          color: palette.ink,
          font: font(size.title, 'bold'),
        },
        subtitle: { display: true, text: [...subtitle], align: 'start', ...quiet, padding: { bottom: 12 } },
        legend: {
          display: legend.ghost !== null,
          position: 'bottom',
          align: 'start',
          reverse: true,
          labels: { color: palette.ink, font: font(size.small), boxWidth: 28, boxHeight: 16, padding: 14 },
        },
        tooltip: { enabled: false },
      },
      scales: scales(chart, columns),
    },
  };
  const header = height.title + height.line * subtitle.length + height.gap;
  const footer = height.axis + (legend.ghost === null ? 0 : height.legend);
  const labelWidth = columns.label / size.label;
  return {
    kind: 'chart',
    labelWidth,
    width: size.width,
    height: header + height.row * rows.length + footer,
    config,
  };
}

function datasets({ rows, legend }: RowsChart): PlainChart['data']['datasets'] {
  const shared = { grouped: false, yAxisID: 'y', borderSkipped: false, minBarLength: 3 } as const;
  const solid = {
    ...shared,
    label: legend.solid,
    data: rows.map((row) => row.solid),
    backgroundColor: rows.map((row) => (row.rest ? palette.rest : palette.main)),
    barThickness: legend.ghost === null ? 30 : 20,
    order: 2,
  };
  const ghost = {
    ...shared,
    label: legend.ghost ?? '',
    data: rows.map((row) => row.ghost),
    backgroundColor: palette.cutFill,
    borderColor: palette.outline,
    borderWidth: 2,
    barThickness: 32,
    order: 3,
  };
  const strike = {
    ...shared,
    label: legend.struck ?? '',
    data: rows.map((row) => (row.struck ? row.ghost : null)),
    backgroundColor: palette.strike,
    barThickness: 4,
    minBarLength: 24,
    order: 1,
  };
  return [solid, ...(legend.ghost === null ? [] : [ghost]), ...(legend.struck === null ? [] : [strike])];
}

function scales({ rows, axis }: RowsChart, columns: ReturnType<typeof columnsFor>) {
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

function toLabel({ label, struck }: Row, width: number): string | string[] {
  const fitted = (line: string, px: number) => {
    const short = shorten(line, width / px, 'start');
    return struck ? struckOut(short) : short;
  };
  return typeof label === 'string'
    ? fitted(label, size.label)
    : label.map((line) => fitted(line, size.small));
}
