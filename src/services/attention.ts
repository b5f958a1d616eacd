/** What the heads of a finished trace look at, between tokens or between whole words. Arithmetic only. */
import type { Trace } from '../glassbox/model/trace.ts';
import type { Unit } from './sentence.ts';

export interface Head {
  readonly layer: number;
  readonly head: number;
}

/** How much each unit looks at each, in one head. */
export interface HeadMap extends Head {
  /** row by row from `from` to `to`, (n, n); null where nobody can look: the future */
  readonly values: readonly (number | null)[];
  /** what each unit gives to the tokens before the text, (n,); with the row's values it sums to 1 */
  readonly sink: readonly number[];
}

/**
 * Of units with several tokens: the sum over the tokens looked at, the mean over the tokens that look.
 * Clark et al. 2019, "What does BERT look at?", arXiv:1906.04341, section 4.1.
 *
 * @param begin how many tokens go before the text
 */
export function headMap(trace: Trace, { layer, head }: Head, units: readonly Unit[], begin: number): HeadMap {
  const before = Array.from({ length: begin }, (_, i) => i);
  return {
    layer,
    head,
    values: units.flatMap((from, i) =>
      units.map((to, j) => (j > i ? null : weight(trace, { layer, head }, from.positions, to.positions))),
    ),
    sink: units.map((from) => weight(trace, { layer, head }, from.positions, before)),
  };
}

/** How much one group of tokens looks at another in one head, 0 to 1. */
function weight(
  { layers, tokens }: Trace,
  { layer, head }: Head,
  from: readonly number[],
  to: readonly number[],
): number {
  const { length: T } = tokens;
  const attention = layers[layer]?.attention;
  if (attention === undefined) throw new RangeError(`layer ${layer} of ${layers.length}`);
  let sum = 0;
  for (const t of from) for (const s of to) sum += attention[(head * T + t) * T + s] as number;
  return Math.min(1, sum / from.length);
}

export interface Look extends Head {
  readonly weight: number;
}

/** All heads, the one that looks most from one unit to another first. */
export function headsBetween(trace: Trace, heads: number, from: Unit, to: Unit): Look[] {
  const all = trace.layers.flatMap((_, layer) =>
    Array.from({ length: heads }, (_, head) => ({
      layer,
      head,
      weight: weight(trace, { layer, head }, from.positions, to.positions),
    })),
  );
  return all.sort((a, b) => b.weight - a.weight || a.layer - b.layer || a.head - b.head);
}

export interface Glance extends Look {
  /** index of the unit that is looked at */
  readonly to: number;
}

/**
 * The head in which a unit looks most at a single other one that isn't its neighbour: most heads that look at the token
 * before do so everywhere, and say little about this text. The first unit doesn't count in a model that puts nothing
 * before a text: there it is the sink. Null when there is no other.
 *
 * @param begin how many tokens go before the text
 */
export function strongestLook(
  trace: Trace,
  heads: number,
  units: readonly Unit[],
  from: number,
  begin: number,
): Glance | null {
  const source = units[from];
  const far = from >= 2 ? from - 1 : from;
  const all = units.slice(0, far).map((unit, to) => {
    const best = source && headsBetween(trace, heads, source, unit)[0];
    return best === undefined || (begin === 0 && to === 0) ? null : { ...best, to };
  });
  return all.reduce((best, each) => ((each?.weight ?? 0) > (best?.weight ?? 0) ? each : best), null);
}

export interface Cell {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** The strongest cells of a map, at most n, the strongest first. */
export function strongest({ values, sink }: Pick<HeadMap, 'values' | 'sink'>, n: number): Cell[] {
  const side = sink.length;
  return values
    .map((value, i) => ({ from: Math.floor(i / side), to: i % side, weight: value ?? 0 }))
    .filter((cell) => cell.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, n);
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
