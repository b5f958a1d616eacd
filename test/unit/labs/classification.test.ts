/** Two classes: points by seed, judges counted by hand, and what learning can and can't do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accuracy,
  confusion,
  handRule,
  logLoss,
  normalOf,
  type Rule,
} from '../../../src/labs/classification/judge.ts';
import { type Lesson, learn, ruleOf, STEPS } from '../../../src/labs/classification/learn.ts';
import {
  generate,
  type Sample,
  SHAPES,
  type ShapeName,
  split,
  standard,
  unitsOf,
} from '../../../src/labs/classification/points.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const learnt = (lesson: Lesson) => {
  const work = learn(lesson);
  let turn = work.next();
  while (!turn.done) turn = work.next();
  return turn.value;
};

describe('points', () => {
  it('the same seed gives the same points, another gives others, all in the window, half and half', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SHAPES), seeds, (shape, seed) => {
        const points = generate(shape, seed);
        expect(generate(shape, seed)).toEqual(points);
        expect(generate(shape, (seed + 1) % 2 ** 32)).not.toEqual(points);
        expect(points).toHaveLength(120);
        expect(points.filter(({ side }) => side === 1)).toHaveLength(60);
        expect(points.every(({ x, y }) => Math.hypot(x, y) < 6)).toBe(true);
        const { seen, unseen } = split(points);
        expect([seen.length, unseen.length]).toEqual([90, 30]);
        expect(unseen.filter(({ side }) => side === 1)).toHaveLength(15);
        expect(new Set([...seen, ...unseen]).size).toBe(120);
      }),
      { numRuns: 30 },
    );
  });
  it('are what their names say', () => {
    for (const { x, y, side } of generate('xor', 3)) expect(x * y > 0).toBe(side === 1);
    for (const { x, y, side } of generate('cerchi', 3)) expect(Math.hypot(x, y) < 1.3).toBe(side === 1);
  });
  it('in standard units have mean 0 and spread 1, whatever they are measured in', () => {
    const own = generate('lune', 2).map((sample) => ({ ...sample, x: 1e6 + 5000 * sample.x, y: sample.y / 1e4 })); // biome-ignore format: one line
    const again = unitsOf(standard(own, unitsOf(own)));
    for (const { middle, spread } of [again.x, again.y]) {
      expect(middle).toBeCloseTo(0, 9);
      expect(spread).toBeCloseTo(1, 9);
    }
  });
});

describe('judging', () => {
  const samples: readonly Sample[] = [
    { x: 0, y: 1, side: 1 },
    { x: 2, y: 3, side: 1 },
    { x: 1, y: -1, side: 1 },
    { x: 0, y: -2, side: 0 },
    { x: 5, y: 0.5, side: 0 },
  ];
  it('counts by hand: over the x axis is round', () => {
    const table = confusion(handRule({ angle: 0, offset: 0 }), samples);
    expect(table).toEqual([[1, 1], [1, 2]]); // biome-ignore format: a table
    expect(accuracy(table)).toBe(0.6);
    expect(() => accuracy([[0, 0], [0, 0]])).toThrow(RangeError); // biome-ignore format: a table
  });
  it('turning the line over turns every answer over', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -180, max: 180 }),
        fc.double({ min: -3, max: 3, noNaN: true }),
        (angle, offset) => {
          const points = generate('nuvole', 7);
          const share = accuracy(confusion(handRule({ angle, offset }), points));
          const over = accuracy(confusion(handRule({ angle: angle + 180, offset: -offset }), points));
          expect(share + over).toBeCloseTo(1, 9);
          expect(Math.hypot(...normalOf({ angle, offset }))).toBeCloseTo(1, 12);
        },
      ),
    );
  });
  it('the log loss of doubt is ln 2, of certainty 0, and of certain error large but a number', () => {
    const always =
      (p: number): Rule =>
      () =>
        p;
    expect(logLoss(always(0.5), samples)).toBeCloseTo(Math.LN2, 12);
    expect(logLoss((_, y) => (y > 0 ? 1 : 0), samples.slice(0, 2))).toBeCloseTo(0, 12);
    expect(logLoss(always(0), samples.slice(0, 1))).toBeCloseTo(-Math.log(1e-12), 6);
  });
});

describe('learning', () => {
  const share = (shape: ShapeName, start: Lesson['start'], which: 'seen' | 'unseen' = 'seen') => {
    const data = split(generate(shape, 1));
    const last = learnt({ samples: data.seen, start }).at(-1);
    if (last === undefined) throw new Error('nothing was learnt');
    return accuracy(confusion(ruleOf(last.model), data[which]));
  };
  const logistic = { kind: 'logistic', line: { angle: 0, offset: 0 } } as const;
  const network = (neurons: number, seed = 1) => ({ kind: 'network', neurons, seed }) as const;

  it('begins as the student’s line, and looks when it should', () => {
    const { seen } = split(generate('nuvole', 1));
    const line = { angle: 40, offset: 0.3 };
    const frames = learnt({ samples: seen, start: { kind: 'logistic', line } });
    expect(frames.map(({ steps }) => steps)).toEqual([...STEPS.logistic]);
    const first = ruleOf(frames[0]?.model ?? { layers: [] });
    for (const { x, y } of seen) expect(first(x, y) >= 0.5 ? 1 : 0).toBe(handRule(line)(x, y));
    const losses = frames.map(({ loss }) => loss);
    expect(losses).toEqual([...losses].sort((a, b) => b - a));
  });
  it('logistic regression stands where the derivative is 0: mean of (p − truth) times each input', () => {
    const { seen } = split(generate('lune', 1));
    const rule = ruleOf(learnt({ samples: seen, start: logistic }).at(-1)?.model ?? { layers: [] });
    const mean = (of: (sample: Sample) => number) =>
      seen.reduce((sum, sample) => sum + (rule(sample.x, sample.y) - sample.side) * of(sample), 0) /
      seen.length;
    expect(Math.abs(mean(() => 1))).toBeLessThan(0.01);
    expect(Math.abs(mean(({ x }) => x))).toBeLessThan(0.01);
    expect(Math.abs(mean(({ y }) => y))).toBeLessThan(0.01);
  });
  it('a line does for clouds, not for XOR or circles; four bent neurons do for all, also on what they never saw', () => {
    expect(share('nuvole', logistic)).toBeGreaterThan(0.95);
    for (const shape of ['xor', 'cerchi'] as const) {
      expect(share(shape, logistic)).toBeLessThan(0.7);
      expect(share(shape, network(4))).toBe(1);
      expect(share(shape, network(4), 'unseen')).toBeGreaterThan(0.85);
    }
    expect(share('xor', network(2))).toBeLessThan(0.9);
  });
  it('no line gets XOR right, whichever way it is turned', () => {
    const points = generate('xor', 1);
    const best = Math.max(
      ...Array.from({ length: 72 * 41 }, (_, i) =>
        accuracy(confusion(handRule({ angle: (i % 72) * 5, offset: Math.floor(i / 72) / 10 - 2 }), points)),
      ),
    );
    expect(best).toBeLessThan(0.8);
  });
  it('the same seed learns the same network', () => {
    const { seen } = split(generate('cerchi', 9));
    expect(learnt({ samples: seen, start: network(2, 5) })).toEqual(learnt({ samples: seen, start: network(2, 5) })); // biome-ignore format: one line
    expect(learnt({ samples: seen, start: network(2, 5) })).not.toEqual(learnt({ samples: seen, start: network(2, 6) })); // biome-ignore format: one line
  });
});
