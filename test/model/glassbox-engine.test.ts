/**
 * The glass box beside the live engine, on sentences that no fixture holds. Loose: llama.cpp rounds activations to 8 bits on the
 * quantised file, so figures differ a little (the strict test, on f32 weights, is glassbox-reference.test.ts).
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalEngine } from '../../src/engine/local-engine.ts';
import { createGlassbox } from '../../src/glassbox/glassbox.ts';
import type { Glassbox } from '../../src/glassbox/port.ts';
import { dist } from '../support/class.ts';
import { asker } from '../support/engine.ts';
import { MODELS, startEngine } from '../support/real-engine.ts';

const SENTENCES: Readonly<Record<keyof typeof MODELS, readonly string[]>> = {
  gemma: [
    'La maestra scrive alla lavagna una',
    'In montagna d’inverno cade la',
    'Il mare è blu, il prato è',
    'Uno, due, tre, quattro,',
    'Perché la famiglia 👨‍👩‍👧 non mangia il',
  ],
  smollm2: ['The cat drinks the', 'Paris is the capital of', 'One, two, three,'],
};
const signal = new AbortController().signal;
const MOST = { logit: 2, divergence: 0.25, gap: 0.5 };

describe.each(['gemma', 'smollm2'] as const)('%s', (name) => {
  let engine: LocalEngine;
  let box: Glassbox;
  beforeAll(async () => {
    engine = startEngine(MODELS[name]);
    box = createGlassbox({ worker: dist('src/glassbox/run/worker.js'), modelPath: MODELS[name] });
    await engine.ready(signal);
  });
  afterAll(() => Promise.all([engine.close(), box.close()]));

  it.each(SENTENCES[name])('%s', async (text) => {
    const tokens = await engine.tokenize(text, signal);
    const [{ ids, logits }, trace] = await Promise.all([
      engine.nextLogits(tokens, asker('test')),
      box.trace(tokens, signal),
    ]);
    const ours = (rank: number) => trace.logits[ids[rank] ?? 0] ?? Number.NaN;
    const normaliser = (values: ArrayLike<number>) => {
      const all = Array.from(values);
      const most = all.reduce((a, b) => Math.max(a, b));
      return most + Math.log(all.reduce((sum, l) => sum + Math.exp(l - most), 0));
    };
    const [z, ourZ] = [normaliser(logits), normaliser(trace.logits)];
    let divergence = 0;
    for (const [rank, logit] of logits.entries())
      divergence += Math.exp(logit - z) * (logit - z - (ours(rank) - ourZ));
    expect(divergence).toBeLessThan(MOST.divergence);
    for (let rank = 0; rank < 50; rank++) {
      expect(Math.abs(ours(rank) - ourZ - ((logits[rank] ?? 0) - z))).toBeLessThan(MOST.logit);
    }
    // the same first token, unless the first two were nearly equal
    const first = trace.logits.reduce(
      (best, logit, id) => (logit > (trace.logits[best] ?? 0) ? id : best),
      0,
    );
    if ((logits[0] ?? 0) - (logits[1] ?? 0) > MOST.gap) expect(first).toBe(ids[0]);
  });
});
