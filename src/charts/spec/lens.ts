/** The picture of the logit lens: one row a layer, its likeliest tokens as a heat map, the place of one token, the entropy. */
import { integer, ordinal, percent } from '../../text/numbers.ts';
import { bits } from '../../text/uncertainty.ts';
import type { Spec } from '../drawing.ts';
import { checkCount, checkProbability } from './check.ts';
import { lensScene } from './lens-scene.ts';
import { quoted, shorten } from './shorten.ts';
import { describe } from './words.ts';

export interface LensInput {
  /** up to the token looked at */
  readonly text: string;
  /** before the first layer and after each, 2 to 65 */
  readonly layers: readonly LensLayer[];
  /** label of the token whose place is drawn */
  readonly followed: string;
  /** how many tokens there are */
  readonly vocabulary: number;
  /** a row to mark, from 0 */
  readonly selected: number | null;
}

export interface LensLayer {
  /** the likeliest, 1 to 3 */
  readonly top: readonly {
    readonly label: string;
    readonly probability: number;
    readonly isFollowed: boolean;
  }[];
  /** place of the followed token, from 1 */
  readonly rank: number;
  readonly entropyBits: number;
}

/** @throws RangeError for no or too many layers, and for what is no probability, place or entropy */
export function lensSpec(input: LensInput): Spec {
  const { text, layers, followed, vocabulary } = input;
  if (layers.length < 2 || layers.length > 65) throw new RangeError(`${layers.length} layers`);
  for (const { top, rank, entropyBits } of layers) {
    if (top.length < 1 || top.length > 3) throw new RangeError(`${top.length} tokens`);
    for (const { probability } of top) checkProbability(probability);
    if (!(Number.isInteger(rank) && rank >= 1 && rank <= vocabulary)) throw new RangeError(`place ${rank}`);
    checkCount(entropyBits);
  }
  const name = shorten(followed, 12, 'start');
  const alt = describe(
    `Che cosa direbbe il modello dopo ${quoted(text, 30)} se si fermasse a ogni strato, dall’ultimo al primo; fra parentesi il posto di «${name}».`,
    layers.map((layer, l) => inWords(layer, l)).reverse(),
    (left) => (left === 1 ? 'un altro strato nella figura' : `altri ${integer(left)} strati nella figura`),
    '',
  );
  return { name: 'prossimo-lente.png', alt, drawing: lensScene(input) };
}

function inWords({ top, rank, entropyBits }: LensLayer, layer: number): string {
  const [first] = top;
  const said =
    first === undefined ? '' : `«${shorten(first.label, 10, 'start')}» ${percent(first.probability)}`;
  return `${layer === 0 ? 'prima del primo' : `strato ${layer}`}: ${said}, ${bits(entropyBits)} bit (${ordinal(rank)})`;
}
