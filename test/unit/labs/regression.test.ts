/** A line through points: closed forms by hand, derivatives by differences, the formula against many steps, the course's data. */
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COURSE_AXES, COURSE_POINTS, COURSE_SLIDERS } from '../../../src/labs/regression/course-points.ts';
import { criticalRate, descend, KEPT, rates, step } from '../../../src/labs/regression/descent.ts';
import { leastSquares } from '../../../src/labs/regression/exact.ts';
import { landscape, levelCurve } from '../../../src/labs/regression/landscape.ts';
import { gradient, type Line, mse, type Point, residuals } from '../../../src/labs/regression/line.ts';
import { scaleOf } from '../../../src/labs/regression/scale.ts';

const course = new URL('../../../../shared/course/regression.json', import.meta.url);
const number = fc.double({ min: -20, max: 20, noNaN: true });
const line = fc.record({ slope: number, intercept: number });
/** at least two x that differ */
const points = fc
  .array(fc.tuple(number, number), { minLength: 2, maxLength: 30 })
  .map((all): readonly Point[] => [...all, [-3, 1], [4, 2]]);

it.runIf(existsSync(course))('the points, axes and sliders are the course’s', () => {
  const given = JSON.parse(readFileSync(course, 'utf8'));
  expect(COURSE_POINTS).toEqual(given.points);
  expect([COURSE_AXES.x.least, COURSE_AXES.x.most]).toEqual(given.xLimits);
  expect([COURSE_AXES.y.least, COURSE_AXES.y.most]).toEqual(given.yLimits);
  const { slopeSlider, interceptSlider, leastSquares: best } = given;
  expect(COURSE_SLIDERS.slope).toEqual({ least: slopeSlider.min, most: slopeSlider.max });
  expect(COURSE_SLIDERS.intercept).toEqual({ least: interceptSlider.min, most: interceptSlider.max });
  const found = leastSquares(COURSE_POINTS);
  expect(found.slope).toBeCloseTo(best.slope, 12);
  expect(found.intercept).toBeCloseTo(best.intercept, 12);
  expect(mse(found, COURSE_POINTS)).toBeCloseTo(best.mse, 12);
});

describe('the error of a line', () => {
  const three: readonly Point[] = [[0, 1], [1, 3], [2, 2]]; // biome-ignore format: one line
  it('is the mean of the squared residuals', () => {
    expect(residuals({ slope: 1, intercept: 1 }, three)).toEqual([0, 1, -1]);
    expect(mse({ slope: 1, intercept: 1 }, three)).toBeCloseTo(2 / 3, 15);
    expect(() => mse({ slope: 1, intercept: 1 }, [])).toThrow(RangeError);
  });
  it('has the derivatives that differences give', () => {
    fc.assert(
      fc.property(line, points, (at, all) => {
        const h = 1e-4;
        const along = (by: Line) =>
          (mse({ slope: at.slope + by.slope, intercept: at.intercept + by.intercept }, all) -
            mse({ slope: at.slope - by.slope, intercept: at.intercept - by.intercept }, all)) /
          (2 * h);
        const exact = gradient(at, all);
        const size = 1 + mse(at, all);
        expect(Math.abs(along({ slope: h, intercept: 0 }) - exact.slope) / size).toBeLessThan(1e-5);
        expect(Math.abs(along({ slope: 0, intercept: h }) - exact.intercept) / size).toBeLessThan(1e-5);
      }),
    );
  });
});

describe('least squares', () => {
  it('by hand: (0, 1), (1, 3), (2, 2) have y = 0.5 x + 1.5', () => {
    const best = leastSquares([[0, 1], [1, 3], [2, 2]]); // biome-ignore format: one line
    expect(best.slope).toBeCloseTo(0.5, 15);
    expect(best.intercept).toBeCloseTo(1.5, 15);
    expect(() => leastSquares([[2, 1], [2, 3]])).toThrow(RangeError); // biome-ignore format: one line
  });
  it('no other line is better, and the ground is flat there', () => {
    fc.assert(
      fc.property(line, points, (other, all) => {
        const best = leastSquares(all);
        expect(mse(best, all)).toBeLessThanOrEqual(mse(other, all) * (1 + 1e-9));
        const { slope, intercept } = gradient(best, all);
        expect(Math.abs(slope) + Math.abs(intercept)).toBeLessThan(1e-9 * (1 + mse({ slope: 0, intercept: 0 }, all)) * 1e3); // biome-ignore format: one line
      }),
    );
  });
});

