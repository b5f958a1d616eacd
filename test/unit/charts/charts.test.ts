import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { type Charts, createCharts } from '../../../src/charts/index.ts';
import { createLocalRenderer, type LocalRenderer } from '../../../src/charts/render-local.ts';
import { nextTokenSpec } from '../../../src/charts/spec/next-token.ts';
import { cut, plain, pngSize, signal, worker } from './samples.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(() => Promise.all(open.splice(0).map((one) => one.close())));

function charts(options: Partial<Parameters<typeof createCharts>[0]> = {}): Charts {
  const made = createCharts({ worker, ...options });
  open.push(made);
  return made;
}

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

describe('pictures', () => {
  test('all five kinds are PNGs as wide as a screen needs and light enough for a phone', async () => {
    const { nextToken, draws, tokens, tokenComparison, completions } = charts();
    const text = 'Perché la famiglia 👨‍👩‍👧‍👦 beve il caffè?\nÈ così! مرحبا 日本 \u0000\ud83d';
    const cutText = {
      tokenizer: 'prova',
      segments: [...text].map((c, i) => ({ text: c, ids: [i, 262_143] })),
      tokens: 2 * text.length,
      characters: 40,
      bytes: 70,
    };
    const tokensOfText = [...text].map((c, i) => ({ text: c, probability: (i % 10) / 10 }));
    const pictures = await Promise.all([
      nextToken(plain, signal),
      nextToken(cut, signal),
      draws(
        {
          text,
          seed: 1,
          draws: 100,
          bars: [{ label: '·latte', observed: 40, expected: 38.6 }],
          rest: { count: 9, observed: 60, expected: 61.4 },
        },
        signal,
      ),
      tokens(cutText, signal),
      tokens({ ...cutText, segments: [], tokens: 0, characters: 0, bytes: 0 }, signal),
      tokenComparison({ first: cutText, second: cutText }, signal),
      completions(
        { ...plain, completions: [1, 2, 3].map((seed) => ({ seed, tokens: tokensOfText, ended: true })) },
        signal,
      ),
    ]);
    for (const { png, name, alt } of pictures) {
      const { width, height } = pngSize(png);
      expect(width).toBeGreaterThanOrEqual(900);
      expect(height).toBeLessThan(4_000);
      expect(png.byteLength).toBeLessThan(150_000);
      expect(name).toMatch(/^[a-z-]+\.png$/);
      expect(alt.length).toBeGreaterThan(10);
      expect(alt.length).toBeLessThanOrEqual(1024);
    }
  });

  test('the same numbers give the same picture, drawn once for everyone who asks', async () => {
    const { nextToken } = charts();
    const all = await Promise.all(
      Array.from({ length: 30 }, () => nextToken(structuredClone(plain), new AbortController().signal)),
    );
    expect(new Set(all.map(({ png }) => png)).size).toBe(1);
    expect((await nextToken(plain, signal)).png).toBe(all[0]?.png);
    expect((await nextToken({ ...plain, text: 'altro' }, signal)).png).not.toBe(all[0]?.png);
  });

  test('one who goes away doesn’t take the picture from the others', async () => {
    const { nextToken } = charts();
    const leaving = new AbortController();
    const gone = nextToken(plain, leaving.signal);
    const staying = nextToken(plain, signal);
    leaving.abort(new Error('via'));
    await expect(gone).rejects.toThrow('via');
    expect(pngSize((await staying).png).width).toBeGreaterThan(0);
    await expect(nextToken(plain, leaving.signal)).rejects.toThrow('via');
  });

  test('when everyone has gone away, whoever comes next gets a picture of their own', async () => {
    const { nextToken } = charts();
    const leaving = new AbortController();
    const gone = nextToken(plain, leaving.signal);
    leaving.abort(new Error('via'));
    const next = nextToken(plain, signal);
    await expect(gone).rejects.toThrow('via');
    expect(pngSize((await next).png).width).toBeGreaterThan(0);
  });

  test('a cache too small for a picture just doesn’t keep it', async () => {
    const { nextToken } = charts({ cacheBytes: 10 });
    const first = await nextToken(plain, signal);
    expect((await nextToken(plain, signal)).png).not.toBe(first.png);
  });

  test('wrong numbers are refused as a rejection, and nothing after close', async () => {
    const made = charts();
    await expect(made.nextToken({ ...plain, bars: [] }, signal)).rejects.toThrow(RangeError);
    await made.close();
    await expect(made.nextToken(plain, signal)).rejects.toMatchObject({ fault: 'closed' });
  });
});

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
