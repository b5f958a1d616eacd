import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distribute } from '../../../src/sampling/distribution.ts';
import { draw, drawIndex, drawMany } from '../../../src/sampling/draw.ts';
import { chiSquared } from '../../../src/sampling/expected.ts';
import { logGamma, upperGamma } from '../../../src/sampling/gamma.ts';
import { newSeed, seeded, splitmix64, xoshiro128starstar } from '../../../src/sampling/random.ts';
import { rank } from '../../../src/sampling/rank.ts';
import { NEUTRAL } from '../../../src/sampling/settings.ts';

const take = <T>(n: number, next: () => T) => Array.from({ length: n }, next);
const seeds = fc.integer({ min: 0, max: 0xffff_ffff });
const probabilities = fc
  .array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true })), {
    minLength: 1,
    maxLength: 30,
  })
  .filter((w) => w.some((x) => x > 1e-9))
  .map((w) => {
    const total = w.reduce((a, b) => a + b, 0);
    return Float64Array.from(w, (x) => x / total);
  });

describe('the generator', () => {
  test("xoshiro128**'s reference output, state 1, 2, 3, 4", () => {
    expect(take(10, xoshiro128starstar([1, 2, 3, 4]))).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  test("SplitMix64's reference output", () => {
    expect(take(5, splitmix64(1477776061723855037n))).toEqual([
      1985237415132408290n,
      2979275885539914483n,
      13511426838097143398n,
      8488337342461049707n,
      15141737807933549159n,
    ]);
  });

  test('the same seed replays; these are its numbers for good', () => {
    expect(take(3, seeded(42))).toEqual(take(3, seeded(42)));
    expect(take(3, seeded(42))).toMatchInlineSnapshot(`
      [
        0.4137016681565887,
        0.003983993377814743,
        0.6500837027638867,
      ]
    `);
  });

  test('in [0, 1), on the grid of 2^-53, another sequence for another seed', () => {
    fc.assert(
      fc.property(seeds, seeds, (a, b) => {
        const x = take(20, seeded(a));
        for (const u of x) {
          expect(u >= 0 && u < 1).toBe(true);
          expect(Number.isInteger(u * 2 ** 53)).toBe(true);
        }
        expect(a === b || x[0] !== seeded(b)()).toBe(true);
      }),
    );
  });

  test('uniform over a seed, and over first numbers of seeds that follow each other', () => {
    const flat = Float64Array.from({ length: 100 }, () => 0.01);
    const next = seeded(7);
    for (const uniform of [take(50_000, next), Array.from({ length: 50_000 }, (_, seed) => seeded(seed)())]) {
      const counts = new Uint32Array(100);
      for (const u of uniform) counts[Math.floor(u * 100)] = (counts[Math.floor(u * 100)] ?? 0) + 1;
      const { pValue } = chiSquared(counts, flat);
      expect(pValue).toBeGreaterThan(0.001);
      expect(pValue).toBeLessThan(0.999);
    }
  });

  test('seeds', () => {
    for (const bad of [-1, 0.5, 2 ** 32, Number.NaN]) expect(() => seeded(bad)).toThrow(RangeError);
    expect(newSeed(Uint8Array.of(0x78, 0x56, 0x34, 0x12, 0xff))).toBe(0x1234_5678);
    expect(newSeed(Uint8Array.of(0, 255, 255, 255, 255).subarray(1))).toBe(0xffff_ffff);
    expect(() => newSeed(Uint8Array.of(1, 2, 3))).toThrow(RangeError);
  });
});

describe('draw', () => {
  const after = Float64Array.of(0.5, 0, 0.25, 0.25, 0);
  test.each([
    [0, 0],
    [0.4999, 0],
    [0.5, 2],
    [0.75, 3],
    [1 - 2 ** -53, 3],
  ])('u = %d takes place %d', (u, at) => {
    expect(drawIndex(after, () => u)).toBe(at);
    expect(drawMany({ ids: new Uint32Array(5), after }, 1, () => u)[at]).toBe(1);
  });

  test('never a token of probability 0, also when the sum is a hair short', () => {
    const short = Float64Array.of(0, 0.5, 0.4999, 0, 0);
    expect(drawIndex(short, () => 0.99999)).toBe(2);
    expect(Array.from(drawMany({ ids: new Uint32Array(5), after: short }, 1, () => 0.99999))).toEqual([
      0, 0, 1, 0, 0,
    ]);
    fc.assert(
      fc.property(probabilities, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (p, u) => {
        expect(p[drawIndex(p, () => u)]).toBeGreaterThan(0);
      }),
    );
  });

  test('a random number outside [0, 1) is refused', () => {
    for (const bad of [1, -0.1, Number.NaN]) expect(() => drawIndex(after, () => bad)).toThrow(RangeError);
    for (const bad of [-1, 0.5, Number.NaN]) {
      expect(() => drawMany({ ids: new Uint32Array(5), after }, bad, seeded(1))).toThrow(RangeError);
    }
  });

  test('drawMany counts what as many draws give', () => {
    fc.assert(
      fc.property(probabilities, seeds, (p, seed) => {
        const random = seeded(seed);
        const counts = new Uint32Array(p.length);
        for (let i = 0; i < 50; i++) {
          const at = drawIndex(p, random);
          counts[at] = (counts[at] ?? 0) + 1;
        }
        expect(drawMany({ ids: new Uint32Array(p.length), after: p }, 50, seeded(seed))).toEqual(counts);
      }),
    );
  });

  test('T = 0 and k = 1 always draw the likeliest', () => {
    const ranked = rank(Float32Array.of(1, 3, 2));
    for (const change of [{ temperature: 0 }, { topK: 1 }, { topP: 0.01 }]) {
      const d = distribute(ranked, { ...NEUTRAL, ...change });
      expect(new Set(take(50, () => draw(d, seeded(5))))).toEqual(new Set([1]));
    }
  });

  test.each([1, 2, 3, 4, 5])('20,000 draws follow the chart (seed %d)', (seed) => {
    const random = seeded(1000 + seed);
    const ranked = rank(Float32Array.from({ length: 5000 }, () => 12 * random()));
    const d = distribute(ranked, { temperature: 0.8, topK: 400, topP: 0.95, order: 'temperature-first' });
    const counts = drawMany(d, 20_000, seeded(seed));
    expect(counts.reduce((a, b) => a + b, 0)).toBe(20_000);
    const right = chiSquared(counts, d.after);
    expect(right.degrees).toBeGreaterThan(50);
    expect(right.pValue).toBeGreaterThan(0.001);
    const uncut = distribute(ranked, { ...NEUTRAL, temperature: 0.9 });
    const padded = new Uint32Array(uncut.after.length);
    padded.set(counts);
    expect(chiSquared(padded, uncut.after).pValue).toBeLessThan(1e-6); // and no other chart
  });
});

describe('chiSquared', () => {
  test('by hand', () => {
    const { statistic, degrees, pValue } = chiSquared(Uint32Array.of(60, 40), Float64Array.of(0.5, 0.5));
    expect([statistic, degrees]).toEqual([4, 1]);
    expect(pValue).toBeCloseTo(0.04550026, 8);
  });

  test('rare ranks are pooled, and the last ones join the cell above', () => {
    const p = Float64Array.of(0.5, 0.3, 0.03, 0.03, 0.03, 0.03, 0.05, 0.02, 0.01);
    const observed = Uint32Array.of(50, 30, 3, 3, 3, 3, 5, 2, 1);
    expect(chiSquared(observed, p).cells).toEqual([
      { from: 1, to: 1, observed: 50, expected: 50 },
      { from: 2, to: 2, observed: 30, expected: 30 },
      { from: 3, to: 4, observed: 6, expected: 6 },
      { from: 5, to: 6, observed: 6, expected: 6 },
      { from: 7, to: 9, observed: 8, expected: expect.closeTo(8, 9) },
    ]);
  });

  test('with a single cell nothing can be judged', () => {
    expect(chiSquared(Uint32Array.of(3), Float64Array.of(1))).toMatchObject({ degrees: 0, pValue: 1 });
    expect(chiSquared(Uint32Array.of(1, 1), Float64Array.of(0.5, 0.5))).toMatchObject({
      degrees: 0,
      pValue: 1,
    });
  });

  test('nothing is lost in the pools', () => {
    fc.assert(
      fc.property(probabilities, seeds, fc.integer({ min: 1, max: 300 }), (p, seed, n) => {
        const counts = drawMany({ ids: new Uint32Array(p.length), after: p }, n, seeded(seed));
        const { cells, statistic, pValue } = chiSquared(counts, p);
        expect(cells.reduce((a, c) => a + c.observed, 0)).toBe(n);
        expect(cells.reduce((a, c) => a + c.expected, 0)).toBeCloseTo(n, 9);
        expect(cells.map((c) => c.from)).toEqual([1, ...cells.slice(0, -1).map((c) => c.to + 1)]);
        expect(cells.at(-1)?.to).toBe(p.length);
        if (cells.length > 1) for (const c of cells) expect(c.expected).toBeGreaterThanOrEqual(5);
        expect(statistic).toBeGreaterThanOrEqual(0);
        expect(pValue >= 0 && pValue <= 1).toBe(true);
      }),
    );
  });

  test('refuses', () => {
    expect(() => chiSquared(Uint32Array.of(1), Float64Array.of(0.5, 0.5))).toThrow(RangeError);
    expect(() => chiSquared(Uint32Array.of(0, 0), Float64Array.of(0.5, 0.5))).toThrow(RangeError);
  });
});

describe('upperGamma', () => {
  test('closed forms: Q(1, x) = exp(-x), Q(n, x) = exp(-x) sum x^k / k!', () => {
    for (const x of [1e-9, 0.1, 1, 5, 30, 300]) expect(upperGamma(1, x) / Math.exp(-x)).toBeCloseTo(1, 11);
    for (const [n, x] of [
      [3, 0.5],
      [10, 12],
      [40, 20],
      [40, 70],
    ] as const) {
      let term = Math.exp(-x);
      let total = 0;
      for (let k = 0; k < n; k++) {
        total += term;
        term *= x / (k + 1);
      }
      expect(upperGamma(n, x)).toBeCloseTo(total, 12);
    }
  });

  test('the critical values of the printed tables', () => {
    for (const [degrees, critical, p] of [
      [1, 3.841459, 0.05],
      [1, 6.634897, 0.01],
      [5, 11.070498, 0.05],
      [10, 29.588298, 0.001],
      [100, 124.342113, 0.05],
      [1000, 1074.679449, 0.05],
    ] as const) {
      expect(upperGamma(degrees / 2, critical / 2)).toBeCloseTo(p, 7);
    }
  });

  test('its ends and its monotony', () => {
    expect([upperGamma(2, 0), upperGamma(2, Number.POSITIVE_INFINITY), upperGamma(0.5, 1e6)]).toEqual([
      1, 0, 0,
    ]);
    expect(() => upperGamma(0, 1)).toThrow(RangeError);
    expect(() => upperGamma(1, -1)).toThrow(RangeError);
    const a = fc.double({ min: 0.5, max: 5000, noNaN: true });
    fc.assert(
      fc.property(a, fc.double({ min: 0, max: 8000, noNaN: true }), (shape, x) => {
        expect(upperGamma(shape, x * 1.01)).toBeLessThanOrEqual(upperGamma(shape, x) + 1e-11);
      }),
    );
  });

  test('logGamma', () => {
    expect([logGamma(1), logGamma(2), logGamma(0.5), logGamma(11)]).toEqual(
      [0, 0, Math.log(Math.PI) / 2, Math.log(3_628_800)].map((x) => expect.closeTo(x, 12)),
    );
  });
});
