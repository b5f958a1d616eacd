/** The part of a long text that fits into one picture of attention: what lies before it is one column, so that no weight is lost. */
import type { AttentionInput } from './attention-parts.ts';

/** Rows that a phone can show with their names. */
export const MOST = 22;

export interface Window {
  /** the names of the columns: those of the rows, and before them '… prima' when something lies before */
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  /** (rows, columns) */
  readonly values: readonly (number | null)[];
  readonly sink: readonly number[];
  /** index of the first row among all units */
  readonly first: number;
}

/** @param from the unit that has to be in it, as near its end as can be; null: the last one */
export function windowOf(input: AttentionInput, from: number | null): Window {
  const { labels, values, sink } = input;
  const n = labels.length;
  const end = Math.max(Math.min(MOST, n), Math.min(n, (from ?? n - 1) + 1));
  const first = Math.max(0, end - MOST);
  const rows = labels.slice(first, end);
  const row = (i: number) => values.slice(i * n, (i + 1) * n);
  const before = (i: number) =>
    row(i)
      .slice(0, first)
      .reduce<number>((sum, value) => sum + (value ?? 0), 0);
  return {
    columns: first === 0 ? rows : ['… prima', ...rows],
    rows,
    first,
    values: rows.flatMap((_, k) => {
      const shown = row(first + k).slice(first, end);
      return first === 0 ? shown : [Math.min(1, before(first + k)), ...shown];
    }),
    sink: sink.slice(first, end),
  };
}
