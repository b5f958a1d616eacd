/**
 * Gradient descent: feel which way the ground falls, take a step that way, again. The error over (slope, intercept) is a bowl,
 * so there is one lowest place. What can go wrong is the length of the step: see `criticalRate`.
 */
import { gradient, type Line, mean, mse, type Point } from './line.ts';

/** One step against the gradient, as long as the ground is steep. @param rate the learning rate */
export function step(line: Line, points: readonly Point[], rate: number): Line {
  const uphill = gradient(line, points);
  return { slope: line.slope - rate * uphill.slope, intercept: line.intercept - rate * uphill.intercept };
}

export interface Walk {
  /** where it stands now */
  readonly line: Line;
  /** the places in between, without the first and the last, thinned out to at most `KEPT` */
  readonly through: readonly Line[];
  readonly steps: number;
  /** 'arrived': the ground is flat; 'diverging': the error has grown too much to go on; 'walking': neither, yet */
  readonly end: 'walking' | 'arrived' | 'diverging';
}

/** Most places of one walk that are remembered for the picture. */
export const KEPT = 40;
/** The error has grown by this much: it will not come back, and its numbers stop being numbers soon. */
const TOO_MUCH = 1e4;
/** A step that lowers the error by less than this part of it changes nothing anyone could see. */
const FLAT = 1e-9;

/**
 * Up to `most` steps, fewer when it arrives or diverges. Every number it returns is finite.
 *
 * @param rate > 0
 */
export function descend(from: Line, points: readonly Point[], rate: number, most: number): Walk {
  const first = mse(from, points);
  /** what rounding leaves of points that lie on a line exactly */
  const nothing = 1e-18 * mean(points, ([, y]) => y * y);
  const all: Line[] = [];
  let [line, error] = [from, first];
  const stopped = (end: Walk['end']): Walk => ({
    line,
    through: thinned(all.slice(1)),
    steps: all.length,
    end,
  });
  while (all.length < most) {
    const next = step(line, points, rate);
    const then = mse(next, points);
    if (!Number.isFinite(then)) return stopped('diverging');
    all.push(line);
    const change = error - then;
    [line, error] = [next, then];
    if (error > TOO_MUCH * Math.max(first, nothing) && change < 0) return stopped('diverging');
    if (error <= nothing || (change >= 0 && change <= FLAT * error)) return stopped('arrived');
  }
  return stopped('walking');
}

/** Early steps are long and late ones short: places 1, 2, 3, …, then further and further apart. */
function thinned(all: readonly Line[]): Line[] {
  if (all.length <= KEPT) return [...all];
  const places = Array.from({ length: KEPT }, (_, i) =>
    Math.max(i, Math.round(all.length ** (i / (KEPT - 1))) - 1),
  );
  return [...new Set(places)].flatMap((at) => all[at] ?? []);
}

/**
 * The learning rate beyond which every step overshoots more than it gains: 2 over the steepest curvature of the bowl, the largest
 * eigenvalue of its second derivatives 2 · [[mean x², mean x], [mean x, 1]].
 */
export function criticalRate(points: readonly Point[]): number {
  const xx = mean(points, ([x]) => x * x);
  const x = mean(points, ([each]) => each);
  const largest = xx + 1 + Math.hypot(xx - 1, 2 * x); // of a symmetric 2 x 2: trace/2 + sqrt(…), times 2
  return 2 / largest;
}

/**
 * Four learning rates for these points, with one digit each: timid, usual, bold, and too large.
 *
 * @example rates(COURSE_POINTS) // [0.001, 0.01, 0.03, 0.04]
 */
export function rates(points: readonly Point[]): readonly [number, number, number, number] {
  const most = criticalRate(points);
  const [timid, usual, bold] = [0.033, 0.33, 0.95].map((part) => oneDigit(part * most, Math.floor));
  return [timid ?? most, usual ?? most, bold ?? most, oneDigit(1.15 * most, Math.ceil)];
}

function oneDigit(x: number, round: (x: number) => number): number {
  const power = Math.floor(Math.log10(x));
  return Number(`${round(x / 10 ** power)}e${power}`);
}
