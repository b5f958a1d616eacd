import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { createLocalRenderer, type LocalRenderer } from '../../../src/charts/render-local.ts';
import { nextTokenSpec } from '../../../src/charts/spec/next-token.ts';
import { plain, pngSize, signal, worker } from './samples.ts';

const open: LocalRenderer[] = [];
afterEach(() => Promise.all(open.splice(0).map((one) => one.close())));

function renderer(from: URL, log?: (message: string) => void): LocalRenderer {
  const made = createLocalRenderer({ worker: from, ...(log === undefined ? {} : { log }) });
  open.push(made);
  return made;
}

/** A worker of our own making, as a file: what a broken one would be. */
function workerOf(source: string): URL {
  const file = join(mkdtempSync(join(tmpdir(), 'prossimo-charts-')), 'worker.mjs');
  writeFileSync(file, `import { parentPort } from 'node:worker_threads';\n${source}`);
  return pathToFileURL(file);
}

const drawing = nextTokenSpec(plain).drawing;

describe('the drawing thread', () => {
  test('what is asked while it is busy and no longer wanted is never started', async () => {
    const asked: number[] = [];
    const { draw } = renderer(
      workerOf(
        `parentPort.on('message', (m) => setTimeout(() => parentPort.postMessage({ id: m.id, png: new Uint8Array([m.id]) }), 50));`,
      ),
    );
    const leaving = new AbortController();
    const first = draw(drawing, signal);
    const second = draw(drawing, leaving.signal);
    const third = draw(drawing, signal);
    leaving.abort(new Error('via'));
    await expect(second).rejects.toThrow('via');
    for (const png of [await first, await third]) asked.push(png[0] ?? 0);
    expect(asked).toEqual([1, 3]);
  });

  test('is replaced when it dies, and the drawing it died over is tried again', async () => {
    const real = JSON.stringify(worker.href);
    const from = workerOf(`
      import { existsSync, writeFileSync } from 'node:fs';
      const mark = new URL('./died', import.meta.url);
      if (existsSync(mark)) await import(${real});
      else parentPort.on('message', () => { writeFileSync(mark, ''); process.exit(1); });
    `);
    const { draw } = renderer(from);
    const pictures = await Promise.all([draw(drawing, signal), draw(drawing, signal)]);
    for (const png of pictures) expect(pngSize(png).width).toBeGreaterThan(0);
  });

  test('a drawing that kills it twice is given up, and the next one is tried', async () => {
    const log: string[] = [];
    const from = workerOf(
      `parentPort.on('message', (m) => { if (m.drawing.kind === 'chart') throw new Error('bum'); parentPort.postMessage({ id: m.id, png: new Uint8Array(1) }); });`,
    );
    const { draw } = renderer(from, (message) => log.push(message));
    const deadly = draw(drawing, signal);
    const harmless = draw({ kind: 'tokens', panels: [], most: 1 }, signal);
    await expect(deadly).rejects.toMatchObject({ fault: 'worker', message: expect.stringContaining('bum') });
    expect(await harmless).toHaveLength(1);
    expect(log).toHaveLength(2);
  });

  test('a thread that can’t even start is a clear error', async () => {
    const { draw } = renderer(new URL('file:///nowhere/render-worker.js'));
    await expect(draw(drawing, signal)).rejects.toMatchObject({ fault: 'worker' });
  });

  test('a drawing that fails says why, and the thread lives on', async () => {
    const { draw } = renderer(worker);
    const broken = {
      ...drawing,
      config: { type: 'nothing', data: { labels: [], datasets: [{ data: [1] }] } },
    } as unknown as typeof drawing;
    await expect(draw(broken, signal)).rejects.toMatchObject({
      fault: 'drawing',
      message: expect.stringContaining('nothing'),
    });
    expect(pngSize(await draw(drawing, signal)).width).toBeGreaterThan(0);
  });

  test('closing answers those who wait', async () => {
    const made = renderer(workerOf(`parentPort.on('message', () => {});`));
    const waiting = [made.draw(drawing, signal), made.draw(drawing, signal)];
    const over = Promise.allSettled(waiting);
    await made.close();
    for (const one of await over)
      expect(one).toMatchObject({ status: 'rejected', reason: { fault: 'closed' } });
  });
});
