/** Medians and rows. */
import type { Row } from './row.ts';

export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** @throws RangeError for no values */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new RangeError('the median of nothing');
  return middle;
}

/** A figure that must not be over `most`. */
export function atMost(
  name: string,
  value: number,
  unit: string,
  most: number,
  reference: number | null = null,
): Row {
  const ratio = reference === null ? null : value / reference;
  return { name, value, unit, reference, ratio, target: `at most ${most} ${unit}`, ok: value <= most };
}

/** A figure without a target. */
export function reported(name: string, value: number, unit: string, reference: number | null = null): Row {
  return {
    name,
    value,
    unit,
    reference,
    ratio: reference === null ? null : value / reference,
    target: null,
    ok: true,
  };
}
