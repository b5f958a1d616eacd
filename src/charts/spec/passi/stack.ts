/** The picture of all layers: what attention and feed-forward add to the last token's vector, and how long it becomes. */
import type { StackStep } from '../../../services/steps/stack.ts';
import { figure } from '../../../text/passi/figures.ts';
import type { Spec } from '../../drawing.ts';
import { describe } from '../words.ts';
import { sheet } from './sheet.ts';
import { largestOf, table } from './table.ts';

const COLUMNS = [
  { header: 'strato', x: 24, width: 90 },
  { header: 'attenzione', x: 120, width: 120, align: 'right' },
  { header: 'aggiunge', x: 252, width: 150 },
  { header: 'neuroni', x: 414, width: 110, align: 'right' },
  { header: 'aggiungono', x: 536, width: 150 },
  { header: 'lunghezza dopo', x: 698, width: 178, align: 'right' },
] as const;

/** @param opened the layer that was looked at, from 0 */
export function stackSpec(step: StackStep, opened: number, label: string): Spec {
  const largest = largestOf(step.layers.flatMap(({ attention, feedForward }) => [attention, feedForward]));
  const most = [...step.layers.entries()].sort(
    ([, a], [, b]) => b.attention + b.feedForward - a.attention - a.feedForward,
  );
  return sheet({
    name: 'strati',
    title: `Che cosa aggiunge ogni strato a «${label}»`,
    subtitle: 'lunghezza di ciò che si aggiunge e del vettore dopo; «finale» = normalizzato',
    parts: [
      table(
        COLUMNS,
        [
          { cells: ['inizio', '', '', '', '', figure(step.start.length)] },
          ...step.layers.map(({ attention, feedForward, after }, l) => ({
            cells: [
              `${l + 1}º`,
              figure(attention),
              attention / largest,
              figure(feedForward),
              feedForward / largest,
              figure(after),
            ],
            strong: l === opened,
          })),
          { cells: ['finale', '', '', '', '', figure(step.final.length)], ruled: true },
        ],
        34,
      ),
    ],
    alt: describe(
      `La lunghezza del vettore di «${label}» va da ${figure(step.start.length)} a ${figure(step.end.length)} attraverso ${step.layers.length} strati; dopo la normalizzazione finale è ${figure(step.final.length)}. Gli strati che aggiungono di più (attenzione, neuroni, lunghezza dopo):`,
      most
        .slice(0, 10)
        .map(
          ([l, layer]) =>
            `${l + 1}º: ${figure(layer.attention)}, ${figure(layer.feedForward)}, ${figure(layer.after)}`,
        ),
      (n) => `e altri ${n}`,
      '',
    ),
  });
}
