/** The picture of one distribution computed twice: here in f32, and by llama.cpp with its 8-bit activations. */
import type { Comparison } from '../../../services/steps/comparison.ts';
import { decimal, percent, signed } from '../../../text/numbers.ts';
import type { Spec } from '../../drawing.ts';
import { describe } from '../words.ts';
import { sheet } from './sheet.ts';
import { table } from './table.ts';

const COLUMNS = [
  { header: 'token', x: 24, width: 220 },
  { header: 'qui', x: 250, width: 120, align: 'right' },
  { header: '', x: 384, width: 120 },
  { header: 'llama.cpp', x: 520, width: 120, align: 'right' },
  { header: '', x: 654, width: 120 },
  { header: 'punti', x: 780, width: 96, align: 'right' },
] as const;

export function comparisonSpec({ temperature, rows }: Comparison, label: (id: number) => string): Spec {
  const points = (here: number, there: number) => signed(100 * (there - here), 2);
  return sheet({
    name: 'confronto',
    title: 'Due calcoli dello stesso modello',
    subtitle: `probabilità del prossimo token a T = ${decimal(temperature)}: Prossimo (f32) e llama.cpp`,
    parts: [
      table(
        COLUMNS,
        rows.map(({ id, here, there }, i) => ({
          cells: [label(id), percent(here), here, percent(there), there, points(here, there)],
          strong: i === 0,
        })),
      ),
    ],
    alt: describe(
      `Probabilità del prossimo token a T = ${decimal(temperature)}, calcolata qui e da llama.cpp:`,
      rows.map(({ id, here, there }) => `«${label(id)}» ${percent(here)} e ${percent(there)}`),
      (n) => `e altri ${n}`,
      '',
    ),
  });
}
