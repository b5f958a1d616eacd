/** Whatever is pressed, in whatever order and on whatever points, the labs show numbers: never NaN, never infinity, never an exception. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { classesSpec } from '../../../src/charts/spec/classes.ts';
import { landscapeSpec } from '../../../src/charts/spec/landscape.ts';
import { regressionSpec } from '../../../src/charts/spec/regression.ts';
import { accuracy, confusion } from '../../../src/labs/classification/judge.ts';
import { SHAPES } from '../../../src/labs/classification/points.ts';
import { leastSquares } from '../../../src/labs/regression/exact.ts';
import { landscape } from '../../../src/labs/regression/landscape.ts';
import { mse } from '../../../src/labs/regression/line.ts';
import { amount } from '../../../src/text/labs.ts';
import { equation } from '../../../src/text/regressione.ts';
import * as classes from '../../../src/views/classification-state.ts';
import { equationOf } from '../../../src/views/regression.ts';
import * as line from '../../../src/views/regression-state.ts';

type LineState = line.RegressionState;
const linePress = fc.oneof(
  fc.tuple(fc.constantFrom('m' as const, 'q' as const), fc.constantFrom(-1, 1), fc.boolean()).map(
    ([name, by, coarse]) =>
      (state: LineState) =>
        line.nudged(state, name, by, coarse),
  ),
  fc.constantFrom(1, 10, null).map((steps) => (state: LineState) => line.walked(state, steps).state),
  fc.integer({ min: 0, max: 3 }).map((rate) => (state: LineState) => ({ ...state, rate })),
  fc.constantFrom(line.solved, (state: LineState) => line.undone(state) ?? state),
);
const unit = fc.constantFrom(1e-6, 1e-3, 1, 1e4, 1e8);
const coordinate = fc.double({ min: -9, max: 9, noNaN: true });
const own = fc
  .tuple(fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 12 }), unit, unit)
  .map(([all, a, b]) => ({
    points: [...all, [0, 1], [1, 3]].map(([x = 0, y = 0]): [number, number] => [x * a, y * b]),
    names: null,
    file: 'punti.csv',
  }));
const extreme = fc.constantFrom(undefined, 0, 1e9, -1e9, 0.1);

it('a line through any points, pressed in any order', () => {
  fc.assert(
    fc.property(
      fc.option(own),
      extreme,
      extreme,
      fc.array(linePress, { maxLength: 12 }),
      (points, m, q, all) => {
        const state = all.reduce((now, press) => press(now), line.opened(points, m, q));
        const kept = JSON.stringify(state);
        expect(JSON.stringify(line.regressionSchema.parse(JSON.parse(kept)))).toBe(kept);
        const data = line.dataOf(state);
        const present = line.lineOf(state);
        const error = mse(present, data.points);
        const shared = { points: data.points, error, equation: equationOf(state) };
        const { scale } = data;
        const drawn = [
          regressionSpec({ ...shared, line: present, scale, names: { x: 'x', y: 'y' }, residuals: true }),
          landscapeSpec({
            ...shared,
            land: landscape(data.points, scale.slopes, scale.intercepts, 9, 7),
            least: mse(leastSquares(data.points), data.points),
            path: line.pathOf(state),
          }),
        ];
        for (const spec of drawn) {
          expect(JSON.stringify(spec)).not.toMatch(/null|NaN|Infinity|undefined/);
          expect(spec.alt.length).toBeLessThanOrEqual(1024);
        }
      },
    ),
    { numRuns: 60 },
  );
});

it('a line between two classes, pressed in any order', () => {
  type State = classes.ClassificationState;
  const turn = fc.tuple(fc.constantFrom(-15, -5, 5, 15), fc.constantFrom(-0.5, -0.1, 0, 0.1, 0.5));
  const press = fc.oneof(
    turn.map(
      ([angle, offset]) =>
        (state: State) =>
          classes.moved(state, { angle: state.line.angle + angle, offset: state.line.offset + offset }),
    ),
    fc.constantFrom(classes.swapped, classes.byHand),
  );
  fc.assert(
    fc.property(fc.constantFrom(...SHAPES), fc.array(press, { maxLength: 30 }), (shape, all) => {
      const state = all.reduce((now, each) => each(now), classes.invented(shape, 1));
      const kept = JSON.stringify(state);
      expect(JSON.stringify(classes.classificationSchema.parse(JSON.parse(kept)))).toBe(kept);
      expect(Math.abs(state.line.angle)).toBeLessThanOrEqual(180);
      const { seen, unseen, units } = classes.dataOf(state);
      const rule = classes.ruleFor(state);
      const spec = classesSpec({
        title: 't',
        subtitle: 's',
        seen,
        revealed: unseen,
        rule,
        line: state.line,
        confusion: confusion(rule, seen),
        unseen: { share: accuracy(confusion(rule, unseen)), count: unseen.length },
        loss: null,
        units,
        names: { x: 'x', y: 'y', round: 'a', square: 'b' },
      });
      expect(JSON.stringify(spec)).not.toMatch(/null|NaN|Infinity|undefined/);
    }),
    { numRuns: 40 },
  );
});

it('equations and amounts read as a pupil writes them', () => {
  expect(equation({ slope: 1.2, intercept: 0.5 })).toBe('y = 1,20x + 0,50');
  expect(equation({ slope: -1, intercept: -0.5 })).toBe('y = −1,00x − 0,50');
  expect(equation({ slope: 1.2, intercept: -0.001 })).toBe('y = 1,20x + 0,00');
  expect(equation({ slope: 2e7, intercept: 0 })).toBe('y = 2,00·10⁷x + 0,00');
  expect([3.21449, 0.00321, 1234.5, 2.5e9, 0, 0.05].map(amount)).toEqual(['3,214', '0,00321', '1.234,5', '2,50·10⁹', '0,000', '0,0500']); // biome-ignore format: one line
});
