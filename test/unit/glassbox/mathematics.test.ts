/** The small functions of the chapter against their definitions. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divergenceBits, rankOf, read } from '../../../src/glassbox/look/reading.ts';
import { gelu, silu } from '../../../src/glassbox/model/feed-forward.ts';
import { largest } from '../../../src/glassbox/model/largest.ts';
import { rmsNorm } from '../../../src/glassbox/model/norm.ts';
import { rotate } from '../../../src/glassbox/model/rotary.ts';
import { dot, length } from '../../../src/glassbox/model/vectors.ts';
import { softmax } from '../../../src/sampling/softmax.ts';
import { mulberry } from './random.ts';

describe('rmsNorm', () => {
  it('is the worked example', () => {
    const y = rmsNorm(Float32Array.of(3, 4, 0, 0), Float32Array.of(1, 1), 0);
    expect([...y].map((value) => value.toFixed(3))).toEqual(['0.849', '1.131', 'NaN', 'NaN']);
  });
  it('needs epsilon for a vector of zeros', () => {
    expect([...rmsNorm(new Float32Array(2), Float32Array.of(1, 1), 1e-6)]).toEqual([0, 0]);
  });
  it('doesn’t depend on the length', () => {
    const weight = Float32Array.of(1, 2, 3);
    const y = rmsNorm(Float32Array.of(1, -2, 3, 10, -20, 30), weight, 0);
    expect([...y.subarray(3)]).toEqual([...y.subarray(0, 3)]);
  });
});

describe('rotate', () => {
  // position t of 5; the two heads begin alike
  const turned = (rotaryPairs: 'adjacent' | 'halves') => {
    const random = mulberry(3);
    const head = Array.from({ length: 8 }, random);
    const x = Float32Array.from({ length: 5 * 2 * 8 }, (_, i) => head[i % 8] ?? 0);
    rotate(x, 2, { headDim: 8, rotaryPairs }, 100);
    return (t: number, h: number) => x.subarray((t * 2 + h) * 8, (t * 2 + h + 1) * 8);
  };
  it.each(['adjacent', 'halves'] as const)(
    '%s: keeps lengths, and q·k depends on the distance only',
    (pairs) => {
      const at = turned(pairs);
      expect(length(at(4, 1))).toBeCloseTo(length(at(0, 0)), 5);
      expect(dot(at(3, 0), at(1, 0))).toBeCloseTo(dot(at(4, 1), at(2, 1)), 5);
      expect(Math.abs(dot(at(3, 0), at(1, 0)) - dot(at(3, 0), at(2, 0)))).toBeGreaterThan(1e-3);
    },
  );
  it('leaves the first position alone, and turns the first pair by one radian a position', () => {
    const adjacent = Float32Array.of(1, 0, 0, 0, 1, 0, 0, 0);
    rotate(adjacent, 1, { headDim: 4, rotaryPairs: 'adjacent' }, 10_000);
    expect([...adjacent]).toEqual([1, 0, 0, 0, Math.fround(Math.cos(1)), Math.fround(Math.sin(1)), 0, 0]);
    const halves = Float32Array.of(1, 0, 0, 0, 1, 0, 0, 0);
    rotate(halves, 1, { headDim: 4, rotaryPairs: 'halves' }, 10_000);
    expect([...halves.subarray(4)]).toEqual([Math.fround(Math.cos(1)), 0, Math.fround(Math.sin(1)), 0]);
  });
});

describe('activations', () => {
  it.each([-50, -3, -0.5, 0, 0.5, 3, 50])('gelu and silu of %d', (x) => {
    const u = Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3);
    expect(gelu(x)).toBeCloseTo(0.5 * x * (1 + Math.tanh(u)), 12);
    expect(silu(x)).toBeCloseTo(x * (1 / (1 + Math.exp(-x))), 12);
  });
});

const numbers = fc.array(fc.float({ noNaN: true, noDefaultInfinity: true, min: -30, max: 30 }), {
  minLength: 1,
});

it('largest is what sorting gives', () => {
  fc.assert(
    fc.property(numbers, fc.nat(12), (values, k) => {
      const sorted = values.map((_, i) => i).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
      expect(largest(values, k)).toEqual(sorted.slice(0, k));
      sorted.slice(0, k).forEach((id, i) => {
        expect(rankOf(values, id)).toBe(i + 1);
      });
    }),
  );
});

describe('read', () => {
  it('agrees with the sampler’s softmax', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const logits = Float32Array.from(values);
        const p = softmax(logits, 1);
        const { top, followed, entropyBits } = read(logits, { top: 3, follow: [values.length - 1] });
        for (const { id, probability } of [...top, ...followed])
          expect(probability).toBeCloseTo(p[id] ?? 0, 12);
        const entropy = p.reduce((sum, q) => (q > 0 ? sum - q * Math.log2(q) : sum), 0);
        expect(entropyBits).toBeCloseTo(entropy, 8);
      }),
    );
  });
  it('reports ranks from 1', () => {
    const { top, followed } = read(Float32Array.of(1, 5, 3, 5), { top: 2, follow: [0, 3] });
    expect(top.map(({ id }) => id)).toEqual([1, 3]);
    expect(followed.map(({ id, rank }) => [id, rank])).toEqual([
      [0, 4],
      [3, 2],
    ]);
  });
});

describe('divergenceBits', () => {
  it('of a fair coin from one that shows heads three times in four', () => {
    const fair = Float32Array.of(0, 0);
    const unfair = Float32Array.of(Math.log(3), 0);
    expect(divergenceBits(fair, unfair)).toBeCloseTo(
      0.5 * Math.log2(0.5 / 0.75) + 0.5 * Math.log2(0.5 / 0.25),
      6,
    );
  });
  it('is 0 for logits that differ by a constant', () => {
    expect(divergenceBits(Float32Array.of(1, 2, 3), Float32Array.of(11, 12, 13))).toBeCloseTo(0, 10);
  });
});
