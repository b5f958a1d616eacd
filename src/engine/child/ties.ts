/** llama.cpp sorts logits, but leaves equal ones in any order. */

/**
 * Puts runs of equal logits in the order of their ids, in place.
 *
 * @param logits descending, (n,)
 * @example ids [7, 5, 3], logits [2, 1, 1] // ids [7, 3, 5]
 */
export function orderTies(ids: Uint32Array, logits: Float32Array): void {
  for (let from = 0; from < ids.length; ) {
    let to = from + 1;
    while (to < ids.length && logits[to] === logits[from]) to++;
    if (to - from > 1) ids.subarray(from, to).sort();
    from = to;
  }
}