describe('gradient descent', () => {
  it('arrives where the formula says, a step at a time or in one walk', () => {
    let at: Line = { slope: -1, intercept: 4 };
    for (let i = 0; i < 20_000; i++) at = step(at, COURSE_POINTS, 0.03);
    const best = leastSquares(COURSE_POINTS);
    expect(at.slope).toBeCloseTo(best.slope, 10);
    expect(at.intercept).toBeCloseTo(best.intercept, 10);
    const walk = descend({ slope: -1, intercept: 4 }, COURSE_POINTS, 0.03, 5000);
    expect([walk.end, walk.line.slope, walk.line.intercept]).toEqual(['arrived', expect.closeTo(best.slope, 3), expect.closeTo(best.intercept, 2)]); // biome-ignore format: one line
    expect(walk.through.length).toBe(KEPT);
  });
  it('below the critical rate no step makes it worse, above it the error explodes, in finite numbers', () => {
    fc.assert(
      fc.property(line, points, (from, all) => {
        const most = criticalRate(all);
        expect(mse(step(from, all, 0.99 * most), all)).toBeLessThanOrEqual(mse(from, all) * (1 + 1e-9));
        const wild = descend(from, all, 50 * most, 5000);
        expect(Number.isFinite(mse(wild.line, all))).toBe(true);
      }),
    );
    const wild = descend({ slope: 0.5, intercept: 3 }, COURSE_POINTS, 0.04, 5000);
    expect([wild.end, wild.steps]).toEqual(['diverging', 15]);
    const far = descend({ slope: 1e150, intercept: -1e150 }, COURSE_POINTS, 0.04, 5000);
    expect([far.end, Number.isFinite(far.line.slope)]).toEqual(['diverging', true]);
  });
  it('points on a line are found, and staying there is no divergence', () => {
    const exact: readonly Point[] = [[0, 1], [1, 3], [2, 5]]; // biome-ignore format: one line
    const found = descend({ slope: 0, intercept: 0 }, exact, rates(exact)[2], 5000);
    expect([found.end, found.line]).toEqual(['arrived', { slope: expect.closeTo(2, 6), intercept: expect.closeTo(1, 6) }]); // biome-ignore format: one line
    expect(descend(found.line, exact, rates(exact)[2], 5000).end).toBe('arrived');
  });
  it('the four rates have one digit; three are safe, the last is not', () => {
    expect(rates(COURSE_POINTS)).toEqual([0.001, 0.01, 0.03, 0.04]);
    fc.assert(
      fc.property(points, (all) => {
        const [timid, usual, bold, wild] = rates(all);
        const most = criticalRate(all);
        expect([timid < usual, usual < bold, bold < most, most < wild]).toEqual([true, true, true, true]);
      }),
    );
  });
});

describe('the landscape', () => {
  it('has its lowest place at the exact solution', () => {
    const { slope, intercept } = leastSquares(COURSE_POINTS);
    const window = (middle: number) => ({ least: middle - 1, most: middle + 1 });
    const { errors } = landscape(COURSE_POINTS, window(slope), window(intercept), 21, 21);
    expect(errors.indexOf(Math.min(...errors))).toBe(10 * 21 + 10);
    expect(errors[220]).toBeCloseTo(mse({ slope, intercept }, COURSE_POINTS), 12);
  });
  it('its curves have one error all around', () => {
    fc.assert(
      fc.property(points, fc.double({ min: 0.1, max: 50, noNaN: true }), (all, above) => {
        const level = mse(leastSquares(all), all) + above;
        for (const at of levelCurve(all, level, 12)) expect(mse(at, all) / level).toBeCloseTo(1, 6);
      }),
    );
    expect(levelCurve(COURSE_POINTS, 0.1, 12)).toEqual([]);
  });
  it('windows and steps suit any points', () => {
    fc.assert(
      fc.property(points, fc.constantFrom(1e-6, 1, 1e6), (all, unit) => {
        const scaled = all.map(([x, y]): Point => [x, y * unit]);
        const scale = scaleOf(scaled);
        const best = leastSquares(scaled);
        for (const { least, most } of [scale.x, scale.y, scale.slopes, scale.intercepts])
          expect(least).toBeLessThan(most);
        expect(scale.slopes.least).toBeLessThan(best.slope);
        expect(scale.intercepts.most).toBeGreaterThan(best.intercept);
        expect(scale.fine.slope).toBeGreaterThan(0);
        for (const step of [scale.fine, scale.coarse])
          expect(`${step.slope} ${step.intercept}`.length).toBeLessThan(30);
      }),
    );
  });
});
