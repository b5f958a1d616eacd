/** The picture of a token's vector: its first numbers, and the tokens whose rows point the same way. */
import type { EmbeddingStep } from '../../../services/steps/vectors.ts';
import { decimal, integer } from '../../../text/numbers.ts';
import { figure } from '../../../text/passi/figures.ts';
import type { Spec } from '../../drawing.ts';
import { describe } from '../words.ts';
import { caption, sheet } from './sheet.ts';
import { largestOf, table } from './table.ts';

const NUMBERS = [
  { header: 'posto', x: 24, width: 90, align: 'right' },
  { header: 'numero', x: 140, width: 150, align: 'right' },
  { header: '', x: 330, width: 546, signed: true },
] as const;
const NEAREST = [
  { header: 'token', x: 24, width: 270 },
  { header: 'id', x: 300, width: 130, align: 'right' },
  { header: 'coseno', x: 440, width: 120, align: 'right' },
  { header: '', x: 590, width: 286 },
] as const;

/** @param label of the token · @param labels of its neighbours */
export function embeddingSpec(
  step: EmbeddingStep,
  numbers: number,
  label: string,
  labels: readonly string[],
): Spec {
  const largest = largestOf(step.numbers);
  const neighbours = step.nearest.map(({ id, cosine }, i) => ({ id, cosine, label: labels[i] ?? '' }));
  const length = figure(step.vector.length);
  return sheet({
    name: 'vettore',
    title: `Il vettore di «${label}»`,
    subtitle: `id ${step.id} → riga ${step.id} della tabella · ${integer(numbers)} numeri, lunghezza ${length}`,
    parts: [
      caption(`I primi ${step.numbers.length} numeri che entrano nel primo strato`),
      table(NUMBERS, [
        ...step.numbers.map((value, i) => ({ cells: [String(i + 1), figure(value), value / largest] })),
        { cells: ['…', `altri ${integer(numbers - step.numbers.length)}`] },
      ], 38), // biome-ignore format: a table
      caption('I token con la riga più vicina (1 = stessa direzione)'),
      table(
        NEAREST,
        neighbours.map((each) => ({
          cells: [each.label, String(each.id), decimal(each.cosine, 3), Math.max(0, each.cosine)],
        })),
        38,
      ),
    ],
    alt: describe(
      `Il vettore di «${label}» (id ${step.id}): ${integer(numbers)} numeri, lunghezza ${length}; i primi sono ${step.numbers.map(figure).join('; ')}. I token più vicini per coseno:`,
      neighbours.map((each) => `«${each.label}» ${decimal(each.cosine, 3)}`),
      (n) => `e altri ${n}`,
      '',
    ),
  });
}
