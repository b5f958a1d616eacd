/** The engine with SmolLM2: its numbers are node-llama-cpp's own, and the same whoever asks and whatever else runs. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalEngine } from '../../src/engine/local-engine.ts';
import type { GenerateOptions } from '../../src/engine/port.ts';
import { distribute } from '../../src/sampling/distribution.ts';
import { softmax } from '../../src/sampling/softmax.ts';
import type { SamplerSettings } from '../../src/sampling/types.ts';
import { asker, collect } from '../support/engine.ts';
import { MODELS, startBare, startEngine } from '../support/real-engine.ts';

const never = new AbortController().signal;
const TEXTS = ['Once upon a time there was a', 'The capital of France is', 'Il gatto beve il', 'a'];
const LONG = 'The cat sat on the mat and looked at the dog. '.repeat(14);
const neutral: SamplerSettings = { temperature: 1, topK: 0, topP: 1, order: 'temperature-first' };
const options: GenerateOptions = {
  sampler: { ...neutral, topK: 40 },
  seed: 7,
  maxTokens: 24,
  alternatives: 20,
};

let engine: LocalEngine;
beforeAll(async () => {
  engine = startEngine(MODELS.smollm2);
  await engine.ready(never);
});
afterAll(() => engine.close());

test('says what the model is', () => {
  expect(engine.status().model).toMatchInlineSnapshot(`
    {
      "architecture": "llama",
      "beginsWithBos": false,
      "device": "CPU",
      "embedding": 576,
      "fileBytes": 98362432,
      "heads": 9,
      "layers": 30,
      "name": "test",
      "parameters": 134515008,
      "quantisation": "Q4_1",
      "threads": 1,
      "trainContext": 8192,
      "vocabulary": 49152,
    }
  `);
});

test("a chart's probabilities are node-llama-cpp's own", async () => {
  const bare = await startBare(MODELS.smollm2);
  try {
    for (const text of TEXTS) {
      const tokens = await engine.tokenize(text, never);
      const reference = await bare.ask<{ ids: Uint32Array; probabilities: Float64Array }>('probabilities', {
        tokens,
      });
      const ranked = await engine.nextLogits(tokens, asker('anna'));
      const ours = softmax(ranked.logits, 1);
      const byId = new Map(Array.from(reference.ids, (id, i) => [id, reference.probabilities[i] as number]));
      const worst = ranked.ids.reduce(
        (most, id, i) => Math.max(most, Math.abs((ours[i] as number) - (byId.get(id) ?? Number.NaN))),
        0,
      );
      expect(byId.size).toBe(engine.vocabulary().size);
      expect(worst).toBeLessThan(5e-4);
    }
  } finally {
    bare.close();
  }
});

test('a chart is the same to the last bit, whoever asks, also while four completions run', async () => {
  const other = startEngine(MODELS.smollm2);
  try {
    const stop = new AbortController();
    const noise = ['a', 'b', 'c', 'd'].map((who) =>
      collect(
        other.generate([500], { ...options, maxTokens: 200, seed: 3 }, asker(who, { signal: stop.signal })),
      ).catch(() => undefined),
    );
    await expect.poll(() => other.status().passes, { timeout: 20_000 }).toBeGreaterThan(8);
    for (const text of [...TEXTS, LONG]) {
      const tokens = await engine.tokenize(text, never);
      const quiet = await engine.nextLogits(tokens, asker('anna'));
      const busy = await other.nextLogits(tokens, asker('bruno'));
      expect(Buffer.from(busy.logits.buffer).equals(Buffer.from(quiet.logits.buffer))).toBe(true);
      expect(Buffer.from(busy.ids.buffer).equals(Buffer.from(quiet.ids.buffer))).toBe(true);
    }
    expect(other.status().running).toBe(4);
    stop.abort();
    await Promise.all(noise);
  } finally {
    await other.close();
  }
});

describe('a completion', () => {
  test.each<SamplerSettings>([
    { ...neutral, topK: 40 },
    neutral,
    { temperature: 0.7, topK: 100, topP: 0.9, order: 'temperature-first' },
    { temperature: 1.5, topK: 100, topP: 0.9, order: 'temperature-last' },
    { temperature: 0, topK: 0, topP: 1, order: 'temperature-first' },
  ])('draws its first token from the chart: %j', async (sampler) => {
    for (const text of [TEXTS[0] as string, LONG]) {
      const tokens = await engine.tokenize(text, never);
      const chart = distribute(await engine.nextLogits(tokens, asker('anna')), sampler);
      const [first] = await collect(
        engine.generate(tokens, { ...options, sampler, maxTokens: 1 }, asker('anna')),
      );
      const expected = chart
        .top(20)
        .filter(({ after }) => after > 0)
        .map(({ id, after }) => ({ id, probability: after }));
      expect(first?.alternatives.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      for (const [i, { probability }] of expected.entries()) {
        expect(first?.alternatives[i]?.probability).toBeCloseTo(probability, 12);
      }
      expect(first?.probability).toBeCloseTo(chart.choice(chart.rankOf(first?.id ?? -1)).after, 12);
    }
  });

  test('replays with its seed, alone and beside others', async () => {
    const tokens = await engine.tokenize('Once upon a time', never);
    const alone = await collect(engine.generate(tokens, options, asker('anna')));
    const beside = await Promise.all(
      [7, 1, 2, 7, 3].map((seed, i) => collect(engine.generate(tokens, { ...options, seed }, asker(`${i}`)))),
    );
    expect(beside[0]).toEqual(alone);
    expect(beside[3]).toEqual(alone);
    expect(beside[1]).not.toEqual(alone);
  });

  test('goes to the longest prompt and the most tokens without losing the beginning', async () => {
    const { promptTokens, newTokens } = engine.limits;
    const tokens = Array.from({ length: promptTokens }, (_, i) => 400 + (i % 300));
    const sampler = { ...neutral, topK: 5 };
    const steps = await collect(
      engine.generate(tokens, { sampler, seed: 1, maxTokens: newTokens, alternatives: 0 }, asker('anna')),
    );
    expect(steps.length === newTokens || steps.at(-1)?.end).toBe(true);
  });

  test('stopped frees its place at once', async () => {
    const stop = new AbortController();
    const steps = engine.generate(
      [500],
      { ...options, maxTokens: 200 },
      asker('anna', { signal: stop.signal }),
    );
    const running = collect(steps);
    running.catch(() => undefined);
    await expect.poll(() => engine.status().running).toBe(1);
    stop.abort();
    await expect(running).rejects.toBe(stop.signal.reason);
    expect(engine.status()).toMatchObject({ running: 0, waiting: 0 });
  });
});
