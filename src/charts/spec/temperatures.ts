/** The picture of the same logits at several temperatures: a heat map, tokens down, temperatures across, with the edges of two cuts. */
import { the } from '../../text/articles.ts';
import { decimal, integer, ordinal, percent } from '../../text/numbers.ts';
import { bits } from '../../text/uncertainty.ts';
import type { Spec } from '../drawing.ts';
import { checkProbability } from './check.ts';
import { quoted, shorten } from './shorten.ts';
import { temperaturesScene } from './temperatures-scene.ts';
import { describe } from './words.ts';

export interface TemperaturesInput {
  /** the text that the token continues */
  readonly text: string;
  /** of the rows, likeliest first */
  readonly labels: readonly string[];
  /** how many tokens the two last rows stand for; a row of none isn't drawn */
  readonly counts: { readonly middle: number; readonly beyond: number };
  readonly edges: { readonly topK: number; readonly topP: number };
  /** 1 to 6 */
  readonly columns: readonly TemperatureColumn[];
}

export interface TemperatureColumn {
  readonly temperature: number;
  /** as many as labels */
  readonly probabilities: readonly number[];
  readonly middle: number;
  readonly beyond: number;
  readonly entropyBits: number;
  readonly effective: number;
  readonly keptByTopP: number;
  readonly shareOfTopK: number;
}

/**
 * @throws RangeError without columns or rows, for more than 6 columns, a column of another length, or what is no probability
 */
export function temperaturesSpec(input: TemperaturesInput): Spec {
  const { text, labels, columns, edges } = input;
  if (columns.length < 1 || columns.length > 6 || labels.length < 1)
    throw new RangeError(`${columns.length} temperatures, ${labels.length} tokens`);
  for (const { probabilities, middle, beyond } of columns) {
    if (probabilities.length !== labels.length) throw new RangeError(`${probabilities.length} probabilities`);
    for (const p of [...probabilities, middle, beyond]) checkProbability(p);
  }
  const alt = describe(
    `Mappa: il token dopo ${quoted(text, 30)} a ${columns.length} temperature.`,
    columns.map((column) => inWords(column, labels)),
    () => '…',
    input.counts.beyond > 0
      ? `Top-k ${edges.topK} taglierebbe sempre dopo ${the(ordinal(edges.topK))}${ordinal(edges.topK)}.`
      : '',
  );
  return { name: 'prossimo-temperature.png', alt, drawing: temperaturesScene(input) };
}

function inWords(
  { temperature, probabilities, entropyBits, keptByTopP }: TemperatureColumn,
  labels: readonly string[],
): string {
  const first = probabilities
    .slice(0, 3)
    .map((p, i) => `«${shorten(labels[i] ?? '', 12, 'start')}» ${percent(p)}`);
  return `T = ${decimal(temperature)}: ${first.join(', ')}, entropia ${bits(entropyBits)} bit, top-p tiene ${integer(keptByTopP)} token`;
}
