/** The thread that draws: one request at a time, PNG out. Runs compiled, as a worker of render-local.ts. */
import { parentPort } from 'node:worker_threads';
import { drawChart, registerChartParts } from './draw/chart.ts';
import { drawCompletions } from './draw/completions.ts';
import { createReadable } from './draw/glyphs.ts';
import { drawScene } from './draw/scene.ts';
import { drawTokens } from './draw/tokens.ts';
import type { Drawing } from './drawing.ts';
import { registerFonts } from './fonts.ts';

export interface DrawRequest {
  readonly id: number;
  readonly drawing: Drawing;
}

export type DrawAnswer =
  | { readonly id: number; readonly png: Uint8Array }
  | { readonly id: number; readonly failure: string };

if (parentPort === null) throw new Error('render-worker.ts runs in a worker thread only');
const port = parentPort;
registerFonts();
registerChartParts();
const readable = createReadable();

function draw(drawing: Drawing): Uint8Array {
  switch (drawing.kind) {
    case 'chart':
      return drawChart(drawing, readable);
    case 'tokens':
      return drawTokens(drawing, readable);
    case 'completions':
      return drawCompletions(drawing, readable);
    case 'scene':
      return drawScene(drawing, readable);
  }
}

port.on('message', ({ id, drawing }: DrawRequest) => {
  try {
    const png = draw(drawing);
    port.postMessage({ id, png } satisfies DrawAnswer);
  } catch (error) {
    const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
    port.postMessage({ id, failure } satisfies DrawAnswer);
  }
});
