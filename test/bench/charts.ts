/** How long a chart takes, from its numbers to a PNG in the bot's process, beside bare Chart.js on the same configuration. */
import { createCanvas } from '@napi-rs/canvas';
import { Chart, type ChartItem } from 'chart.js';
import { registerChartParts } from '../../src/charts/draw/chart.ts';
import { registerFonts } from '../../src/charts/fonts.ts';
import { createCharts, type NextTokenInput } from '../../src/charts/index.ts';
import { pixelRatio } from '../../src/charts/palette.ts';
import { nextTokenSpec } from '../../src/charts/spec/next-token.ts';
import type { Row } from './row.ts';

const rounds = 25;
const compiled = new URL('../../dist/src/charts/render-worker.js', import.meta.url);

/** @param worker the compiled charts/render-worker.js */
export async function benchCharts(worker = compiled): Promise<Row[]> {
  const signal = new AbortController().signal;
  const charts = createCharts({ worker });
  try {
    let bytes = 0;
    const first = await timed(async () => {
      await charts.nextToken(sample(0), signal);
    });
    const ours = await median(async (round) => {
      bytes = (await charts.nextToken(sample(round + 1), signal)).png.byteLength;
    });
    const again = await median(async () => {
      await charts.nextToken(sample(1), signal);
    });
    registerFonts();
    registerChartParts();
    const bare = await median(async (round) => bareChart(sample(round + 1)));
    return [
      row('next-token chart, through the thread', ours, 'ms', bare, 'at most 45 ms', ours <= 45),
      row('the first one after the start', first, 'ms', null, null, true),
      row('one that was drawn before', again, 'ms', bare, 'at most 2 ms', again <= 2),
      row('weight of its PNG', bytes / 1000, 'kB', null, 'at most 150 kB', bytes <= 150_000),
    ];
  } finally {
    await charts.close();
  }
}

/** Chart.js and the canvas's own PNG encoder, in this thread. */
function bareChart(input: NextTokenInput): void {
  const { drawing } = nextTokenSpec(input);
  if (drawing.kind !== 'chart') return;
  const { config, width, height } = drawing;
  const canvas = createCanvas(width, height);
  const options = { ...config.options, devicePixelRatio: pixelRatio };
  const chart = new Chart(canvas as unknown as ChartItem, { ...config, options });
  canvas.toBuffer('image/png');
  chart.destroy();
}

/** Twelve bars, eight of them cut; every round has other numbers, so that none is remembered. */
function sample(round: number): NextTokenInput {
  const bars = Array.from({ length: 12 }, (_, i) => ({
    label: `·parola${i}`,
    before: 0.3 / (i + 1) - round * 1e-4,
    after: i < 4 ? 0.48 / (i + 1) : 0,
    cutBy: i < 4 ? null : i < 8 ? ('top-p' as const) : ('top-k' as const),
  }));
  return {
    text: 'Il gatto beve il',
    bars,
    rest: { count: 262_132, before: 0.07, after: 0 },
    settings: { temperature: 0.8, topK: 8, topP: 0.9, order: 'temperature-first' },
    entropyBits: 1.3,
    effective: 2 ** 1.3,
  };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

async function median(work: (round: number) => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await timed(() => work(round)));
  return times.sort((a, b) => a - b)[rounds >> 1] ?? Number.NaN;
}

function row(
  name: string,
  value: number,
  unit: string,
  reference: number | null,
  target: string | null,
  ok: boolean,
): Row {
  return { name, value, unit, reference, ratio: reference === null ? null : value / reference, target, ok };
}
