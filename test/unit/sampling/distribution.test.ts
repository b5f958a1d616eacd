import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distribute } from '../../../src/sampling/distribution.ts';
import { keep } from '../../../src/sampling/keep.ts';
import { seeded } from '../../../src/sampling/random.ts';
import { rank, rankLargest } from '../../../src/sampling/rank.ts';
import { NEUTRAL } from '../../../src/sampling/settings.ts';
import type { Order, SamplerSettings } from '../../../src/sampling/types.ts';

const with_ = (change: Partial<SamplerSettings>): SamplerSettings => ({ ...NEUTRAL, ...change });
const logitsOf = (...p: number[]) => Float32Array.from(p, Math.log);
const near = (x: readonly number[]) => x.map((v) => expect.closeTo(v, 6));
const total = (x: Float64Array) => x.reduce((sum, p) => sum + p, 0);

const logits = fc
  .oneof(
    fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 60 }),
    fc.array(fc.float({ noNaN: true, min: -30, max: 30 }), { minLength: 1, maxLength: 60 }),
    fc.array(fc.constantFrom(-1, 0, 0.5, 2), { minLength: 1, maxLength: 60 }),
  )
  .map((x) => Float32Array.from(x));
const settings: fc.Arbitrary<SamplerSettings> = fc.record({
  temperature: fc.oneof(fc.constantFrom(0, 1, 5e-324), fc.double({ min: 0, max: 5, noNaN: true })),
  topK: fc.integer({ min: 0, max: 80 }),
  topP: fc.oneof(fc.constant(1), fc.double({ min: 1e-300, max: 1, noNaN: true })),
  order: fc.constantFrom<Order>('temperature-first', 'temperature-last'),
});

describe('by hand', () => {
  const ranked = rank(logitsOf(0.1, 0.5, 0.3, 0.1));

  test('nothing cut: before and after are the softmax', () => {
    const d = distribute(ranked, NEUTRAL);
    expect(Array.from(d.ids)).toEqual([1, 2, 0, 3]);
    expect(Array.from(d.before)).toEqual(near([0.5, 0.3, 0.1, 0.1]));
    expect(Array.from(d.after)).toEqual(near([0.5, 0.3, 0.1, 0.1]));
    expect(d.entropyBits).toBeCloseTo(1.6855, 4);
    expect(d.effective).toBeCloseTo(3.2165, 4);
  });

  test('top-k 2: the other two are struck out and the share of the two grows', () => {
    const d = distribute(ranked, with_({ topK: 2 }));
    expect(Array.from(d.after)).toEqual(near([0.625, 0.375]));
    expect(d.top(4).map((c) => c.cutBy)).toEqual([null, null, 'top-k', 'top-k']);
    expect(d.choice(3)).toEqual({
      id: 0,
      rank: 3,
      logit: Math.fround(Math.log(0.1)),
      before: expect.closeTo(0.1, 6),
      after: 0,
      cutBy: 'top-k',
    });
    expect(d.rest(1)).toEqual({ count: 3, before: expect.closeTo(0.5, 6), after: expect.closeTo(0.375, 6) });
    expect(d.rest(9)).toEqual({ count: 0, before: 0, after: 0 });
  });

  test('top-p keeps the token that crosses p', () => {
    expect(distribute(ranked, with_({ topP: 0.49 })).kept).toBe(1);
    expect(distribute(ranked, with_({ topP: 0.51 })).kept).toBe(2);
    expect(distribute(ranked, with_({ topP: 0.85 })).kept).toBe(3);
    expect(distribute(ranked, with_({ topP: 1e-300 })).kept).toBe(1);
  });

  test('top-p counts among what top-k left', () => {
    const d = distribute(ranked, with_({ topK: 2, topP: 0.6 })); // 0.625 of the two
    expect(d.kept).toBe(1);
    expect(d.top(4).map((c) => c.cutBy)).toEqual([null, 'top-p', 'top-k', 'top-k']);
  });

  test('equal tokens: k of n reach p = k / n exactly', () => {
    for (let n = 1; n <= 60; n++) {
      const flat = rank(new Float32Array(n));
      for (let k = 1; k < n; k++) expect(distribute(flat, with_({ topP: k / n })).kept).toBe(k);
    }
  });

  test('T = 2 squares the roots, before as well as after', () => {
    const d = distribute(rank(logitsOf(0.9, 0.1)), with_({ temperature: 2 }));
    expect(Array.from(d.before)).toEqual(near([0.75, 0.25])); // sqrt(0.9) : sqrt(0.1) = 3 : 1
  });

  test('the order of temperature and top-p', () => {
    const two = rank(logitsOf(0.9, 0.1));
    const first = distribute(two, with_({ temperature: 2, topP: 0.8, order: 'temperature-first' }));
    const last = distribute(two, with_({ temperature: 2, topP: 0.8, order: 'temperature-last' }));
    expect([first.kept, last.kept]).toEqual([2, 1]); // 0.75 < 0.8 <= 0.9
    expect(Array.from(first.before)).toEqual(Array.from(last.before));
  });

  test('T = 0 draws the first, and says what the cuts did', () => {
    const d = distribute(ranked, with_({ temperature: 0, topK: 2 }));
    expect(Array.from(d.after)).toEqual([1]);
    expect(d.top(3).map((c) => [c.before, c.after, c.cutBy])).toEqual([
      [1, 1, null],
      [0, 0, null],
      [0, 0, 'top-k'],
    ]);
    expect([d.entropyBits, d.effective, d.entropyBitsBefore]).toEqual([0, 1, 0]);
  });

  test('a vocabulary of one', () => {
    const d = distribute(rank(Float32Array.of(-7)), with_({ topK: 40, topP: 0.1 }));
    expect([d.kept, d.choice(1).after, d.entropyBits, d.effective]).toEqual([1, 1, 0, 1]);
  });

  test('ties go to the lower id', () => {
    const d = distribute(rank(Float32Array.of(1, 5, -0, 0, 5)), with_({ topK: 1 }));
    expect(d.top(5).map((c) => c.id)).toEqual([1, 4, 0, 2, 3]);
  });

  test('huge and tiny logits', () => {
    const d = distribute(rank(Float32Array.of(3e38, -3e38, 1e-40)), NEUTRAL);
    expect(Array.from(d.before)).toEqual([1, 0, 0]);
    expect(d.entropyBits).toBe(0);
  });

  test('rankOf', () => {
    const d = distribute(ranked, NEUTRAL);
    expect([1, 2, 0, 3].map((id) => d.rankOf(id))).toEqual([1, 2, 3, 4]);
    expect(() => d.rankOf(4)).toThrow(RangeError);
  });
});

