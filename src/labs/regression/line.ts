/**
 * A straight line through points, and how wrong it is. Nothing here learns: see exact.ts and descent.ts.
 *
 *   const points = [[0, 1], [1, 3]];
 *   mse({ slope: 1, intercept: 1 }, points) -> 0.5   // misses 0 and 1; their squares' mean
 */

export type Point = readonly [x: number, y: number];

/** y = slope · x + intercept */
export interface Line {
  readonly slope: number;
  readonly intercept: number;
}

/** The height of the line over x. */
export const predict = ({ slope, intercept }: Line, x: number): number => slope * x + intercept;

/** How far each point is above (> 0) or below the line. @returns (points,) */
export const residuals = (line: Line, points: readonly Point[]): number[] =>
  points.map(([x, y]) => y - predict(line, x));

/** The mean squared error: the mean of the residuals' squares. @throws RangeError for no points */
export function mse(line: Line, points: readonly Point[]): number {
  if (points.length === 0) throw new RangeError('the error over no points');
  return mean(points, ([x, y]) => (y - predict(line, x)) ** 2);
}

/**
 * Which way the error grows, and how steeply: its derivative by slope and by intercept. By the chain rule
 *
 *   d/dm mean (m x + q − y)² = mean 2 (m x + q − y) · x
 *   d/dq mean (m x + q − y)² = mean 2 (m x + q − y)
 */
export function gradient(line: Line, points: readonly Point[]): Line {
  let slope = 0;
  let intercept = 0;
  for (const [x, y] of points) {
    const over = predict(line, x) - y;
    slope += 2 * over * x;
    intercept += 2 * over;
  }
  return { slope: slope / points.length, intercept: intercept / points.length };
}

/** The mean of something over the points. */
export function mean(points: readonly Point[], of: (point: Point) => number): number {
  let sum = 0;
  for (const point of points) sum += of(point);
  return sum / points.length;
}
