import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../../src/sampling/random.ts';
import { rank, rankLargest } from '../../../src/sampling/rank.ts';
import { softmax } from '../../../src/sampling/softmax.ts';

const finite = fc.float({ noNaN: true, noDefaultInfinity: true });
const some = fc.array(fc.oneof(finite, fc.constantFrom(0, -0, 1, -1)), { minLength: 1, maxLength: 200 });

describe('rank', () => {
  test('the same as a stable comparison sort', () => {
    fc.assert(
      fc.property(some, (list) => {
        const logits = Float32Array.from(list);
        const before = logits.slice();
        const { ids, logits: sorted, complete, vocabulary } = rank(logits);
        const order = list.map((_, i) => i).sort((a, b) => (logits[b] ?? 0) - (logits[a] ?? 0) || a - b);
        expect(Array.from(ids)).toEqual(order);
        expect(sorted).toEqual(Float32Array.from(order, (i) => (logits[i] ?? 0) + 0)); // -0 + 0 is 0
        expect([complete, vocabulary]).toEqual([true, list.length]);
        expect(logits).toEqual(before);
      }),
    );
  });

  test('subnormal, largest and negative floats in their order', () => {
    const descending = [3.4e38, 1, 1.4e-45, 0, -1.4e-45, -1, -3.4e38];
    expect(Array.from(rank(Float32Array.from(descending)).ids)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(Array.from(rank(Float32Array.from(descending).reverse()).ids)).toEqual([6, 5, 4, 3, 2, 1, 0]);
  });

  test('reads a part of a larger buffer', () => {
    expect(Array.from(rank(Float32Array.of(9, 1, 3, 2, 9).subarray(1, 4)).ids)).toEqual([1, 2, 0]);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%d is refused', (bad) => {
    expect(() => rank(Float32Array.of(1, bad))).toThrow(`the logit of token 1 is ${bad}`);
    expect(() => rankLargest(Uint32Array.of(0, 7), Float32Array.of(1, bad), 9)).toThrow(
      `the logit of token 7 is ${bad}`,
    );
  });

  test('nothing to rank is refused', () => {
    expect(() => rank(new Float32Array())).toThrow(RangeError);
  });

  test('a whole vocabulary in a few milliseconds', () => {
    const random = seeded(1);
    const logits = Float32Array.from({ length: 262_144 }, () => 8 * random() + 8 * random() - 20);
    const times = [0, 1, 2, 3, 4].map(() => {
      const start = performance.now();
      rank(logits);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(60); // about 8 ms on a quiet machine
  });
});

describe('rankLargest', () => {
  test('of any order, the ranking a whole sort begins with', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 200 }), fc.boolean(), (list, most, backwards) => {
        const whole = rank(Float32Array.from(list));
        const k = Math.min(most, list.length);
        const [ids, logits] = [whole.ids.slice(0, k), whole.logits.slice(0, k)];
        const part = backwards
          ? rankLargest(ids.slice().reverse(), logits.slice().reverse(), list.length)
          : rankLargest(ids, logits, list.length);
        expect(part.ids).toEqual(ids);
        expect(part.logits).toEqual(logits);
        expect(part.complete).toBe(k === list.length);
      }),
    );
  });

  test('refuses what does not fit', () => {
    expect(() => rankLargest(new Uint32Array(), new Float32Array(), 5)).toThrow(RangeError);
    expect(() => rankLargest(Uint32Array.of(1), Float32Array.of(1, 2), 5)).toThrow(RangeError);
    expect(() => rankLargest(Uint32Array.of(5), Float32Array.of(1), 5)).toThrow(RangeError);
    expect(() => rankLargest(Uint32Array.of(0, 1), Float32Array.of(1, 2), 1)).toThrow(RangeError);
  });
});

describe('softmax', () => {
  test('by hand', () => {
    expect(Array.from(softmax([0, Math.log(3)], 1))).toEqual([0.25, expect.closeTo(0.75, 12)]);
    expect(Array.from(softmax([0, Math.log(3)], 0.5))).toEqual([
      expect.closeTo(0.1, 12),
      expect.closeTo(0.9, 12),
    ]);
    expect(Array.from(softmax([1, 5, 5], 0))).toEqual([0, 1, 0]);
    expect(Array.from(softmax([1e308, -1e308], 1))).toEqual([1, 0]);
    expect(Array.from(softmax([-1e308], 5e-324))).toEqual([1]);
  });

  test('sums to 1, keeps the order, ignores a shift', () => {
    const list = fc.array(fc.integer({ min: -700, max: 700 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(
        list,
        fc.double({ min: 0, max: 5, noNaN: true }),
        fc.integer({ min: -1e6, max: 1e6 }),
        (l, t, shift) => {
          const p = softmax(l, t);
          expect(p.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
          expect(
            softmax(
              l.map((x) => x + shift),
              t,
            ),
          ).toEqual(p);
          const best = p.indexOf(Math.max(...p));
          expect(l[best]).toBe(Math.max(...l));
        },
      ),
    );
  });

  test('refuses', () => {
    expect(() => softmax([], 1)).toThrow(RangeError);
    expect(() => softmax([1, Number.NaN], 1)).toThrow(RangeError);
    expect(() => softmax([1], -1)).toThrow(RangeError);
    expect(() => softmax([1], Number.NaN)).toThrow(RangeError);
  });
});
