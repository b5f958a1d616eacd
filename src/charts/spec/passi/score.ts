/** The picture of one score: query times key, built up from its largest terms, then divided by the root of their number. */
import type { LayerStep } from '../../../services/steps/layer.ts';
import { decimal, integer } from '../../../text/numbers.ts';
import { figure, figures, score } from '../../../text/passi/figures.ts';
import type { Spec } from '../../drawing.ts';
import { describe } from '../words.ts';
import { sheet } from './sheet.ts';
import { largestOf, table } from './table.ts';

/** @param place where the head is, in words · @param labels (T,) */
export function scoreSpec(step: LayerStep, place: string, labels: readonly string[]): Spec {
  const [from, to] = [labels[step.from] ?? '', labels[step.look.to] ?? ''];
  const { top, rest } = step.terms;
  const products = figures([...top.map(({ product }) => product), rest, step.dot]);
  const largest = largestOf(top.map(({ product }) => product));
  const columns = [
    { header: 'posto', x: 24, width: 180 },
    { header: `q di ${from}`, x: 200, width: 140, align: 'right' },
    { header: `k di ${to}`, x: 350, width: 150, align: 'right' },
    { header: 'q · k', x: 510, width: 130, align: 'right' },
    { header: '', x: 660, width: 216, signed: true },
  ] as const;
  const others = `altri ${integer(step.headDim - top.length)}`;
  const root = `diviso √${step.headDim}`;
  return sheet({
    name: 'punteggio',
    title: `Quanto «${to}» risponde a «${from}»`,
    subtitle: `${place} · domanda q per chiave k, posto per posto`,
    parts: [
      table(columns, [
        ...top.map((term, i) => ({
          cells: [`${term.index}º`, figure(term.a), figure(term.b), products[i] ?? '', term.product / largest],
        })),
        { cells: [others, '', '', products[top.length] ?? ''] },
        { cells: ['somma q·k', '', '', products[top.length + 1] ?? ''], ruled: true },
        { cells: [root, '', '', `: ${decimal(Math.sqrt(step.headDim))}`] },
        { cells: ['punteggio', '', '', score(step.score)], ruled: true, strong: true },
      ]), // biome-ignore format: a table
    ],
    alt: describe(
      `${place}: la domanda di «${from}» per la chiave di «${to}». I prodotti più grandi:`,
      top.map(
        (term) => `posto ${term.index}: ${figure(term.a)} per ${figure(term.b)} fa ${figure(term.product)}`,
      ),
      (n) => `e altri ${n}`,
      `Gli ${others} fanno ${figure(rest)}. Somma ${figure(step.dot)}, diviso radice di ${step.headDim}: punteggio ${score(step.score)}.`,
    ),
  });
}
