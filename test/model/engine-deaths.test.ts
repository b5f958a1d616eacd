/** What goes wrong with a real child: killed, orphaned, or given a file that is no model. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalEngine } from '../../src/engine/local-engine.ts';
import { asker } from '../support/engine.ts';
import { MODELS, startEngine } from '../support/real-engine.ts';

const never = new AbortController().signal;
const long = (first: number) => Array.from({ length: 400 }, (_, i) => first + i);

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function kill(engine: LocalEngine): void {
  process.kill(engine.pid as number, 'SIGKILL');
}

describe('kill -9 of the child', () => {
  let engine: LocalEngine;
  beforeAll(async () => {
    engine = startEngine(MODELS.smollm2);
    await engine.ready(never);
  });
  afterAll(() => engine.close());

  test('while ten wait: each gets an answer, and the next request works', async () => {
    const charts = Array.from({ length: 10 }, (_, i) => engine.nextLogits([1_000 + i], asker(`${i}`)));
    charts.push(engine.nextLogits(long(300), asker('anna')));
    await expect.poll(() => engine.status().running).toBeGreaterThan(0);
    kill(engine);
    for (const chart of await Promise.all(charts)) expect(chart.complete).toBe(true);
    expect(engine.status()).toMatchObject({ state: 'ready', restarts: 1, lastFailure: 'SIGKILL' });
    expect((await engine.nextLogits([2_000], asker('anna'))).complete).toBe(true);
  });

  test('in the middle of a completion', async () => {
    const sampler = { temperature: 1, topK: 40, topP: 1, order: 'temperature-first' } as const;
    const options = { sampler, seed: 1, maxTokens: 200, alternatives: 0 };
    const run = async () => {
      for await (const _ of engine.generate([500], options, asker('anna'))) kill(engine);
    };
    await expect(run()).rejects.toMatchObject({ name: 'EngineError', fault: 'died' });
    await engine.ready(never);
  });

  test('twice at the same prompt: it is not tried a third time', async () => {
    const prompt = long(600);
    const chart = engine.nextLogits(prompt, asker('anna'));
    const refused = expect(chart).rejects.toMatchObject({ fault: 'poison' });
    for (let death = 0; death < 2; death++) {
      await engine.ready(never);
      const { restarts } = engine.status();
      await new Promise((resolve) => setTimeout(resolve, 100));
      kill(engine);
      await expect.poll(() => engine.status().restarts, { timeout: 30_000 }).toBe(restarts + 1);
    }
    await refused;
    await expect(engine.nextLogits(prompt, asker('bruno'))).rejects.toMatchObject({ fault: 'poison' });
    expect((await engine.nextLogits([3_000], asker('bruno'))).complete).toBe(true);
  });

  test('close leaves no process', async () => {
    const pid = engine.pid as number;
    await engine.close();
    expect(isAlive(pid)).toBe(false);
  });
});

test('a child whose bot vanishes ends by itself', async () => {
  const root = new URL('../../', import.meta.url);
  const script = `
    import { createEngine } from ${JSON.stringify(new URL('dist/src/engine/engine.js', root).href)};
    const log = { info() {}, warn() {}, error() {} };
    const engine = createEngine({ worker: new URL(${JSON.stringify(new URL('dist/src/engine/worker.js', root).href)}),
      modelPath: ${JSON.stringify(MODELS.smollm2)}, modelName: 'test', gpu: false, threads: 1, log });
    await engine.ready(new AbortController().signal);
    console.log(engine.pid);
    setInterval(() => {}, 1000);`;
  const bot = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(bot.stdout, 'data')) as [Buffer];
  const child = Number(line.toString());
  expect(isAlive(child)).toBe(true);
  bot.kill('SIGKILL');
  await expect.poll(() => isAlive(child), { timeout: 5_000 }).toBe(false);
});

describe('a file that is no model says so', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'prossimo-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const reasonFor = async (modelPath: string) => {
    const engine = startEngine(modelPath);
    const error = await engine.ready(never).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'EngineError', fault: 'down' });
    expect(engine.status()).toMatchObject({ state: 'failed', model: null });
    await expect(engine.nextLogits([1], asker('anna'))).rejects.toMatchObject({ fault: 'down' });
    await expect.poll(() => engine.pid).toBeUndefined();
    await engine.close();
    return engine.status().lastFailure;
  };

  test('missing', async () => {
    expect(await reasonFor(join(folder, 'nothing.gguf'))).toContain('ENOENT');
  });

  test('not a GGUF', async () => {
    const path = join(folder, 'letter.gguf');
    await writeFile(path, 'Dear model,'.repeat(1_000));
    expect(await reasonFor(path)).toMatch(/magic/i);
  });

  test('empty', async () => {
    const path = join(folder, 'empty.gguf');
    await writeFile(path, '');
    expect(await reasonFor(path)).toBeTruthy();
  });

  test.each([4_000, 5_000_000])('cut at %d bytes', async (bytes) => {
    const path = join(folder, `cut-${bytes}.gguf`);
    const source = await open(MODELS.smollm2);
    const { buffer } = await source.read(Buffer.alloc(bytes), 0, bytes, 0);
    await source.close();
    await writeFile(path, buffer);
    expect(await reasonFor(path)).toBeTruthy();
    expect((await readFile(path)).length).toBe(bytes);
  });

  test('a folder', async () => {
    expect(await reasonFor(folder)).toBeTruthy();
  });
});
