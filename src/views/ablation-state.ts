/** What a panel of ablation shows, as its buttons carry it: numbers only, counted from 0. */
import { within } from './attention-state.ts';

/** all words, one word, a head, an edge, all heads */
export type Mode = 'w' | 'p' | 't' | 'f' | 's';
const MODES: readonly Mode[] = ['w', 'p', 't', 'f', 's'];

export interface AblationState {
  readonly mode: Mode;
  readonly layer: number;
  readonly head: number;
  /** indices of words: the one taken away, or where an edge begins and ends */
  readonly from: number;
  readonly to: number;
}

export const stateToArgs = (s: AblationState): readonly (string | number)[] => [
  s.mode,
  s.layer,
  s.head,
  s.from,
  s.to,
];

/** What isn't a number in bounds, as in a forged button, becomes the nearest that is. */
export function stateOf(
  args: readonly string[],
  { layers, heads, words }: { readonly layers: number; readonly heads: number; readonly words: number },
): AblationState {
  const [mode, layer, head, from, to] = args;
  return {
    mode: MODES.find((each) => each === mode) ?? 'w',
    layer: within(layer, layers),
    head: within(head, heads),
    from: within(from, words),
    to: within(to, words),
  };
}
