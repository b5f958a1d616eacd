/** What a panel of the logit lens shows, as its buttons carry it: numbers only. */
import { within } from './attention-state.ts';

export interface LensState {
  /** index among the text's tokens */
  readonly at: number;
  /** id of the followed token; null for what the model says in the end */
  readonly follow: number | null;
  /** the layer read closely, 0 for before the first; null for none */
  readonly layer: number | null;
}

export interface LensBounds {
  readonly tokens: number;
  readonly vocabulary: number;
  readonly layers: number;
}

export const stateToArgs = ({ at, follow, layer }: LensState): readonly number[] => [
  at,
  follow ?? -1,
  layer ?? -1,
];

/** What isn't there is the usual; what isn't in bounds, as in a forged button, becomes the nearest that is, or none. */
export function stateOf(args: readonly string[], { tokens, vocabulary, layers }: LensBounds): LensState {
  const [at, follow, layer] = args;
  return {
    at: at === undefined ? tokens - 1 : within(at, tokens),
    follow: among(follow, vocabulary),
    layer: among(layer, layers + 1),
  };
}

function among(text: string | undefined, below: number): number | null {
  const value = text === undefined || text === '' ? Number.NaN : Number(text);
  return Number.isInteger(value) && value >= 0 && value < below ? value : null;
}
