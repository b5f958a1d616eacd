/** Step 2, tokens -> embeddings. Each token's id picks a row of a table: the same token, always the same vector. */
import { bytesOf } from '../gguf/types.ts';
import type { Kernel } from './kernel.ts';
import { row } from './vectors.ts';
import type { TokenTable } from './weights.ts';

/**
 * @param tokens (T,)
 * @param scale 1, or Gemma's sqrt(D), which makes the rows as long as what the layers add to them
 * @returns (T, D)
 */
export function embed(
  kernel: Kernel,
  table: TokenTable,
  tokens: readonly number[],
  scale: number,
): Float32Array {
  const D = table.columns;
  const x = new Float32Array(tokens.length * D);
  for (const [t, id] of tokens.entries()) row(x, D, t).set(tableRows(kernel, table, id, 1));
  return scale === 1 ? x : x.map((value) => value * scale);
}

/** n rows of the table from `first` on, dequantised into room of the kernel's own or a given one, (n, D). */
export function tableRows(
  kernel: Kernel,
  { type, bytes, columns }: TokenTable,
  first: number,
  n: number,
  room: Float32Array = new Float32Array(n * columns),
): Float32Array {
  const size = bytesOf(type, columns);
  const values = room.subarray(0, n * columns);
  kernel.dequantise(type, bytes.subarray(first * size, (first + n) * size), values);
  return values;
}
