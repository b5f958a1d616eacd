/**
 * Step 5, final norm -> logits: the normed vector at a token is compared with every row of the unembedding table. The
 * dot product that comes out for a row, a logit, says how well that row's token would go on.
 */

import { tableRows } from './embed.ts';
import type { Kernel } from './kernel.ts';
import type { TokenTable } from './weights.ts';

/** Rows that are dequantised at a time: 512 rows of 640 numbers are 1.3 MB, which stays in a processor's cache. */
export const ROWS_AT_A_TIME = 512;

/**
 * The dot product of each vector with each row of a table, a few hundred rows at a time.
 * @param x (n, D)
 * @param room ROWS_AT_A_TIME · D numbers of the kernel's
 * @param pause called now and then; may throw to stop
 * @returns (n, rows)
 */
export function unembed(
  kernel: Kernel,
  x: Float32Array,
  table: TokenTable,
  room: Float32Array,
  pause: () => void,
): Float32Array {
  const { rows, columns } = table;
  const n = x.length / columns;
  const y = new Float32Array(n * rows);
  for (let first = 0; first < rows; first += ROWS_AT_A_TIME) {
    pause();
    const count = Math.min(ROWS_AT_A_TIME, rows - first);
    const values = tableRows(kernel, table, first, count, room);
    const part = kernel.multiply(x, { rows: count, columns, values }); // (n, count)
    for (let i = 0; i < n; i++) y.set(part.subarray(i * count, (i + 1) * count), i * rows + first);
  }
  return y;
}
