/** Spaces of words over a tiny model in its real thread: computed once for all who wait, kept, and made again when damaged. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { createGlassbox } from '../../../src/glassbox/glassbox.ts';
import { createWordSpaces, type WordSpaces } from '../../../src/services/word-spaces.ts';
import { type Recipe, ROWS } from '../../../src/vectors/recipe.ts';
import { WordListError } from '../../../src/vectors/words.ts';
import { TINY, tinyGguf } from '../glassbox/tiny-gguf.ts';

const folder = mkdtempSync(join(tmpdir(), 'word-spaces-'));
const model = join(folder, 'tiny.gguf');
const words = join(folder, 'parole.txt');
const analogies = join(folder, 'analogie.txt');
const cache = join(folder, 'cache');
writeFileSync(model, tinyGguf({ architecture: 'gemma3' }));
const glassbox = createGlassbox({
  worker: new URL('../../../dist/src/glassbox/run/worker.js', import.meta.url),
  modelPath: model,
});
const never = new AbortController().signal;
const RESIDUAL: Recipe = { kind: 'residual', layer: 2, template: 0 };
const list = Array.from({ length: 60 }, (_, i) => `parola${i}`);
/** a token for each letter */
const engine = {
  tokenize: async (text: string) => [...text].map((letter) => (letter.codePointAt(0) ?? 0) % TINY.vocabulary),
};
const logged: string[] = [];
let now = 1;
const spaces = (): WordSpaces =>
  createWordSpaces({
    engine,
    glassbox,
    files: { model, words, analogies, cache },
    now: () => now++,
    log: (message) => logged.push(message),
  });
const quiet = () => undefined;
const file = () => join(cache, readdirSync(cache).at(-1) ?? 'none');

beforeEach(() => {
  rmSync(cache, { recursive: true, force: true });
  writeFileSync(words, list.join('\n'));
  writeFileSync(analogies, 'parola0 parola1 parola2 parola3\nparola4 parola5 parola6 parola7\n');
});
afterAll(async () => {
  await glassbox.close();
  rmSync(folder, { recursive: true });
});

it('is computed once for thirty who ask, and all see how far it is', async () => {
  const one = spaces();
  const parts: number[][] = [];
  const asked = Array.from({ length: 30 }, () => {
    const seen: number[] = [];
    parts.push(seen);
    return one.open(RESIDUAL, new AbortController().signal, (part) => seen.push(part));
  });
  const opened = await Promise.all(asked);
  expect(new Set(opened.map(({ space }) => space)).size).toBe(1);
  expect(new Set(parts.map((seen) => seen.join())).size).toBe(1);
  expect(parts[0]).toEqual([0.4, 0.8, 1]);
  expect(opened[0]?.measured).toMatchObject({ of: 1 });
  expect(opened[0]?.space.width).toBe(TINY.D);
});

it('is read from its file after a restart, to the last bit, with what was measured', async () => {
  const first = await spaces().open(RESIDUAL, never, quiet);
  const parts: number[] = [];
  const second = await spaces().open(RESIDUAL, never, (part) => parts.push(part));
  expect(parts).toEqual([]);
  expect(second.space.point(7)).toEqual(first.space.point(7));
  expect(second.measured).toEqual(first.measured);
});

it('is computed again from a damaged file, which is then whole', async () => {
  const first = await spaces().open(RESIDUAL, never, quiet);
  const bytes = readFileSync(file());
  writeFileSync(file(), bytes.subarray(0, bytes.length / 2));
  const parts: number[] = [];
  const second = await spaces().open(RESIDUAL, never, (part) => parts.push(part));
  expect(parts.at(-1)).toBe(1);
  expect(second.space.point(7)).toEqual(first.space.point(7));
  expect(statSync(file()).size).toBe(bytes.length);
});

it('follows the lists: other words are computed, other analogies only measured', async () => {
  const one = spaces();
  const before = await one.open(RESIDUAL, never, quiet);
  writeFileSync(analogies, 'parola0 parola1 parola2 parola3\nparola4 parola5 parola6 parola8\n');
  const parts: number[] = [];
  const after = await one.open(RESIDUAL, never, (part) => parts.push(part));
  expect(parts).toEqual([]);
  expect(after.measured.at).toBeGreaterThan(before.measured.at);
  writeFileSync(words, [...list, 'nuova'].join('\n'));
  expect((await one.open(RESIDUAL, never, quiet)).space.indexOf('nuova')).toBe(60);
  writeFileSync(words, [...list, 'parola1'].join('\n'));
  await expect(one.open(RESIDUAL, never, quiet)).rejects.toBeInstanceOf(WordListError);
});

it('stops when all who wait have gone, not before, and can be asked again', async () => {
  const one = spaces();
  const [anna, luca] = [new AbortController(), new AbortController()];
  const hers = one.open(RESIDUAL, anna.signal, () => anna.abort(new Error('Anna went')));
  const his = one.open(RESIDUAL, luca.signal, quiet);
  await expect(hers).rejects.toThrow('Anna went');
  expect((await his).space.words.length).toBe(60);
  const alone = new AbortController();
  const other: Recipe = { ...RESIDUAL, template: 1 };
  await expect(one.open(other, alone.signal, () => alone.abort(new Error('gone')))).rejects.toThrow('gone');
  expect((await one.open(other, never, quiet)).space.words.length).toBe(60);
});

it('other calls of the glass box go in between', async () => {
  const order: string[] = [];
  const space = spaces().open(RESIDUAL, never, (part) => {
    order.push(String(part));
    if (order.length === 1) void glassbox.trace([5, 6], never).then(() => order.push('trace'));
  });
  await space;
  expect(order.indexOf('trace')).toBeLessThan(order.indexOf('1'));
});

it('a word of several tokens has the mean of their rows', async () => {
  const rows = await glassbox.rows('embedding', await engine.tokenize(' ab'), never);
  const mean = Array.from({ length: TINY.D }, (_, d) =>
    [0, 1, 2].reduce((sum, t) => sum + (rows[t * TINY.D + d] ?? 0) / 3, 0),
  );
  const [vector] = [await spaces().vectors(ROWS, ['ab'], never)];
  for (const [d, x] of mean.entries()) expect(vector?.[d]).toBeCloseTo(x, 5);
});

it('works without a place to keep anything', async () => {
  writeFileSync(cache, 'a file where the folder should be');
  const { space } = await spaces().open(ROWS, never, quiet);
  expect(space.words.length).toBe(60);
  expect(logged.at(-1)).toMatch(/can't be kept/);
});