describe('properties', () => {
  test('sums are 1, kept is a prefix of at least one, in descending order, cut by the cut it says', () => {
    fc.assert(
      fc.property(logits, settings, (l, s) => {
        const d = distribute(rank(l), s);
        expect(total(d.before)).toBeCloseTo(1, 12);
        expect(total(d.after)).toBeCloseTo(1, 12);
        expect(d.kept).toBeGreaterThanOrEqual(1);
        expect(Array.from(d.after)).toEqual(Array.from(d.after).sort((a, b) => b - a));
        if (s.topK > 0) expect(d.kept).toBeLessThanOrEqual(s.topK);
        for (const c of d.top(l.length)) {
          if (c.cutBy !== null) expect(c.after).toBe(0);
          else if (s.temperature > 0) expect(c.rank).toBeLessThanOrEqual(d.kept);
        }
        const bits = -d.after.reduce((sum, p) => sum + (p > 0 ? p * Math.log2(p) : 0), 0);
        expect(d.entropyBits).toBeCloseTo(bits, 9);
        expect(d.effective).toBeLessThanOrEqual(d.kept * (1 + 1e-9));
        const n = Math.min(3, l.length);
        const head = d.top(n).reduce((sum, c) => sum + c.before, 0);
        expect(head + d.rest(n).before).toBeCloseTo(1, 12);
      }),
    );
  });

  test('more k, more p: never fewer tokens', () => {
    fc.assert(
      fc.property(
        logits,
        settings,
        fc.integer({ min: 1, max: 80 }),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        (l, s, k, p) => {
          const ranked = rank(l);
          const kept = (change: Partial<SamplerSettings>) => distribute(ranked, { ...s, ...change }).kept;
          expect(kept({ topK: k + 1, topP: 1 })).toBeGreaterThanOrEqual(kept({ topK: k, topP: 1 }));
          expect(kept({ topP: Math.min(1, p * 1.1) })).toBeGreaterThanOrEqual(kept({ topP: p }));
        },
      ),
    );
  });

  test('the order changes nothing when T = 1 or top-p is off', () => {
    fc.assert(
      fc.property(logits, settings, fc.boolean(), (l, s, one) => {
        const same = one ? { ...s, temperature: 1 } : { ...s, topP: 1 };
        const first = distribute(rank(l), { ...same, order: 'temperature-first' });
        const last = distribute(rank(l), { ...same, order: 'temperature-last' });
        expect(Array.from(last.after)).toEqual(Array.from(first.after));
      }),
    );
  });

  test('hotter is never less uncertain, and T near 0 is greedy', () => {
    fc.assert(
      fc.property(logits, fc.double({ min: 0.05, max: 4, noNaN: true }), (l, t) => {
        const ranked = rank(l);
        const at = (temperature: number) => distribute(ranked, with_({ temperature }));
        expect(at(t * 1.25).entropyBits).toBeGreaterThanOrEqual(at(t).entropyBits - 1e-9);
        const ties = ranked.logits.filter((x) => x === ranked.logits[0]).length;
        expect(at(1e-300).after[0]).toBeCloseTo(1 / ties, 12);
      }),
    );
  });

  test('adding a constant to every logit changes nothing', () => {
    const whole = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(whole, fc.integer({ min: -1000, max: 1000 }), settings, (l, shift, s) => {
        const there = distribute(rank(Float32Array.from(l)), s);
        const here = distribute(rank(Float32Array.from(l, (x) => x + shift)), s);
        expect(Array.from(here.after)).toEqual(Array.from(there.after));
        expect(Array.from(here.ids)).toEqual(Array.from(there.ids));
      }),
    );
  });

  test('the K largest are enough for any k up to K, in either order', () => {
    fc.assert(
      fc.property(logits, settings, fc.integer({ min: 1, max: 60 }), (l, s, most) => {
        const whole = rank(l);
        const size = Math.min(most, l.length);
        const part = rankLargest(whole.ids.slice(0, size), whole.logits.slice(0, size), l.length);
        const possible = { ...s, topK: (s.topK % size) + 1 };
        expect(Array.from(keep(part, possible).after)).toEqual(Array.from(distribute(whole, possible).after));
      }),
    );
  });
});

