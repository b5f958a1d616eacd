/** What a panel of attention shows, as its buttons carry it: numbers only, counted from 0. */

/** panorama, one head's map, arcs from one token, search */
export type Mode = 'p' | 'm' | 'a' | 'c';

export interface AttentionState {
  readonly mode: Mode;
  readonly layer: number;
  readonly head: number;
  /** index among the text's tokens, whatever is shown */
  readonly from: number;
  readonly to: number;
  /** sub-tokens summed to words */
  readonly whole: boolean;
}

export interface Bounds {
  readonly layers: number;
  readonly heads: number;
  readonly tokens: number;
}

export const stateToArgs = (s: AttentionState): readonly (string | number)[] => [
  s.mode,
  s.layer,
  s.head,
  s.from,
  s.to,
  s.whole ? 1 : 0,
];

/** What isn't a number in bounds, as in a forged button, becomes the nearest that is. */
export function stateOf(args: readonly string[], { layers, heads, tokens }: Bounds): AttentionState {
  const [mode, layer, head, from, to, whole] = args;
  return {
    mode: mode === 'm' || mode === 'a' || mode === 'c' ? mode : 'p',
    layer: within(layer, layers),
    head: within(head, heads),
    from: within(from, tokens),
    to: within(to, tokens),
    whole: whole === '1',
  };
}

export function within(text: string | undefined, below: number): number {
  const value = Math.trunc(Number(text));
  return Number.isFinite(value) ? Math.min(below - 1, Math.max(0, value)) : 0;
}
