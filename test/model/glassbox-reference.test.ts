/**
 * The glass box against llama.cpp on the same weights without quantisation: what it shows is what the model computes.
 * The references are made by scripts/fixtures/float32-gguf.py and reference-logits.mjs. What is left between the two is
 * llama.cpp's key-value cache in 16 bits.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGlassbox } from '../../src/glassbox/glassbox.ts';
import { normaliser } from '../../src/glassbox/look/reading.ts';
import { forward } from '../../src/glassbox/model/forward.ts';
import { referenceKernel } from '../../src/glassbox/model/kernel.ts';
import { largest } from '../../src/glassbox/model/largest.ts';
import type { Glassbox } from '../../src/glassbox/port.ts';
import { withFile } from '../../src/glassbox/read/file.ts';
import { openModel } from '../../src/glassbox/read/open.ts';
import { MODELS } from '../support/real-engine.ts';

interface Reference {
  readonly text: string;
  readonly tokens: readonly number[];
  readonly ids: readonly number[];
  readonly logits: readonly number[];
  readonly logNormaliser: number;
}

const worker = new URL('../../dist/src/glassbox/run/worker.js', import.meta.url);
/** Logits so near may change places: llama.cpp's 16-bit cache moves them by as much. */
const TIE = 0.02;
const never = new AbortController().signal;
const references = (name: string): Reference[] =>
  JSON.parse(readFileSync(new URL(`../fixtures/glassbox/${name}.json`, import.meta.url), 'utf8')).prompts;

describe.each([
  ['gemma-3-270m', MODELS.gemma],
  ['smollm2-135m', MODELS.smollm2],
])('%s', (name, modelPath) => {
  const prompts = references(name);
  let box: Glassbox;
  beforeAll(() => {
    box = createGlassbox({ worker, modelPath });
  });
  afterAll(() => box.close());

  it('has at least 12 references', () => expect(prompts.length).toBeGreaterThanOrEqual(12));

  it.each(prompts.map((prompt) => [prompt.text, prompt] as const))('%j', async (_, reference) => {
    const { logits } = await box.trace(reference.tokens, never);
    const { ids } = reference;
    const apart = ids.map((id, i) => Math.abs((logits[id] as number) - (reference.logits[i] as number)));
    expect(Math.max(...apart)).toBeLessThanOrEqual(0.1);
    expect(divergence(reference, logits)).toBeLessThanOrEqual(2e-4);
    // as a set, since two that are 0.005 apart may change places
    expect(new Set(largest(logits, 10))).toEqual(new Set(ids.slice(0, 10)));
    const asGoodAsFirst = ids.filter(
      (_, i) => (reference.logits[i] as number) > (reference.logits[0] as number) - TIE,
    );
    expect(asGoodAsFirst).toContain(largest(logits, 1)[0]);
  });
});

it('the readable kernel gives the same as the fast one', async () => {
  const [, prompt] = references('smollm2-135m');
  if (prompt === undefined) throw new Error('no prompt');
  const box = createGlassbox({ worker, modelPath: MODELS.smollm2 });
  const fast = await box.trace(prompt.tokens, never);
  await box.close();
  const readable = { kernel: referenceKernel, memoryLimit: 2 ** 31 };
  const model = withFile(MODELS.smollm2, (source) => openModel(source, readable));
  const { logits } = forward(model, prompt.tokens, {}, () => undefined);
  expect(Math.max(...logits.map((logit, i) => Math.abs(logit - (fast.logits[i] as number))))).toBeLessThan(
    1e-3,
  );
});

/** D(reference || ours) in nats, over the recorded tokens and all the others taken as one. */
function divergence({ ids, logits, logNormaliser }: Reference, ours: Float32Array): number {
  const { logNormaliser: ownNormaliser } = normaliser(ours);
  let sum = 0;
  let restP = 1;
  let restQ = 1;
  for (const [i, id] of ids.entries()) {
    const logP = (logits[i] as number) - logNormaliser;
    const logQ = (ours[id] as number) - ownNormaliser;
    sum += Math.exp(logP) * (logP - logQ);
    restP -= Math.exp(logP);
    restQ -= Math.exp(logQ);
  }
  return sum + restP * Math.log(restP / restQ);
}
