/** The end of an axis: one of a few round numbers, so that two charts of nearly the same thing have the same scale. */

export interface Axis {
  readonly max: number;
  readonly step: number;
}

/**
 * @param largest what has to fit, >= 0
 * @example roundAxis(38.6) // { max: 50, step: 10 }
 */
export function roundAxis(largest: number): Axis {
  const power = 10 ** Math.floor(Math.log10(Math.max(largest, 1e-9)));
  for (const [factor, steps] of [
    [1, 5],
    [2, 4],
    [5, 5],
  ] as const) {
    const max = factor * power;
    if (largest <= max) return { max, step: max / steps };
  }
  return { max: 10 * power, step: 2 * power };
}
