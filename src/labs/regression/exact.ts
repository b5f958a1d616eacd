/** The best line in one go, without walking: ordinary least squares (Legendre, 1805). */
import { type Line, mean, type Point } from './line.ts';

/**
 * Where both derivatives of the error are 0 there are two equations with two unknowns, whose solution is
 *
 *   m = mean (x − x̄)(y − ȳ) / mean (x − x̄)²        q = ȳ − m x̄
 *
 * @throws RangeError when every x is the same: a vertical line has no slope
 */
export function leastSquares(points: readonly Point[]): Line {
  const middleX = mean(points, ([x]) => x);
  const middleY = mean(points, ([, y]) => y);
  const spread = mean(points, ([x]) => (x - middleX) ** 2);
  if (!(spread > 0)) throw new RangeError('every x is the same');
  const slope = mean(points, ([x, y]) => (x - middleX) * (y - middleY)) / spread;
  return { slope, intercept: middleY - slope * middleX };
}
