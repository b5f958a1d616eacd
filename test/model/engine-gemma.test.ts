/** What only the large model shows: the lesson's sentence, and exact replays where llama.cpp's batches are not. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalEngine } from '../../src/engine/local-engine.ts';
import type { GenerateOptions } from '../../src/engine/port.ts';
import { distribute } from '../../src/sampling/distribution.ts';
import { NEUTRAL } from '../../src/sampling/settings.ts';
import { softmax } from '../../src/sampling/softmax.ts';
import { asker, collect } from '../support/engine.ts';
import { MODELS, startBare, startEngine } from '../support/real-engine.ts';

const never = new AbortController().signal;
const options: GenerateOptions = {
  sampler: { ...NEUTRAL, topK: 40 },
  seed: 11,
  maxTokens: 12,
  alternatives: 5,
};

let engine: LocalEngine;
beforeAll(async () => {
  engine = startEngine(MODELS.gemma);
  await engine.ready(never);
});
afterAll(() => engine.close());

test('"Il gatto beve il" goes on with " latte", as node-llama-cpp itself says', async () => {
  const tokens = await engine.tokenize('Il gatto beve il', never);
  const ranked = await engine.nextLogits(tokens, asker('anna'));
  const top = distribute(ranked, NEUTRAL).top(3);
  expect(top.map(({ id }) => Buffer.from(engine.vocabulary().entry(id).bytes).toString())).toEqual([
    ' latte',
    ' sangue',
    ' cibo',
  ]);

  const bare = await startBare(MODELS.gemma, 1);
  const reference = await bare.ask<{ ids: Uint32Array; probabilities: Float64Array }>('probabilities', {
    tokens,
  });
  bare.close();
  const ours = softmax(ranked.logits, 1);
  const byId = new Map(Array.from(reference.ids, (id, i) => [id, reference.probabilities[i] as number]));
  const worst = ranked.ids.reduce(
    (most, id, i) => Math.max(most, Math.abs((ours[i] as number) - (byId.get(id) ?? Number.NaN))),
    0,
  );
  expect(byId.size).toBe(262_144);
  expect(worst).toBeLessThan(5e-4);
});

test('a seed replays the same text also beside five others', async () => {
  const tokens = await engine.tokenize('La casa è', never);
  const alone = await collect(engine.generate(tokens, options, asker('anna')));
  const prompts = ['Un giorno', 'Roma', 'Il mare e la', 'Oggi'];
  const [beside] = await Promise.all([
    collect(engine.generate(tokens, options, asker('anna'))),
    ...prompts.map(async (prompt, i) =>
      collect(
        engine.generate(
          await engine.tokenize(prompt, never),
          { ...options, seed: i, maxTokens: 9 + i },
          asker(prompt),
        ),
      ),
    ),
  ]);
  expect(beside).toEqual(alone);
});

test('top-k off draws its first token from the chart', async () => {
  const tokens = await engine.tokenize('Il gatto beve il', never);
  const chart = distribute(await engine.nextLogits(tokens, asker('anna')), NEUTRAL);
  const [step] = await collect(
    engine.generate(tokens, { ...options, sampler: NEUTRAL, maxTokens: 1 }, asker('anna')),
  );
  expect(step?.alternatives).toEqual(chart.top(5).map(({ id, after }) => ({ id, probability: after })));
});

test('the quantisation and the size are the file’s', () => {
  expect(engine.status().model).toMatchObject({
    architecture: 'gemma3',
    quantisation: 'Q4_K_M',
    layers: 18,
    parameters: 268_098_176,
    beginsWithBos: true,
  });
});
