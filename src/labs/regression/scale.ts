/** How large a step, a window and a start suit some points: the course’s own for its 40, worked out for any others. */
import { COURSE_AXES, COURSE_POINTS } from './course-points.ts';
import { leastSquares } from './exact.ts';
import type { Range } from './landscape.ts';
import { type Line, mean, type Point } from './line.ts';

export interface Scale {
  /** what one press of a button adds */
  readonly fine: Line;
  readonly coarse: Line;
  /** a line that is wrong in both numbers */
  readonly start: Line;
  /** the window on the points */
  readonly x: Range;
  readonly y: Range;
  /** the window on the landscape */
  readonly slopes: Range;
  readonly intercepts: Range;
}

const COURSE: Scale = {
  fine: { slope: 0.1, intercept: 0.1 },
  coarse: { slope: 0.5, intercept: 0.5 },
  start: { slope: 0.5, intercept: 3 },
  ...COURSE_AXES,
  slopes: { least: -0.5, most: 2.5 },
  intercepts: { least: -4, most: 5 },
};

/** @param points not all with the same x */
export function scaleOf(points: readonly Point[]): Scale {
  if (points === COURSE_POINTS) return COURSE;
  const x = extent(points.map(([each]) => each));
  const y = extent(points.map(([, each]) => each));
  const width = x.most - x.least;
  const height = y.most - y.least || Math.abs(y.most) || 1;
  const best = leastSquares(points);
  const fine = { slope: rounded(power(height / width) / 10), intercept: rounded(power(height) / 100) };
  const slopes = (1.5 * height) / width;
  const intercepts = Math.max(0.35 * height, slopes * Math.abs(mean(points, ([each]) => each)));
  return {
    fine,
    coarse: { slope: rounded(5 * fine.slope), intercept: rounded(5 * fine.intercept) },
    start: { slope: 0, intercept: rounded(mean(points, ([, each]) => each)) },
    x: { least: x.least - 0.08 * width, most: x.most + 0.08 * width },
    y: { least: y.least - 0.12 * height, most: y.most + 0.12 * height },
    slopes: { least: best.slope - slopes, most: best.slope + slopes },
    intercepts: { least: best.intercept - intercepts, most: best.intercept + intercepts },
  };
}

function extent(values: readonly number[]): Range {
  return { least: Math.min(...values), most: Math.max(...values) };
}

/** The power of ten at or under a number. @example power(250) // 100 */
const power = (x: number): number => Number(`1e${Math.floor(Math.log10(x))}`);

/** Three digits, without what binary fractions leave behind: 0.00005, not 0.000050000000000000004. */
const rounded = (x: number): number => Number(x.toPrecision(3));
