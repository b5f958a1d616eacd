/** The pictures at the end of the way: dot products that become logits, and logits that become probabilities. */
import type { SoftmaxStep } from '../../../services/steps/softmax.ts';
import type { UnembeddingStep } from '../../../services/steps/vectors.ts';
import { decimal, integer, percent } from '../../../text/numbers.ts';
import { figure, figures, inSum, power, score } from '../../../text/passi/figures.ts';
import type { Spec } from '../../drawing.ts';
import { describe } from '../words.ts';
import { sheet } from './sheet.ts';
import { type Column, table } from './table.ts';

/** @param labels of the followed tokens */
export function logitsSpec(step: UnembeddingStep, numbers: number, labels: readonly string[]): Spec {
  const columns: readonly Column[] = [
    { header: 'posto', x: 24, width: 150 },
    { header: 'vettore finale', x: 180, width: 150, align: 'right' },
    ...step.tokens.map((_, i) => ({
      header: `× ${labels[i] ?? ''}`,
      x: 350 + i * 178,
      width: 170,
      align: 'right' as const,
    })),
  ];
  const perToken = step.tokens.map(({ products, rest }) => figures([...products, rest]));
  const others = `altri ${integer(numbers - step.places.length)}`;
  return sheet({
    name: 'logit',
    title: 'Dal vettore finale ai logit',
    subtitle: 'ogni numero del vettore per quello della riga del token; la somma è il logit',
    parts: [
      table(columns, [
        ...step.places.map(({ index, value }, p) => ({
          cells: [`${index}º`, figure(value), ...perToken.map((values) => values[p] ?? '')],
        })),
        { cells: [others, '', ...perToken.map((values) => values.at(-1) ?? '')] },
        { cells: ['logit', '', ...step.tokens.map(({ logit }) => score(logit))], ruled: true, strong: true },
      ]), // biome-ignore format: a table
    ],
    alt: describe(
      'Il vettore finale per le righe di tre token. I logit:',
      step.tokens.map(
        ({ logit, products, rest }, i) =>
          `«${labels[i] ?? ''}» ${score(logit)} (prodotti ${products.map((p) => inSum(p)).join(' + ')}, tutti gli altri ${figure(rest)})`,
      ),
      (n) => `e altri ${n}`,
      `I posti mostrati: ${step.places.map(({ index, value }) => `${index}º ${figure(value)}`).join('; ')}.`,
    ),
  });
}

const SHARES = [
  { header: 'token', x: 24, width: 240 },
  { header: 'logit', x: 270, width: 120, align: 'right' },
  { header: 'e^(logit/T)', x: 400, width: 190, align: 'right' },
  { header: 'probabilità', x: 600, width: 140, align: 'right' },
  { header: '', x: 756, width: 120 },
] as const;

export function softmaxSpec(step: SoftmaxStep, labels: readonly string[]): Spec {
  const shown = step.shares.reduce((sum, share) => sum + share.power, 0);
  const rest = Math.max(0, step.sum - shown);
  const others = `altri ${integer(step.vocabulary - step.shares.length)}`;
  const heading = `T = ${decimal(step.temperature)}`;
  return sheet({
    name: 'softmax',
    title: 'Softmax: dai logit alle probabilità',
    subtitle: `temperatura ${heading} · e^(logit/T) diviso la somma di tutto il vocabolario`,
    parts: [
      table(SHARES, [
        ...step.shares.map(({ logit, power: p, probability }, i) => ({
          cells: [labels[i] ?? '', score(logit), power(p), percent(probability), probability],
          strong: i === 0,
        })),
        { cells: [others, '', power(rest), percent(rest / step.sum), rest / step.sum] },
        { cells: ['somma', '', power(step.sum), percent(1)], ruled: true },
      ]), // biome-ignore format: a table
    ],
    alt: describe(
      `Softmax a ${heading}: logit, e^(logit/T), probabilità.`,
      step.shares.map(
        (s, i) => `«${labels[i] ?? ''}» ${score(s.logit)}, ${power(s.power)}, ${percent(s.probability)}`,
      ),
      (n) => `e altri ${n}`,
      `Gli ${others} token: ${power(rest)}, ${percent(rest / step.sum)}. Somma: ${power(step.sum)}.`,
    ),
  });
}
