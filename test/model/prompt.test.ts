/** What /prompt's examples claim, on the model that they were tried on: showing beats asking, and the shape isn't the answer. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LocalEngine } from '../../src/engine/local-engine.ts';
import { logProbabilities, surpriseBits } from '../../src/labs/compare/divergence.ts';
import { EXAMPLES, type ExampleName } from '../../src/labs/compare/examples.ts';
import { asker } from '../support/engine.ts';
import { MODELS, startEngine } from '../support/real-engine.ts';

let engine: LocalEngine;
beforeAll(async () => {
  engine = startEngine(MODELS.gemma);
  await engine.ready(AbortSignal.timeout(60_000));
});
afterAll(() => engine.close());

const signal = new AbortController().signal;

/** Bits of the answer after each prompt, and the likeliest token of the last one. */
async function measure(name: ExampleName) {
  const { prompts, expected } = EXAMPLES[name];
  const bits: number[] = [];
  let first = false;
  for (const prompt of prompts) {
    const tokens = [...(await engine.tokenize(prompt, signal))];
    const answer = await engine.tokenize(` ${expected}`, signal);
    let total = 0;
    for (const [i, id] of answer.entries()) {
      const ranked = await engine.nextLogits([...tokens, ...answer.slice(0, i)], asker('anna'));
      if (i === 0) first = ranked.ids[0] === id;
      total += surpriseBits(logProbabilities(ranked), id);
    }
    bits.push(total);
  }
  return { bits, first };
}

it.each(['capitale', 'inglese', 'plurale', 'somma'] as const)(
  '%s: each prompt beats the one before, and the answer comes first',
  async (name) => {
    const { bits, first } = await measure(name);
    expect(bits).toEqual([...bits].sort((a, b) => b - a));
    expect((bits[0] ?? 0) - (bits.at(-1) ?? 0)).toBeGreaterThan(3);
    expect(first).toBe(true);
  },
);

it('recensione: the shape comes, the right answer doesn’t', async () => {
  const { bits, first } = await measure('recensione');
  expect((bits[0] ?? 0) - (bits.at(-1) ?? 0)).toBeGreaterThan(10);
  expect(first).toBe(false);
});
