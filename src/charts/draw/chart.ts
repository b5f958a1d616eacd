/** Draws a plain Chart.js configuration on a canvas of its own. */
import { createCanvas } from '@napi-rs/canvas';
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartItem,
  Legend,
  LinearScale,
  SubTitle,
  Title,
} from 'chart.js';
import type { ChartDrawing, PlainChart } from '../drawing.ts';
import { palette, pixelRatio } from '../palette.ts';
import { shorten, strikeMark, struckOut } from '../spec/shorten.ts';
import type { Readable } from './glyphs.ts';
import { toPng } from './png.ts';

/** Tells Chart.js which of its parts are used. Call it once in a thread. */
export function registerChartParts(): void {
  Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, SubTitle, Title);
}

/** @returns the PNG, width * pixelRatio pixels wide */
export function drawChart({ config, width, height, labelWidth }: ChartDrawing, readable: Readable): Buffer {
  const canvas = createCanvas(width, height);
  const ready = withReadableTexts(config, labelWidth, readable);
  const options = {
    ...ready.options,
    responsive: false,
    animation: false as const,
    devicePixelRatio: pixelRatio,
  };
  // Chart.js is typed for a browser's canvas; it uses only what this one has too
  const chart = new Chart(canvas as unknown as ChartItem, { ...ready, options });
  try {
    const ctx = canvas.getContext('2d');
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.globalCompositeOperation = 'destination-over';
    ctx.fillStyle = palette.paper;
    ctx.fillRect(0, 0, canvas.width, canvas.height);
    return toPng(canvas);
  } finally {
    chart.destroy(); // empties the canvas, and lets Chart.js forget it
  }
}

/** The same configuration, with every text that may hold a person's characters made drawable. */
function withReadableTexts(config: PlainChart, labelWidth: number, readable: Readable): PlainChart {
  const label = (text: string) => {
    const whole = text.replaceAll(strikeMark, '');
    if (readable(whole) === whole) return text;
    const short = shorten(readable(whole), labelWidth, 'start');
    return whole === text ? short : struckOut(short);
  };
  const labels = (config.data.labels ?? []).map((l) => (typeof l === 'string' ? label(l) : l));
  const plugins = config.options?.plugins;
  const title = { ...plugins?.title, text: readable(String(plugins?.title?.text ?? '')) };
  return {
    ...config,
    data: { ...config.data, labels },
    options: { ...config.options, plugins: { ...plugins, title } },
  };
}
