/** What a regression panel remembers, and how each press changes it. Pure: nothing is drawn or saved here. */
import { z } from 'zod';
import { COURSE_POINTS } from '../labs/regression/course-points.ts';
import { descend, rates, type Walk } from '../labs/regression/descent.ts';
import { leastSquares } from '../labs/regression/exact.ts';
import { type Line, mse, type Point } from '../labs/regression/line.ts';
import { type Scale, scaleOf } from '../labs/regression/scale.ts';

const number = z.number().finite();
const line = z.object({ slope: number, intercept: number });
export const regressionSchema = z.object({
  /** null for the course's points */
  own: z
    .object({
      points: z
        .array(z.tuple([number, number]))
        .min(2)
        .max(500),
      names: z.object({ x: z.string(), y: z.string() }).nullable(),
      file: z.string(),
    })
    .nullable(),
  start: line,
  /** every move so far: where it led, and the places a walk passed by */
  moves: z.array(z.object({ to: line, by: z.enum(['hand', 'walk', 'exact']), through: z.array(line) })),
  look: z.enum(['points', 'landscape']),
  tools: z.enum(['hands', 'descent']),
  residuals: z.boolean(),
  /** which of the four learning rates */
  rate: z.number().int().min(0).max(3),
});
export type RegressionState = z.infer<typeof regressionSchema>;

/** Older moves are forgotten, one at a time, beyond this many. */
const MOVES = 60;

export interface Data {
  readonly points: readonly Point[];
  readonly scale: Scale;
}
export function dataOf({ own }: RegressionState): Data {
  const points = own?.points ?? COURSE_POINTS;
  return { points, scale: scaleOf(points) };
}

export const lineOf = ({ moves, start }: RegressionState): Line => moves.at(-1)?.to ?? start;

/** The lines the path goes through, the present one last. */
export const pathOf = ({ moves, start }: RegressionState): readonly Line[] => [
  start,
  ...moves.flatMap(({ through, to }) => [...through, to]),
];

export const opened = (own: RegressionState['own'], slope?: number, intercept?: number): RegressionState => {
  const { start } = scaleOf(own?.points ?? COURSE_POINTS);
  return {
    own,
    start: { slope: slope ?? start.slope, intercept: intercept ?? start.intercept },
    moves: [],
    look: 'points',
    tools: 'hands',
    residuals: false,
    rate: 1,
  };
};

/** How far from 0 a hand may take a number: ten thousand fine steps. */
export const bounds = ({ fine }: Scale): Line => ({
  slope: 1e4 * fine.slope,
  intercept: 1e4 * fine.intercept,
});

const moved = (
  state: RegressionState,
  to: Line,
  by: 'hand' | 'walk' | 'exact',
  through: readonly Line[] = [],
) => ({
  ...state,
  moves: [...state.moves, { to, by, through: [...through] }].slice(-MOVES),
});

/** One press of a button: `by` fine steps, or coarse ones; a number stays within its bounds. */
export function nudged(
  state: RegressionState,
  name: 'm' | 'q',
  by: number,
  coarse: boolean,
): RegressionState {
  const { scale } = dataOf(state);
  const key = name === 'm' ? 'slope' : 'intercept';
  const now = lineOf(state);
  const most = bounds(scale)[key];
  // twelve digits: 0.1 + 0.2 is 0.3 to a pupil
  const next = Number((now[key] + by * scale[coarse ? 'coarse' : 'fine'][key]).toPrecision(12));
  return moved(state, { ...now, [key]: Math.min(most, Math.max(-most, next)) }, 'hand');
}

export const placed = (state: RegressionState, to: Line): RegressionState => moved(state, to, 'hand');

export function solved(state: RegressionState): RegressionState {
  return moved(state, leastSquares(dataOf(state).points), 'exact');
}

/** @param steps null for as far as it goes: at most 5,000, fewer with many points so that nobody waits */
export function walked(state: RegressionState, steps: number | null): { state: RegressionState; walk: Walk } {
  const { points } = dataOf(state);
  const most = steps ?? Math.max(1000, Math.min(5000, Math.floor(200_000 / points.length)));
  const walk = descend(lineOf(state), points, rateOf(state), most);
  return { state: walk.steps === 0 ? state : moved(state, walk.line, 'walk', walk.through), walk };
}

export const rateOf = (state: RegressionState): number => rates(dataOf(state).points)[state.rate] ?? 0;

/** Null when there is nothing to undo. */
export const undone = (state: RegressionState): RegressionState | null =>
  state.moves.length === 0 ? null : { ...state, moves: state.moves.slice(0, -1) };

/** The error of the present line, and of the one before the last move; null before any. */
export function errorsOf(state: RegressionState): { readonly now: number; readonly before: number | null } {
  const { points } = dataOf(state);
  const before = undone(state);
  return { now: mse(lineOf(state), points), before: before && mse(lineOf(before), points) };
}
