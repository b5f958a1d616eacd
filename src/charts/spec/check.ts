/** What every picture refuses: a mistake of the caller, never of a person. */

export const mostBars = 30;

/** @throws RangeError unless 1 to 30 */
export function checkBars(count: number): void {
  if (count < 1 || count > mostBars) throw new RangeError(`${count} bars: 1 to ${mostBars}`);
}

/** @throws RangeError unless between 0 and 1; a hair above 1 is a rounding error */
export function checkProbability(p: number): void {
  if (!(p >= 0 && p <= 1 + 1e-9)) throw new RangeError(`${p} is no probability`);
}

/** @throws RangeError unless finite and at least 0 */
export function checkCount(n: number): void {
  if (!(n >= 0 && n < Number.POSITIVE_INFINITY)) throw new RangeError(`${n} is no count`);
}
