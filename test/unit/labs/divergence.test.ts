import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  klBits,
  logProbabilities,
  perplexityOf,
  surpriseBits,
} from '../../../src/labs/compare/divergence.ts';
import { EXAMPLES } from '../../../src/labs/compare/examples.ts';
import { rank } from '../../../src/sampling/rank.ts';

const ln = (...p: readonly number[]) => Float64Array.from(p, Math.log);
const distribution = fc
  .array(fc.float({ min: -20, max: 20, noNaN: true }), { minLength: 3, maxLength: 3 })
  .map((logits) => logProbabilities(rank(Float32Array.from(logits))));

describe('distances between distributions', () => {
  it('closed forms', () => {
    // P = (1/2, 1/2), Q = (1/4, 3/4): 1 - log2(3)/2 one way, 3/4 log2(3) - 1 the other
    expect(klBits(ln(0.5, 0.5), ln(0.25, 0.75))).toBeCloseTo(1 - Math.log2(3) / 2, 12);
    expect(klBits(ln(0.25, 0.75), ln(0.5, 0.5))).toBeCloseTo(0.75 * Math.log2(3) - 1, 12);
    // all on one of 8 against all alike: 3 bits
    expect(klBits(ln(1, 0, 0, 0, 0, 0, 0, 0), ln(...Array(8).fill(1 / 8)))).toBeCloseTo(3, 12);
    expect(() => klBits(ln(1), ln(0.5, 0.5))).toThrow(RangeError);
  });

  it('never negative, and 0 for the same', () => {
    fc.assert(
      fc.property(distribution, distribution, (p, q) => {
        expect(klBits(p, q)).toBeGreaterThanOrEqual(0);
        expect(klBits(p, p)).toBe(0);
      }),
    );
  });

  it('logarithms by token id sum to 1', () => {
    const byId = logProbabilities(rank(Float32Array.of(0, Math.log(3), 0)));
    expect(Array.from(byId, Math.exp).map((p) => Number(p.toFixed(6)))).toEqual([0.2, 0.6, 0.2]);
    expect(() => logProbabilities({ ...rank(Float32Array.of(1, 2)), complete: false })).toThrow(RangeError);
  });

  it('surprise and perplexity', () => {
    expect(surpriseBits(ln(0.25, 0.75), 0)).toBeCloseTo(2, 12);
    expect(surpriseBits(ln(1, 0), 0)).toBe(0);
    expect(() => surpriseBits(ln(1), 1)).toThrow(RangeError);
    expect(perplexityOf([1, 3])).toBe(4); // a fair choice among 2, then among 8: on average among 4
    expect(() => perplexityOf([])).toThrow(RangeError);
  });
});

it('examples have two or three prompts, all different', () => {
  for (const { prompts } of Object.values(EXAMPLES)) {
    expect([2, 3]).toContain(prompts.length);
    expect(new Set<string>(prompts).size).toBe(prompts.length);
  }
});
