/** Spaces of words, sums in them, and what is drawn of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measure } from '../../../src/vectors/analogies.ts';
import { projection } from '../../../src/vectors/projection.ts';
import { type Sum, solve } from '../../../src/vectors/solve.ts';
import { cosine, nearestWords, placeOf, wordSpace } from '../../../src/vectors/space.ts';

// royal, male, female: a space in which the textbook's example is exact
const words = ['re', 'regina', 'uomo', 'donna', 'pane'];
const raw = Float32Array.from(
  [
    [2, 1, 0],
    [2, 0, 1],
    [0, 1, 0],
    [0, 0, 1],
    [-1, -1, -1],
  ].flat(),
);
const space = wordSpace(words, raw, false);
const points = new Map(words.map((word, i) => [word, space.point(i)]));
const term = (sign: 1 | -1, word: string) => ({ sign, word });
const classic = [term(1, 're'), term(-1, 'uomo'), term(1, 'donna')];
const sum = (more: Partial<Sum> = {}): Sum => ({
  terms: classic,
  expected: null,
  include: false,
  points,
  ...more,
});
const rest = async () => undefined;

describe('a space', () => {
  it('gives the cosine with every word', () => {
    const cosines = space.cosines(Float32Array.from([0, 2, 0]));
    expect(cosines[2]).toBeCloseTo(1, 6);
    expect(cosines[3]).toBe(0);
    expect(cosine(space.point(0), space.point(1))).toBeCloseTo(0.8, 6);
    expect([...space.cosines(new Float32Array(3))]).toEqual([0, 0, 0, 0, 0]);
  });
  it('standardised has mean 0 and deviation 1 in each dimension; one that never changes becomes 0', () => {
    const flat = wordSpace(words, Float32Array.from([1, 7, 2, 7, 3, 7, 4, 7, 5, 7]), true);
    const first = words.map((_, i) => flat.point(i)[0] ?? Number.NaN);
    expect(first.reduce((a, b) => a + b)).toBeCloseTo(0, 5);
    expect(first.reduce((a, b) => a + b * b, 0) / 5).toBeCloseTo(1, 5);
    expect(words.map((_, i) => Math.abs(flat.point(i)[1] ?? 1))).toEqual([0, 0, 0, 0, 0]);
    expect(flat.place(Float32Array.from([3, 9]))).toEqual(Float32Array.from([0, 0]));
  });
  it('ranks the nearest first, and places agree with ranks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 }),
        fc.uniqueArray(fc.nat(39), { maxLength: 5 }),
        (values, out) => {
          const leftOut = new Set(out);
          const cosines = Float32Array.from(values);
          const near = nearestWords(cosines, leftOut);
          expect(near.map(({ rank }) => rank)).toEqual(near.map((_, i) => i + 1));
          for (const { index, cosine: at, rank } of near) {
            expect(leftOut.has(index)).toBe(false);
            expect(placeOf(at, cosines, leftOut)).toBeLessThanOrEqual(rank);
          }
        },
      ),
    );
  });
});

describe('a sum', () => {
  it('re − uomo + donna is regina; typed words stay out unless they are let in', () => {
    const solved = solve(space, sum({ expected: 'regina' }));
    expect(solved?.top.map(({ word }) => word)).toEqual(['regina', 'pane']);
    expect(solved?.expected).toMatchObject({ rank: 1, typed: false });
    expect(solved?.candidates).toBe(2);
    const all = solve(space, sum({ include: true }));
    expect(all?.top.map(({ word, typed }) => [word, typed]).slice(0, 2)).toEqual([
      ['regina', false],
      ['re', true],
    ]);
    expect(all?.candidates).toBe(5);
  });
  it('has its controls: without subtracting, and the first word alone', () => {
    const names = (terms: Sum['terms']) => solve(space, sum({ terms }))?.controls.map((each) => each.words);
    expect(names(classic)).toEqual([['re', 'donna'], ['re']]);
    expect(names([term(-1, 'uomo'), term(1, 're')])).toEqual([['re']]);
    expect(names([term(1, 're'), term(1, 'donna')])).toEqual([['re']]);
    expect(names([term(1, 're')])).toEqual([]);
  });
  it('of words that cancel each other out is nothing', () => {
    expect(solve(space, sum({ terms: [term(1, 're'), term(-1, 're')] }))).toBeNull();
  });
  it('ranks an expected word that is not in the list', () => {
    const more = new Map([...points, ['sovrana', Float32Array.from([2, 0, 1.1])]]);
    expect(solve(space, sum({ expected: 'sovrana', points: more }))?.expected).toMatchObject({ rank: 2 });
  });
  it('is a parallelogram on the map, and its steps end in the result', () => {
    const map = solve(space, sum())?.map;
    const at = (word: string) =>
      map?.words.find((each) => each.word === word)?.at ?? [Number.NaN, Number.NaN];
    for (const axis of [0, 1] as const) {
      expect((map?.result[axis] ?? 0) - at('donna')[axis]).toBeCloseTo(at('re')[axis] - at('uomo')[axis], 4);
      expect(map?.steps.at(-1)?.[axis]).toBeCloseTo(map?.result[axis] ?? Number.NaN, 4);
      expect(map?.steps[0]?.[axis]).toBeCloseTo(at('re')[axis], 4);
    }
  });
});

describe('a projection', () => {
  const vector = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 6, maxLength: 6 });
  it('keeps distances in a plane, and shortens those of more dimensions', () => {
    const flat = projection(
      [
        [0, 0, 3],
        [4, 0, 3],
        [4, 3, 3],
      ].map((v) => Float32Array.from(v)),
    );
    const distance = (a: number[], b: number[]) => {
      const [p, q] = [flat.at(Float32Array.from(a)), flat.at(Float32Array.from(b))];
      return Math.hypot(p[0] - q[0], p[1] - q[1]);
    };
    expect(flat.shown).toBeCloseTo(1, 6);
    expect(distance([0, 0, 3], [4, 3, 3])).toBeCloseTo(5, 4);
  });
  it('is finite for any points, equal ones and a single one too', () => {
    fc.assert(
      fc.property(fc.array(vector, { minLength: 1, maxLength: 8 }), (all) => {
        const some = all.map((v) => Float32Array.from(v));
        const sheet = projection(some);
        expect(sheet.shown).toBeGreaterThanOrEqual(0);
        expect(sheet.shown).toBeLessThanOrEqual(1);
        for (const point of some) expect(sheet.at(point).every(Number.isFinite)).toBe(true);
      }),
    );
    expect(projection([Float32Array.from([1, 2]), Float32Array.from([1, 2])]).shown).toBe(1);
  });
});

it('analogies are scored by first places and reciprocal ranks, with both controls', async () => {
  const analogies = [
    { a: 're', b: 'uomo', c: 'donna', d: 'regina' },
    { a: 're', b: 'uomo', c: 'donna', d: 'pane' },
  ];
  const measured = await measure(space, analogies, rest);
  expect(measured).toMatchObject({
    of: 2,
    arithmetic: { first: 1, mrr: 0.75 },
    sum: { first: 1 },
    alone: { first: 1 },
  });
  expect(await measure(space, [], rest)).toMatchObject({ of: 0, arithmetic: { first: 0, mrr: 0 } });
});
