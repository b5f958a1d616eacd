/** Axes, cuts at the frame's edge, and lines of one height. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { around, axesMarks, clip, createAxes, LIGHT, tick, ticks } from '../../../src/charts/spec/axes.ts';
import { contour } from '../../../src/charts/spec/contour.ts';

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const range = fc
  .tuple(number, fc.double({ min: 1e-3, max: 1e6, noNaN: true }))
  .map(([least, span]) => ({ least, most: least + span }));

describe('axes', () => {
  it('ticks are round, inside, in order, neither few nor many', () => {
    expect(ticks({ least: 0, most: 12 }, 6)).toEqual([0, 2, 4, 6, 8, 10, 12]);
    expect(ticks({ least: -0.1, most: 0.31 }, 4)).toEqual([-0.1, 0, 0.1, 0.2, 0.3]);
    fc.assert(
      fc.property(range, (r) => {
        const all = ticks(r, 6);
        expect(all.length).toBeGreaterThanOrEqual(3);
        expect(all.length).toBeLessThanOrEqual(9);
        const room = 1e-6 * (r.most - r.least) + 1e-9 * Math.abs(r.most);
        for (const each of all) expect(each >= r.least - room && each <= r.most + room).toBe(true);
      }),
    );
    expect([tick(0.5), tick(1200), tick(-2.5e6), tick(0)]).toEqual(['0,5', '1.200', '−2,5·10⁶', '0']);
  });
  it('places corners in the corners, and refuses a range that is none', () => {
    const frame = { x: 10, y: 20, width: 100, height: 50 };
    const axes = createAxes(frame, { least: 0, most: 2 }, { least: -1, most: 1 });
    expect([axes.place([0, -1]), axes.place([2, 1]), axes.place([1, 0])]).toEqual([[10, 70], [110, 20], [60, 45]]); // biome-ignore format: one line
    expect([axes.holds([1, 0]), axes.holds([3, 0])]).toEqual([true, false]);
    for (const bad of [
      { least: 1, most: 1 },
      { least: 0, most: Number.POSITIVE_INFINITY },
    ])
      expect(() => createAxes(frame, bad, { least: 0, most: 1 })).toThrow(RangeError);
    expect(axesMarks(axes, { x: 'x', y: 'y' }, LIGHT).every((mark) => mark.mark !== 'text' || mark.px >= 22)).toBe(true); // biome-ignore format: one line
    expect(around([1, 5], 0.1)).toEqual({ least: 0.6, most: 5.4 });
    expect(around([3, 3], 0.1).most).toBeGreaterThan(3);
  });
  it('a clipped segment lies in the frame and on the segment', () => {
    const window = [{ least: 0, most: 2 }, { least: -1, most: 1 }] as const; // biome-ignore format: one line
    expect(clip([-1, 0], [3, 0], ...window)).toEqual([[0, 0], [2, 0]]); // biome-ignore format: one line
    expect(clip([-1, 2], [3, 2], ...window)).toBeNull();
    const spot = fc.tuple(fc.double({ min: -9, max: 9, noNaN: true }), fc.double({ min: -9, max: 9, noNaN: true })); // biome-ignore format: one line
    fc.assert(
      fc.property(spot, spot, (a, b) => {
        const part = clip(a, b, ...window);
        for (const [x, y] of part ?? []) {
          expect(x > -1e-9 && x < 2 + 1e-9 && y > -1 - 1e-9 && y < 1 + 1e-9).toBe(true);
          expect(Math.abs((b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]))).toBeLessThan(1e-6);
        }
        if (a[0] >= 0 && a[0] <= 2 && Math.abs(a[1]) <= 1) expect(part).not.toBeNull();
      }),
    );
  });
});

it('a contour of a plane is its line; of a bowl, its circle; of nothing, nothing', () => {
  const side = { least: -2, most: 2 };
  const surface = (height: (x: number, y: number) => number) => ({
    x: side,
    y: side,
    columns: 41,
    rows: 41,
    heights: Array.from({ length: 41 * 41 }, (_, i) =>
      height((i % 41) / 10 - 2, Math.floor(i / 41) / 10 - 2),
    ),
  });
  for (const [from, to] of contour(
    surface((x, y) => x + 2 * y),
    0.5,
  ))
    for (const [x, y] of [from, to]) expect(x + 2 * y).toBeCloseTo(0.5, 9);
  const circle = contour(
    surface((x, y) => x * x + y * y),
    1,
  );
  for (const [[x, y]] of circle) expect(Math.hypot(x, y)).toBeCloseTo(1, 2);
  const length = circle.reduce((sum, [a, b]) => sum + Math.hypot(a[0] - b[0], a[1] - b[1]), 0);
  expect(length).toBeCloseTo(2 * Math.PI, 1);
  expect(
    contour(
      surface(() => 3),
      1,
    ),
  ).toEqual([]);
});
