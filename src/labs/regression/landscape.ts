/** The error of every line at once: a map with the slope to the right, the intercept upwards, and the error as the height. */
import { leastSquares } from './exact.ts';
import { type Line, mean, mse, type Point } from './line.ts';

export interface Range {
  readonly least: number;
  readonly most: number;
}

export interface Landscape {
  readonly slope: Range;
  readonly intercept: Range;
  /** how many places to the right, and how many upwards; the first and the last lie on the edge */
  readonly columns: number;
  readonly rows: number;
  /** (rows, columns), the lowest intercept first */
  readonly errors: readonly number[];
}

/** @example the error at place (i, j) is that of the line with slope i/(columns − 1) of the way, intercept j/(rows − 1) */
export function landscape(
  points: readonly Point[],
  slope: Range,
  intercept: Range,
  columns: number,
  rows: number,
): Landscape {
  const along = ({ least, most }: Range, i: number, of: number) => least + ((most - least) * i) / (of - 1);
  const errors = Array.from({ length: rows * columns }, (_, place) =>
    mse(
      {
        slope: along(slope, place % columns, columns),
        intercept: along(intercept, Math.floor(place / columns), rows),
      },
      points,
    ),
  );
  return { slope, intercept, columns, rows, errors };
}

/**
 * All the lines with one error: an ellipse around the best line, because the error is a quadratic bowl,
 *
 *   error(best + d) = error(best) + a·dm² + 2b·dm·dq + dq²        with a = mean x², b = mean x
 *
 * Completing the square, dm = r cos t / √(a − b²) and dq = r sin t − b·dm go once around, with r² = level − error(best).
 *
 * @returns (places + 1,), closed; empty when no line has so small an error
 */
export function levelCurve(points: readonly Point[], level: number, places: number): readonly Line[] {
  const best = leastSquares(points);
  const above = level - mse(best, points);
  if (!(above > 0)) return [];
  const b = mean(points, ([x]) => x);
  const spread = mean(points, ([x]) => (x - b) ** 2); // a − b², without losing digits
  return Array.from({ length: places + 1 }, (_, i) => {
    const turn = (2 * Math.PI * i) / places;
    const slope = (Math.sqrt(above) * Math.cos(turn)) / Math.sqrt(spread);
    const intercept = Math.sqrt(above) * Math.sin(turn) - b * slope;
    return { slope: best.slope + slope, intercept: best.intercept + intercept };
  });
}
