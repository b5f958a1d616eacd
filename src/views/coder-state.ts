/** What the buttons of /autoencoder hold: which network, which digits it is shown, and between which two it walks. */
import { SIZES } from '../labs/digits/coder.ts';
import { SEEDS, whole } from './network-state.ts';

export interface CoderState {
  /** numbers in the code */
  readonly size: number;
  readonly seed: number;
  /** the first, second, … held-out picture of each digit */
  readonly which: number;
  readonly from: number;
  readonly to: number;
}

/** Held-out pictures that there are of every digit. */
export const VARIANTS = 100;
export const USUAL: CoderState = { size: 8, seed: 1, which: 0, from: 3, to: 8 };
/** The bottlenecks that the menu offers: each takes its own training. */
export const OFFERED = [2, 3, 4, 6, 8, 12, 16] as const;
/** Those that the page of errors compares. */
export const COMPARED = [2, 4, 8, 16] as const;

export const stateToArgs = ({ size, seed, which, from, to }: CoderState): readonly number[] => [
  size,
  seed,
  which,
  from,
  to,
];

/** Reads them back; whatever is missing or impossible becomes the usual. */
export const stateOf = ([size, seed, which, from, to]: readonly string[]): CoderState => ({
  size: whole(size, SIZES.least, SIZES.most, USUAL.size),
  seed: whole(seed, SEEDS.least, SEEDS.most, USUAL.seed),
  which: whole(which, 0, VARIANTS - 1, USUAL.which),
  from: whole(from, 0, 9, USUAL.from),
  to: whole(to, 0, 9, USUAL.to),
});
