/**
 * Many short texts at once, when only the residual stream at their ends is wanted: their tokens stand side by side in one
 * sequence, and a beginning that they share stands there once. Gives the same as lastResidual in forward.ts, several times faster.
 */
import { embed } from './embed.ts';
import type { Model } from './forward.ts';
import type { Cuts } from './intervention.ts';
import { runLayer } from './layer.ts';
import { sequence } from './tokens.ts';
import { row } from './vectors.ts';

/** Tokens of one go: as many vectors as the fast kernel takes through a matrix at once. */
const MOST_PACKED = 64;

/** Some texts in one sequence: first what they share, then the rest of each. */
interface Pack {
  readonly tokens: readonly number[]; // (T,)
  /** where each token stands in its own text, (T,) */
  readonly positions: readonly number[];
  /** whose token it is; -1 for the shared beginning, (T,) */
  readonly owners: readonly number[];
  /** of each text, where its last token stands */
  readonly ends: readonly number[];
}

/**
 * The residual stream at the last token of each text after its first layers.
 * @param texts of token ids without the beginning
 * @param layers how many to run: 0 gives the scaled embedding
 * @returns (n, D)
 */
export function lastResiduals(
  { hyper, weights, kernel }: Model,
  texts: readonly (readonly number[])[],
  layers: number,
  pause: () => void,
): Float32Array {
  const sequences = texts.map((text) => sequence(hyper, text));
  const result = new Float32Array(texts.length * hyper.dModel); // (n, D)
  let done = 0;
  for (const { tokens, positions, owners, ends } of packs(sequences)) {
    let x = embed(kernel, weights.embedding, tokens, hyper.embeddingScale); // (T, D)
    for (let l = 0; l < layers; l++) {
      pause();
      const layer = weights.layers[l];
      const kind = hyper.layers[l];
      if (layer === undefined || kind === undefined) throw new RangeError(`layer ${l} of ${layers}`);
      const apart = (from: number, to: number) => (positions[from] as number) - (positions[to] as number);
      const cuts: Cuts = {
        isSilenced: () => false,
        isCut: () => false,
        // nobody hears of another text, nor, where the layer has a window, of what is far away in its own
        isHidden: (from, to) =>
          (owners[to] !== -1 && owners[to] !== owners[from]) ||
          apart(from, to) >= (kind.window ?? Number.POSITIVE_INFINITY),
      };
      x = runLayer(kernel, x, layer, hyper, { ...kind, window: null }, cuts, positions).output;
    }
    for (const end of ends) row(result, hyper.dModel, done++).set(row(x, hyper.dModel, end));
  }
  return result;
}

/** @example packs([[2, 5, 7, 8], [2, 5, 9]]) // tokens 2 5 | 7 8 | 9, positions 0 1 | 2 3 | 2, owners -1 -1 | 0 0 | 1, ends 3 4 */
function packs(sequences: readonly (readonly number[])[]): readonly Pack[] {
  const shared = sharedLength(sequences);
  const beginning = sequences[0]?.slice(0, shared) ?? [];
  const all: Pack[] = [];
  let tokens: number[] = [];
  let positions: number[] = [];
  let owners: number[] = [];
  let ends: number[] = [];
  const close = () => {
    if (ends.length > 0) all.push({ tokens, positions, owners, ends });
    tokens = [...beginning];
    positions = beginning.map((_, i) => i);
    owners = beginning.map(() => -1);
    ends = [];
  };
  close();
  for (const text of sequences) {
    const rest = text.slice(shared);
    if (tokens.length + rest.length > MOST_PACKED) close();
    owners.push(...rest.map(() => ends.length));
    tokens.push(...rest);
    positions.push(...rest.map((_, i) => shared + i));
    ends.push(tokens.length - 1);
  }
  close();
  return all;
}

/** How many tokens all begin with; each keeps at least its last for itself. */
function sharedLength(sequences: readonly (readonly number[])[]): number {
  const [first = [], ...others] = sequences;
  if (sequences.length === 0) return 0;
  const most = Math.min(...sequences.map((text) => text.length)) - 1;
  for (let i = 0; i < most; i++) if (others.some((text) => text[i] !== first[i])) return i;
  return Math.max(0, most);
}
