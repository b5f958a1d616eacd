/** The k largest of many numbers, without sorting them all. */

/**
 * @returns positions, the largest first, equal ones in order of position; (min(k, n),)
 * @example largest([5, 9, 1, 9], 3) // [1, 3, 0]
 */
export function largest(values: ArrayLike<number>, k: number): number[] {
  const kept: number[] = []; // positions, descending by value
  let bar = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (kept.length === k && !(value > bar)) continue;
    let place = kept.length;
    while (place > 0 && value > (values[kept[place - 1] as number] as number)) place--;
    kept.splice(place, 0, i);
    if (kept.length > k) kept.pop();
    if (kept.length === k) bar = values[kept[k - 1] as number] as number;
  }
  return kept.slice(0, k);
}
