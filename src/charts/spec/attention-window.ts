/** The part of a long text that fits into one picture of attention. No weight is lost: what isn't shown is summed and said. */
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

/** One row of a map, of a long text only the units that matter to it. */
export interface Glances {
  /** in the text's order, the one that looks among them */
  readonly shown: readonly { readonly unit: number; readonly label: string; readonly weight: number }[];
  readonly left: number;
  /** what those that aren't shown get together */
  readonly weightLeft: number;
}

/** Of a long text: who looks, and those it looks at most. */
export function glancesOf(
  { labels, values }: Pick<AttentionInput, 'labels' | 'values'>,
  from: number,
): Glances {
  const n = labels.length;
  const all = labels.map((label, unit) => ({ unit, label, weight: values[from * n + unit] ?? 0 }));
  if (n <= MOST) return { shown: all, left: 0, weightLeft: 0 };
  const past = all.slice(0, from);
  const most = new Set([...past].sort((a, b) => b.weight - a.weight).slice(0, MOST - 1));
  const weak = past.filter((each) => !most.has(each));
  return {
    shown: all.slice(0, from + 1).filter((each) => each.unit === from || most.has(each)),
    left: weak.length,
    weightLeft: weak.reduce((sum, { weight }) => sum + weight, 0),
  };
}
