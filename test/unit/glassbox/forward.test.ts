/** The pass as a whole, on tiny models: what must hold whatever the weights are. */
import { describe, expect, it } from 'vitest';
import { lens, residualsAt } from '../../../src/glassbox/look/lens.ts';
import { nearest, rowLengths, rowsOf } from '../../../src/glassbox/look/nearest.ts';
import { forward, lastResidual, layerOf } from '../../../src/glassbox/model/forward.ts';
import type { Intervention } from '../../../src/glassbox/model/intervention.ts';
import { residualAfter, TOP_NEURONS, type Trace } from '../../../src/glassbox/model/trace.ts';
import { dot, length, row } from '../../../src/glassbox/model/vectors.ts';
import { wasmKernel } from '../../../src/glassbox/wasm/kernel.ts';
import { never, openTiny } from './open-tiny.ts';
import { TINY } from './tiny-gguf.ts';

const text = [5, 17, 3, 99, 0, 17];
const differs = (a: Float32Array, b: Float32Array) => Math.max(...a.map((x, i) => Math.abs(x - (b[i] ?? 0))));
const weight = ({ layers, tokens }: Trace, layer: number, head: number, from: number, to: number) =>
  layers[layer]?.attention[(head * tokens.length + from) * tokens.length + to];

describe.each(['llama', 'gemma3'] as const)('%s', (architecture) => {
  const model = openTiny({ architecture });
  const pass = (tokens: readonly number[], intervention: Intervention = {}) =>
    forward(model, tokens, intervention, never);
  const trace = pass(text);
  const T = trace.tokens.length;

  it('keeps shapes, and begins where the architecture begins', () => {
    expect(trace.tokens).toEqual(architecture === 'gemma3' ? [1, ...text] : text);
    expect(trace.embeddings.length).toBe(T * TINY.D);
    expect(trace.layers.length).toBe(2);
    expect(trace.logits.length).toBe(TINY.vocabulary);
    for (const layer of trace.layers) {
      expect(layer.attention.length).toBe(TINY.heads * T * T);
      expect(layer.afterAttention.length).toBe(T * TINY.D);
      expect(layer.neurons.length).toBe(T * TOP_NEURONS);
    }
    expect(trace.logits.every(Number.isFinite)).toBe(true);
  });

  it('is the same with the fast kernel', () => {
    const fast = forward(openTiny({ architecture }, { kernel: wasmKernel }), text, {}, never);
    expect(differs(fast.logits, trace.logits)).toBeLessThan(1e-4);
    expect(differs(residualAfter(fast, 2), residualAfter(trace, 2))).toBeLessThan(1e-4);
  });

  it('looks only back, and everything it looks at adds up to 1', () => {
    for (const [l] of trace.layers.entries()) {
      for (let h = 0; h < TINY.heads; h++) {
        for (let from = 0; from < T; from++) {
          const weights = Array.from({ length: T }, (_, to) => weight(trace, l, h, from, to) ?? Number.NaN);
          expect(weights.slice(from + 1).every((w) => w === 0)).toBe(true);
          expect(weights.reduce((a, b) => a + b)).toBeCloseTo(1, 5);
          // Gemma's first layers see a window: here of 3
          if (architecture === 'gemma3')
            expect(weights.slice(0, Math.max(0, from - 2)).every((w) => w === 0)).toBe(true);
        }
      }
    }
  });

  it('gives a text’s beginning the same vectors whatever follows', () => {
    const longer = pass([...text, 42]);
    const before = residualAfter(trace, 2);
    expect(differs(residualAfter(longer, 2).slice(0, before.length), before)).toBeLessThan(1e-6);
  });

  it('opens a layer again from the trace', () => {
    const run = layerOf(model, 1, residualAfter(trace, 1), {});
    expect(run.output).toEqual(residualAfter(trace, 2));
    expect(run.attention.weights).toEqual(trace.layers[1]?.attention);
    const sums = run.input.map((x, i) => x + (run.attentionAdds[i] ?? 0) + (run.feedForwardAdds[i] ?? 0));
    expect(differs(sums, run.output)).toBeLessThan(1e-5);
    const [first] = trace.layers[1]?.neurons ?? [];
    const activations = row(run.feedForward.neurons, TINY.F, 0).map(Math.abs);
    expect(activations[first ?? -1]).toBe(Math.max(...activations));
  });

  it('the lens ends with the logits of the pass, and starts with the embedding', () => {
    const top = (logits: Float32Array) => logits.indexOf(Math.max(...logits));
    const readings = lens(model, residualsAt(trace, T - 1), { top: 1, follow: [7] }, never);
    expect(readings.length).toBe(3);
    expect(readings[2]?.top[0]?.id).toBe(top(trace.logits));
    expect(readings[2]?.followed[0]?.logit).toBeCloseTo(trace.logits[7] ?? 0, 5);
    const shorter = pass(text.slice(0, -1));
    const there = lens(model, residualsAt(trace, T - 2), { top: 1, follow: [] }, never);
    expect(there[2]?.top[0]?.id).toBe(top(shorter.logits));
    expect(() => residualsAt(trace, T)).toThrow(RangeError);
  });

  it('a logit is the final vector times a row', () => {
    const logit = dot(trace.final, rowsOf(model, 'unembedding', [9]));
    expect(trace.logits[9]).toBeCloseTo(logit, 5);
    const first = rowsOf(model, 'embedding', [trace.tokens[0] ?? -1]).map(
      (x) => x * model.hyper.embeddingScale,
    );
    expect(row(trace.embeddings, TINY.D, 0)).toEqual(first);
  });

  it('gives the last residual after some layers', () => {
    expect(lastResidual(model, text, 0, never)).toEqual(row(trace.embeddings, TINY.D, T - 1));
    expect(differs(lastResidual(model, text, 1, never), row(residualAfter(trace, 1), TINY.D, T - 1))).toBe(0);
  });

  describe('interventions', () => {
    it('a silenced head adds nothing', () => {
      const silenced = { silencedHeads: [{ layer: 1, head: 2 }] };
      const run = layerOf(model, 1, residualAfter(trace, 1), silenced);
      for (let t = 0; t < T; t++) {
        for (let h = 0; h < TINY.heads; h++) {
          const mixed = row(run.attention.mixed, TINY.headDim, t * TINY.heads + h);
          expect(mixed.every((x) => x === 0)).toBe(h === 2);
        }
      }
      expect(pass(text, silenced).layers[0]).toEqual(trace.layers[0]);
      expect(differs(pass(text, silenced).logits, trace.logits)).toBeGreaterThan(1e-3);
    });

    it('a cut edge takes its weight away, and leaves the others', () => {
      const edge = { layer: 1, head: 1, from: T - 1, to: T - 2 };
      const cut = pass(text, { cutEdges: [edge] });
      expect(weight(cut, 1, 1, T - 1, T - 2)).toBe(0);
      expect(weight(cut, 1, 1, T - 1, T - 1)).toBe(weight(trace, 1, 1, T - 1, T - 1));
      expect(weight(cut, 1, 0, T - 1, T - 2)).toBe(weight(trace, 1, 0, T - 1, T - 2));
      const all = pass(text, { cutEdges: [{ ...edge, head: null }] });
      expect([0, 1, 2, 3].map((h) => weight(all, 1, h, T - 1, T - 2))).toEqual([0, 0, 0, 0]);
    });

    it('a hidden token is seen by nobody else, and the others share its part', () => {
      const hidden = pass(text, { hiddenTokens: [2] });
      expect(weight(hidden, 0, 0, 3, 2)).toBe(0);
      expect(weight(hidden, 0, 0, 2, 2)).toBeGreaterThan(0);
      expect(weight(hidden, 0, 0, 3, 3)).toBeGreaterThan(weight(trace, 0, 0, 3, 3) ?? 1);
      // whatever it is
      const other = text.with(architecture === 'gemma3' ? 1 : 2, 64);
      expect(differs(pass(other, { hiddenTokens: [2] }).logits, hidden.logits)).toBe(0);
    });

    it.each<Intervention>([
      { silencedHeads: [{ layer: 2, head: 0 }] },
      { silencedHeads: [{ layer: 0, head: 4 }] },
      { silencedHeads: [{ layer: 0.5, head: 0 }] },
      { cutEdges: [{ layer: 0, head: 0, from: 1, to: 2 }] },
      { cutEdges: [{ layer: 0, head: -1, from: 1, to: 0 }] },
      { hiddenTokens: [Number.NaN] },
      { hiddenTokens: [T - 1] },
    ])('refuses %j', (intervention) => {
      expect(() => pass(text, intervention)).toThrow(expect.objectContaining({ fault: 'bad-request' }));
    });
  });

  it.each([
    [[100], 'bad-request'],
    [[-1], 'bad-request'],
    [[1.5], 'bad-request'],
    [[Number.NaN], 'bad-request'],
    [Array(65).fill(3), 'too-long'],
  ])('refuses the tokens %j', (tokens, fault) => {
    expect(() => pass(tokens)).toThrow(expect.objectContaining({ fault }));
  });

  it('takes 64 tokens, and one', () => {
    expect(pass(Array(64).fill(3)).logits.every(Number.isFinite)).toBe(true);
    expect(pass([3]).logits.every(Number.isFinite)).toBe(true);
  });

  it('finds the neighbours of an embedding row', () => {
    const lengths = rowLengths(model, never);
    const [own, other] = [rowsOf(model, 'embedding', [42]), rowsOf(model, 'embedding', [7])];
    const { top, followed } = nearest(model, own, lengths, { top: 3, follow: [7] }, never);
    expect(top[0]).toMatchObject({ id: 42, rank: 1 });
    expect(top[0]?.cosine).toBeCloseTo(1, 5);
    expect(followed[0]?.cosine).toBeCloseTo(dot(own, other) / (length(own) * length(other)), 5);
    const nothing = nearest(model, new Float32Array(TINY.D), lengths, { top: 1, follow: [] }, never);
    expect(nothing.top[0]?.cosine).toBe(0);
  });
});

it('says nothing about no tokens where nothing begins them', () => {
  expect(() => forward(openTiny(), [], {}, never)).toThrow(expect.objectContaining({ fault: 'bad-request' }));
  expect(forward(openTiny({ architecture: 'gemma3' }), [], {}, never).tokens).toEqual([1]);
});
