/** Files of vectors: what was written comes back, and anything else counts as none. */
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readVectors, vectorFileName, writeVectors } from '../../../src/store/vector-file.ts';
import { weightsIdentity } from '../../../src/store/weights-identity.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prossimo-vettori-'));
});
afterAll(() => rm(folder, { recursive: true }));

const about = { model: 'm', recipe: 'residual-10-0', words: 'w', rows: 2 };
const score = { first: 1, mrr: 0.5 };
const measured = { analogies: 'a', at: 7, of: 3, arithmetic: score, sum: score, alone: score };
const vectors = Float32Array.from([1.5, -2, 0, 3e-8, 7, 1e30]);
const write = (name: string) => writeVectors(join(folder, name), { ...about, columns: 3, measured }, vectors);
const read = (name: string, more: object = {}) => readVectors(join(folder, name), { ...about, ...more });

it('gives back what was written, in a folder that was not there', async () => {
  await write('nuova/a.vettori');
  const file = await read('nuova/a.vettori');
  expect(file?.vectors).toEqual(vectors);
  expect(file?.header.measured).toEqual(measured);
  expect(await readdir(join(folder, 'nuova'))).toEqual(['a.vettori']);
});

it('of another model, recipe or list is none', async () => {
  await write('b.vettori');
  for (const other of [{ model: 'n' }, { recipe: 'rows' }, { words: 'x' }, { rows: 3 }]) {
    expect(await read('b.vettori', other)).toBeNull();
  }
  expect(await read('manca.vettori')).toBeNull();
});

it('cut short, changed anywhere, or empty is none', async () => {
  await write('c.vettori');
  const whole = await readFile(join(folder, 'c.vettori'));
  for (let length = 0; length < whole.length; length += 7) {
    await writeFile(join(folder, 'd.vettori'), whole.subarray(0, length));
    expect(await read('d.vettori')).toBeNull();
  }
  for (const at of [0, 5, 13, 15, whole.length - 1, whole.length - 20]) {
    const changed = Buffer.from(whole);
    changed[at] = (changed[at] ?? 0) ^ 0x41;
    await writeFile(join(folder, 'd.vettori'), changed);
    expect(await read('d.vettori')).toBeNull();
  }
  await writeFile(join(folder, 'd.vettori'), Buffer.concat([whole, Buffer.from([0])]));
  expect(await read('d.vettori')).toBeNull();
});

it('only the newest twelve are kept', async () => {
  for (let i = 0; i < 15; i++) {
    await write(`molti/${i}.vettori`);
    await utimes(join(folder, `molti/${i}.vettori`), 1000 + i, 1000 + i);
  }
  const left = await readdir(join(folder, 'molti'));
  expect(left.length).toBe(12);
  expect(left).toContain('14.vettori');
  expect(left).not.toContain('0.vettori');
});

it('names depend on everything', () => {
  expect(vectorFileName('a', 'b')).toBe(vectorFileName('a', 'b'));
  expect(new Set([vectorFileName('a', 'b'), vectorFileName('b', 'a'), vectorFileName('ab')]).size).toBe(3);
  expect(vectorFileName('a')).toMatch(/^[0-9a-f]{24}\.vettori$/);
});

it('weights are told apart by size and by bytes at many places', async () => {
  const path = join(folder, 'pesi.gguf');
  const bytes = Buffer.alloc(9_000_000, 1);
  const identity = async (some: Buffer) => {
    await writeFile(path, some);
    return weightsIdentity(path);
  };
  const first = await identity(bytes);
  expect(await identity(bytes)).toBe(first);
  expect(await identity(bytes.subarray(1))).not.toBe(first);
  bytes[bytes.length - 1] = 2;
  expect(await identity(bytes)).not.toBe(first);
  expect(await identity(Buffer.alloc(0))).not.toBe(first);
  await expect(weightsIdentity(join(folder, 'manca'))).rejects.toThrow('ENOENT');
});
