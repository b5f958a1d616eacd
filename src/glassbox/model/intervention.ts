/** What one may break inside the model to see what it was for. */
import { GlassboxError } from '../errors.ts';
import type { Hyperparameters } from './hyperparameters.ts';

/** Positions count from 0 in the whole sequence, its beginning included. */
export interface Intervention {
  /** these heads add nothing */
  readonly silencedHeads?: readonly { readonly layer: number; readonly head: number }[];
  /** nothing flows to `from` from `to`: that weight is 0 and the others stay as they were; head null: in all heads of that layer */
  readonly cutEdges?: readonly {
    readonly layer: number;
    readonly head: number | null;
    readonly from: number;
    readonly to: number;
  }[];
  /** nobody can look at these tokens, in any layer, and looks at the others more; these stay at their places */
  readonly hiddenTokens?: readonly number[];
}

/** What attention asks while it runs. */
export interface Cuts {
  isSilenced(head: number): boolean;
  /** before softmax: the token at `from` doesn't see the one at `to` */
  isHidden(from: number, to: number): boolean;
  /** after softmax: what it sees there doesn't arrive */
  isCut(head: number, from: number, to: number): boolean;
}

export function cutsOf(intervention: Intervention, layer: number): Cuts {
  const hidden = new Set(intervention.hiddenTokens);
  const silenced = new Set(
    (intervention.silencedHeads ?? []).filter((s) => s.layer === layer).map((s) => s.head),
  );
  const edges = (intervention.cutEdges ?? []).filter((edge) => edge.layer === layer);
  return {
    isSilenced: (head) => silenced.has(head),
    // a hidden token still sees itself: of nothing at all there is no softmax
    isHidden: (from, to) => from !== to && hidden.has(to),
    isCut: (head, from, to) =>
      edges.some((edge) => edge.from === from && edge.to === to && (edge.head ?? head) === head),
  };
}

/**
 * @param T length of the sequence
 * @throws GlassboxError 'bad-request' for a layer, head or position that doesn't exist, an edge to the future,
 * or hiding the last token, whose vector is the one that is read
 */
export function checkIntervention(intervention: Intervention, hyper: Hyperparameters, T: number): void {
  const check = (what: string, value: number, below: number) => {
    if (!Number.isInteger(value) || value < 0 || value >= below) {
      throw new GlassboxError('bad-request', `${what} ${value} of ${below}`);
    }
  };
  for (const { layer, head } of intervention.silencedHeads ?? []) {
    check('layer', layer, hyper.layers.length);
    check('head', head, hyper.heads);
  }
  for (const { layer, head, from, to } of intervention.cutEdges ?? []) {
    check('layer', layer, hyper.layers.length);
    if (head !== null) check('head', head, hyper.heads);
    check('position', from, T);
    check('position', to, from + 1);
  }
  for (const position of intervention.hiddenTokens ?? []) check('hidden position', position, T - 1);
}
