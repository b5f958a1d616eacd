/** Realistic inputs that several tests of the charts share. */
import type { ChartDrawing, Spec } from '../../../src/charts/drawing.ts';
import type { NextTokenInput } from '../../../src/charts/index.ts';

/** The compiled drawing thread. */
export const worker = new URL('../../../dist/src/charts/render-worker.js', import.meta.url);

export const signal = new AbortController().signal;

const before = [0.386, 0.044, 0.041, 0.038, 0.022, 0.0195, 0.0121, 0.0077, 0.0031, 4e-6];
const labels = [
  '·latte',
  '·sangue',
  '·suo',
  '·caffè',
  '·tè',
  '·vino',
  '·proprio',
  '·👨‍👩‍👧‍👦',
  '⏎',
  '·مرحبا',
];

export const plain: NextTokenInput = {
  text: 'Il gatto beve il',
  bars: before.map((p, i) => ({ label: labels[i] ?? '', before: p, after: p, cutBy: null })),
  rest: { count: 262_134, before: 0.4258, after: 0.4258 },
  settings: { temperature: 1, topK: 0, topP: 1, order: 'temperature-first' },
  entropyBits: 6.314,
  effective: 79.56,
};

/** top-k 6 cuts four bars and the rest, top-p 0,9 two more. */
export const cut: NextTokenInput = {
  ...plain,
  bars: plain.bars.map((bar, i) =>
    i < 4 ? { ...bar, after: bar.before / 0.509 } : { ...bar, after: 0, cutBy: i < 6 ? 'top-p' : 'top-k' },
  ),
  rest: { count: 262_134, before: 0.4258, after: 0 },
  settings: { temperature: 1, topK: 6, topP: 0.9, order: 'temperature-first' },
  entropyBits: 1.2,
  effective: 2.297,
};

/** Width and height of a PNG, from its header. @throws when it is none */
export function pngSize(png: Uint8Array): { width: number; height: number } {
  const view = Buffer.from(png);
  if (view.toString('latin1', 1, 4) !== 'PNG') throw new Error('no PNG');
  return { width: view.readUInt32BE(16), height: view.readUInt32BE(20) };
}

export function chartOf(spec: Spec): ChartDrawing {
  if (spec.drawing.kind !== 'chart') throw new Error(spec.drawing.kind);
  return spec.drawing;
}

/** The chart as a table: label, figure, remark. */
export function table(spec: Spec): string[] {
  const { config } = chartOf(spec);
  const scales = config.options?.scales as Record<string, { labels?: string[] }>;
  return (config.data.labels ?? []).map((label, i) =>
    [[label].flat().join(' '), scales.figures?.labels?.[i], scales.remarks?.labels?.[i]]
      .join(' | ')
      .replaceAll('\u00a0', ' '),
  );
}
