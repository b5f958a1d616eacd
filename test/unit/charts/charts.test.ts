import { afterEach, describe, expect, test } from 'vitest';
import { type Charts, createCharts } from '../../../src/charts/index.ts';
import { cut, plain, pngSize, signal, worker } from './samples.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(() => Promise.all(open.splice(0).map((one) => one.close())));

function charts(options: Partial<Parameters<typeof createCharts>[0]> = {}): Charts {
  const made = createCharts({ worker, ...options });
  open.push(made);
  return made;
}

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
