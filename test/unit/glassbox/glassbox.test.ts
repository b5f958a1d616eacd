/** The port with its thread, on a tiny file: sharing, stopping, releasing, and what goes wrong. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createGlassbox, type GlassboxOptions } from '../../../src/glassbox/glassbox.ts';
import type { Glassbox } from '../../../src/glassbox/port.ts';
import { manualClock } from '../../support/manual-clock.ts';
import { TINY, tinyGguf } from './tiny-gguf.ts';

const worker = new URL('../../../dist/src/glassbox/run/worker.js', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'glassbox-'));
const modelPath = join(folder, 'tiny.gguf');
const never = new AbortController().signal;
const opened: Glassbox[] = [];

function glassbox(options: Partial<GlassboxOptions> = {}): Glassbox {
  const made = createGlassbox({ worker, modelPath, ...options });
  opened.push(made);
  return made;
}

beforeAll(() => writeFileSync(modelPath, tinyGguf({ architecture: 'gemma3' })));
afterAll(async () => {
  for (const each of opened) await each.close();
  rmSync(folder, { recursive: true });
});

it('answers every kind of question', async () => {
  const box = glassbox();
  expect(box.status()).toEqual({ open: false, passes: 0, remembered: 0 });
  expect(await box.describe(never)).toMatchObject({ architecture: 'gemma3', dModel: TINY.D });
  const trace = await box.trace([5, 6, 7], never);
  expect(trace.tokens).toEqual([1, 5, 6, 7]);
  const layer = await box.layer([5, 6, 7], 1, never);
  expect(layer.output).toEqual(trace.layers[1]?.afterFeedForward);
  const last = await box.lens([5, 6, 7], -1, { top: 2, follow: [9] }, never);
  expect(last).toEqual(await box.lens([5, 6, 7], 3, { top: 2, follow: [9] }, never));
  expect(last.length).toBe(3);
  const row = await box.rows('embedding', [9], never);
  expect((await box.nearest(row, { top: 1, follow: [] }, never)).top[0]?.id).toBe(9);
  const done: number[] = [];
  const texts = Array.from({ length: 50 }, (_, i) => [5, i]);
  const residuals = await box.residuals(texts, 2, never, (n) => done.push(n));
  expect(done).toEqual([24, 48, 50]);
  const one = await box.trace([5, 49], never);
  const alone = one.layers[1]?.afterFeedForward.subarray(2 * TINY.D);
  const apart = residuals.subarray(49 * TINY.D).map((x, d) => Math.abs(x - (alone?.[d] ?? Number.NaN)));
  expect(Math.max(...apart)).toBeLessThan(1e-5);
  expect(box.status()).toEqual({ open: true, passes: 2, remembered: 2 });
});

it('makes one pass for thirty who ask the same, and another for an intervention', async () => {
  const box = glassbox();
  const traces = await Promise.all(
    Array.from({ length: 30 }, () => box.trace([5, 6], new AbortController().signal)),
  );
  expect(new Set(traces).size).toBe(1);
  expect(box.status().passes).toBe(1);
  const broken = await box.trace([5, 6], never, { silencedHeads: [{ layer: 0, head: 0 }] });
  expect(broken.logits).not.toEqual(traces[0]?.logits);
  await box.trace([5, 6], never);
  expect(box.status().passes).toBe(2);
});

it('remembers no more than it may', async () => {
  const box = glassbox({ traceBytes: 10_000 });
  for (const id of [1, 2, 3, 4, 5, 6]) await box.trace([id, 9], never);
  expect(box.status().remembered).toBeLessThan(6);
  expect(box.status().remembered).toBeGreaterThan(0);
});

it('one who goes away leaves the others their answer', async () => {
  const box = glassbox();
  const leaves = new AbortController();
  const gone = box.trace([5, 6], leaves.signal);
  const stays = box.trace([5, 6], never);
  leaves.abort(new Error('gone'));
  await expect(gone).rejects.toThrow('gone');
  expect((await stays).tokens).toEqual([1, 5, 6]);
  expect(box.status().passes).toBe(1);
});

it('when all go away it stops, and works for the next', async () => {
  const box = glassbox();
  const leaves = new AbortController();
  const texts = Array.from({ length: 400 }, (_, i) => [5, i % 100]);
  const gone = [box.trace([5, 6], leaves.signal), box.residuals(texts, 2, leaves.signal)];
  leaves.abort();
  const ends = await Promise.allSettled(gone);
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(box.trace([5, 6], leaves.signal)).rejects.toThrow('abort');
  expect((await box.trace([5, 6], never)).tokens).toEqual([1, 5, 6]);
});

it('lets the weights go after a while without questions, and opens them again', async () => {
  const clock = manualClock();
  const box = glassbox({ idleMs: 1000, after: clock.after });
  await box.trace([5], never);
  clock.pass(900);
  await box.trace([6], never);
  clock.pass(900);
  expect(box.status().open).toBe(true);
  clock.pass(100);
  expect(box.status().open).toBe(false);
  expect((await box.trace([5], never)).tokens).toEqual([1, 5]); // remembered: nothing is opened for it
  expect(box.status().open).toBe(false);
  await box.trace([7], never);
  expect(box.status().open).toBe(true);
});

it.each<[string, (box: Glassbox) => Promise<unknown>, string]>([
  ['too many tokens', (box) => box.trace(Array(65).fill(3), never), 'too-long'],
  ['an unknown token', (box) => box.trace([100], never), 'bad-request'],
  ['an unknown layer', (box) => box.layer([3], 2, never), 'bad-request'],
  ['an unknown position', (box) => box.lens([3], 2, { top: 1, follow: [] }, never), 'bad-request'],
  ['a position before the first', (box) => box.lens([3], -3, { top: 1, follow: [] }, never), 'bad-request'],
  ['an unknown token to follow', (box) => box.lens([3], 0, { top: 1, follow: [-1] }, never), 'bad-request'],
  ['half a token', (box) => box.lens([3], 0, { top: 0.5, follow: [] }, never), 'bad-request'],
  ['too many of the likeliest', (box) => box.lens([3], 0, { top: 1e9, follow: [] }, never), 'bad-request'],
  ['an unknown row', (box) => box.rows('embedding', [1e9], never), 'bad-request'],
  [
    'a vector of another width',
    (box) => box.nearest(new Float32Array(3), { top: 1, follow: [] }, never),
    'bad-request',
  ],
  ['too many layers', (box) => box.residuals([[3]], 3, never), 'bad-request'],
])('refuses %s', async (_, ask, fault) => {
  await expect(ask(glassbox())).rejects.toMatchObject({ name: 'GlassboxError', fault });
});

it('refuses a text that is too long without opening the model', async () => {
  const box = glassbox();
  await expect(box.trace(Array(65).fill(3), never)).rejects.toMatchObject({
    data: { tokens: 65, limit: 64 },
  });
  expect(box.status()).toEqual({ open: false, passes: 0, remembered: 0 });
});

it('says what is wrong with the file, every time', async () => {
  const missing = glassbox({ modelPath: join(folder, 'none.gguf') });
  await expect(missing.trace([3], never)).rejects.toMatchObject({ fault: 'missing-file' });
  await expect(missing.describe(never)).rejects.toMatchObject({ fault: 'missing-file' });
  const small = glassbox({ memoryLimit: 1000 });
  await expect(small.describe(never)).rejects.toMatchObject({ fault: 'too-large', data: { limit: 1000 } });
});

it('outlives its thread', async () => {
  const log: string[] = [];
  const dying = new URL('data:text/javascript,throw new Error("lost")');
  const box = glassbox({ worker: dying, log: (message) => log.push(message) });
  await expect(box.trace([3], never)).rejects.toMatchObject({
    fault: 'died',
    message: expect.stringContaining('lost'),
  });
  await expect(box.describe(never)).rejects.toMatchObject({ fault: 'died' });
  expect(log.length).toBe(2);
});

it('refuses everything once closed', async () => {
  const box = glassbox();
  const refused = expect(box.trace([3], never)).rejects.toMatchObject({ fault: 'closed' });
  await box.close();
  await refused;
  await expect(box.describe(never)).rejects.toMatchObject({ fault: 'closed' });
});
