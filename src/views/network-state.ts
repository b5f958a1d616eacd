/** What the buttons of /rete hold: which network, what it is shown, and which neurons are silenced. */
import { HIDDEN } from '../labs/digits/reader.ts';

export interface NetworkState {
  readonly seed: number;
  /** bit j is neuron j: 1 is silenced */
  readonly mask: number;
  /** a held-out digit by its number, noise by its seed, or a drawing by the panel that keeps it */
  readonly source:
    | { readonly kind: 'digit'; readonly n: number }
    | { readonly kind: 'noise'; readonly n: number }
    | { readonly kind: 'drawn'; readonly id: string };
}

export const SEEDS = { least: 1, most: 99 } as const;
const ALL = 2 ** HIDDEN - 1;

/** @example stateToArgs({ seed: 1, mask: 5, source: { kind: 'digit', n: 12 } }) // [1, 5, 'n12'] */
export function stateToArgs({ seed, mask, source }: NetworkState): readonly (string | number)[] {
  return [
    seed,
    mask,
    source.kind === 'drawn' ? `d${source.id}` : `${source.kind === 'digit' ? 'n' : 'r'}${source.n}`,
  ];
}

/** Reads them back; whatever is missing or impossible becomes the usual. */
export function stateOf([seed, mask, source = '']: readonly string[]): NetworkState {
  const n = whole(source.slice(1), 0, 2 ** 32 - 1, 0);
  return {
    seed: whole(seed, SEEDS.least, SEEDS.most, 1),
    mask: whole(mask, 0, ALL, 0),
    source: source.startsWith('d')
      ? { kind: 'drawn', id: source.slice(1) }
      : { kind: source.startsWith('r') ? 'noise' : 'digit', n },
  };
}

export const silencedIn = (mask: number): number[] =>
  Array.from({ length: HIDDEN }, (_, j) => j).filter((j) => (mask & (1 << j)) !== 0);

export const toggled = (mask: number, neuron: number): number =>
  neuron >= 0 && neuron < HIDDEN ? (mask ^ (1 << neuron)) & ALL : mask;

export function whole(text: string | undefined, least: number, most: number, usual: number): number {
  const n = text === undefined || text === '' ? Number.NaN : Number(text);
  return Number.isInteger(n) && n >= least && n <= most ? n : usual;
}
