import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GlassboxError } from '../../../src/glassbox/errors.ts';
import { createGlassbox } from '../../../src/glassbox/glassbox.ts';
import type { Glassbox } from '../../../src/glassbox/port.ts';
import {
  forerunners,
  lookThrough,
  onset,
  sameMeaning,
  steepestFall,
  unreadable,
} from '../../../src/services/lens.ts';
import { tinyGguf } from '../glassbox/tiny-gguf.ts';

const reading = (id: number, probability: number, entropyBits: number) => ({
  top: [{ id, logit: 0, probability }],
  followed: [],
  entropyBits,
});
// before the first layer the token itself; then nonsense, a forerunner that loses and wins, the answer
const readings = [
  reading(1, 1, 0),
  reading(90, 0.9, 1),
  reading(7, 0.4, 9),
  reading(5, 0.1, 4),
  reading(7, 0.8, 2),
  reading(5, 0.9, 1.5),
];
const final = [{ id: 5, logit: 0, probability: 0.9 }];

describe('what the readings show', () => {
  it('when the answer comes first, and when it stays', () => {
    expect(onset(readings, 5)).toEqual({ stays: 5, ever: 3 });
    expect(onset(readings.slice(5), 5)).toEqual({ stays: 0, ever: 0 });
  });

  it('how far nothing can be read', () => {
    expect(unreadable({ endsAt: [1, 5000, 2000, 1, 3, 1] })).toBe(2);
    expect(unreadable({ endsAt: [1, 3, 5000, 1] })).toBe(0);
    expect(unreadable({ endsAt: [1, 5000, 6000] })).toBe(2);
  });

  it('where the entropy falls most, of the layers that can be read', () => {
    expect(steepestFall(readings, 0)).toEqual({ layer: 3, before: 9, after: 4 });
    expect(steepestFall(readings, 3)).toEqual({ layer: 4, before: 4, after: 2 });
    expect(steepestFall([{ entropyBits: 1 }, { entropyBits: 2 }], 0)).toBeNull();
  });

  it('who came before the answer, the surest first, the layers counted from 1', () => {
    expect(forerunners({ readings, final })).toEqual([
      { id: 90, layers: [1], most: 0.9 },
      { id: 7, layers: [2, 4], most: 0.8 },
    ]);
    expect(forerunners({ readings, final: [] }, 2)).toEqual([]);
  });
});

describe('on a tiny model', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lens-'));
  const never = new AbortController().signal;
  let box: Glassbox;
  beforeAll(() => {
    const modelPath = join(folder, 'tiny.gguf');
    writeFileSync(modelPath, tinyGguf({ architecture: 'gemma3' }));
    box = createGlassbox({
      worker: new URL('../../../dist/src/glassbox/run/worker.js', import.meta.url),
      modelPath,
    });
  });
  afterAll(async () => {
    await box.close();
    rmSync(folder, { recursive: true });
  });

  it('follows what the model says in the end, and its last reading is the end', async () => {
    const look = await lookThrough([5, 6, 7], [], box, never);
    expect(look.followed).toBe(look.final[0]?.id);
    expect(look.readings.at(-1)?.followed[0]).toMatchObject({ rank: 1 });
    expect(look.readings.at(-1)?.top[0]?.probability).toBeCloseTo(look.final[0]?.probability ?? 0, 5);
    expect(look.endsAt.at(-1)).toBe(1);
  });

  it('of two ways to begin a word follows the likelier', async () => {
    const { final: all } = await lookThrough([5, 6, 7], [], box, never);
    const [second, third] = [all[1]?.id ?? 0, all[2]?.id ?? 0];
    expect((await lookThrough([5, 6, 7], [third, second], box, never)).followed).toBe(second);
  });

  it('sees the same at the end of a text that is cut as in the middle of the whole', async () => {
    const { readings: cut } = await lookThrough([5, 6], [], box, never);
    const whole = await box.lens([5, 6, 7], 2, { top: 5, follow: [] }, never);
    expect(cut.map(({ top }) => top[0]?.id)).toEqual(whole.map(({ top }) => top[0]?.id));
  });

  it('finds no other way to say it among names without letters', async () => {
    const look = await lookThrough([5, 6, 7], [], box, never);
    expect(await sameMeaning(look, () => '.', box, never)).toBeNull();
    // every name the same word: written alike is no other word
    expect(await sameMeaning(look, () => ' Parola', box, never)).toBeNull();
  });

  it('refuses a text that is too long', async () => {
    await expect(lookThrough(Array(65).fill(5), [], box, never)).rejects.toThrow(GlassboxError);
  });
});
