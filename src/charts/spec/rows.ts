/**
 * A chart of horizontal bars laid out as a table: label, figure, bar, remark.
 * Plain Chart.js without functions, so that any server of Chart.js 4 draws the same picture. The columns of text are
 * category axes whose labels are mirrored into the chart's area; the value axis begins left of zero to leave them room.
 */
import type { ChartDrawing, PlainChart } from '../drawing.ts';
import { palette, size } from '../palette.ts';
import { columnsFor } from './columns.ts';
import type { Row, RowsChart } from './row.ts';
import { font, quiet, rowScales } from './row-scales.ts';
import { shorten, struckOut } from './shorten.ts';

const height = { row: 48, title: 56, line: 28, gap: 20, axis: 80, legend: 48 } as const;

/** The configuration, and a height that gives every row the same room. Texts too long for their column are shortened. */
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
      scales: rowScales(chart, columns),
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

function toLabel({ label, struck }: Row, width: number): string | string[] {
  const fitted = (line: string, px: number) => {
    const short = shorten(line, width / px, 'start');
    return struck ? struckOut(short) : short;
  };
  return typeof label === 'string'
    ? fitted(label, size.label)
    : label.map((line) => fitted(line, size.small));
}