describe('refused', () => {
  const ranked = rank(logitsOf(0.5, 0.5));
  test.each([
    { temperature: Number.NaN },
    { temperature: -0.1 },
    { temperature: Number.POSITIVE_INFINITY },
    { topK: -1 },
    { topK: 1.5 },
    { topK: Number.NaN },
    { topP: 0 },
    { topP: 1.01 },
    { topP: Number.NaN },
  ])('%o', (change) => {
    expect(() => distribute(ranked, with_(change))).toThrow(RangeError);
    expect(() => keep(ranked, with_(change))).toThrow(RangeError);
  });

  test('what an incomplete ranking cannot know', () => {
    const part = rankLargest(Uint32Array.of(4, 9), Float32Array.of(2, 1), 10);
    expect(() => distribute(part, with_({ topK: 2 }))).toThrow('only 2 logits of 10');
    expect(() => keep(part, NEUTRAL)).toThrow(RangeError);
    expect(() => keep(part, with_({ topK: 3 }))).toThrow(RangeError);
    expect(Array.from(keep(part, with_({ temperature: 0 })).after)).toEqual([1]);
  });

  test('ranks that do not exist', () => {
    const d = distribute(ranked, NEUTRAL);
    for (const bad of [0, 3, 1.5, Number.NaN]) {
      expect(() => d.choice(bad)).toThrow(RangeError);
      expect(() => d.cutBy(bad)).toThrow(RangeError);
    }
    expect(() => d.rest(-1)).toThrow(RangeError);
    expect(() => d.top(Number.NaN)).toThrow(RangeError);
  });
});

test('262,144 logits are redistributed well within a press', () => {
  const random = seeded(1);
  const ranked = rank(Float32Array.from({ length: 262_144 }, () => 8 * random() + 8 * random() - 20));
  const times = [0, 1, 2, 3, 4].map((i) => {
    const start = performance.now();
    distribute(ranked, with_({ temperature: 1.5 + i / 10, topP: 0.9, order: 'temperature-last' }));
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(40); // about 6 ms on a quiet machine
});
