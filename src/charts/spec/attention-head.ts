/** One head, large: who looks (rows) at whom (columns), with the real tokens on both axes. */

import type { Spec } from '../drawing.ts';
import { onHeat } from '../heat.ts';
import { palette, size } from '../palette.ts';
import type { Mark } from '../scene.ts';
import { frame, hatching, sinkColumn } from './attention-head-marks.ts';
import {
  type AttentionInput,
  checkMap,
  heading,
  headName,
  inner,
  inWords,
  scale,
  shade,
} from './attention-parts.ts';
import { windowOf } from './attention-window.ts';
import { shorten } from './shorten.ts';
import { textWidth } from './text-width.ts';
import { describe } from './words.ts';

const longest = 150;
const slant = -60;

/** @param from the row that is framed, and has to be in the picture; null for none */
export function attentionHeadSpec(input: AttentionInput, from: number | null): Spec {
  checkMap(input);
  const { columns, rows, values, sink, first } = windowOf(input, from);
  const widest = Math.max(...columns.map(textWidth)) * size.small;
  const label = Math.min(longest, Math.ceil(widest) + 10);
  const sinkWidth = input.sinkLabel === null ? 0 : 84;
  const cellWidth = Math.min(76, (inner - label - sinkWidth) / columns.length);
  const cellHeight = Math.max(28, Math.min(56, cellWidth));
  const { marks, y } = heading(`Chi guarda chi: ${headName(input.layer, input.head)}`, [
    'riga: chi guarda · colonna: chi è guardato · tratteggio: il futuro, che non si vede',
    ...(first > 0 ? [`qui le righe da ${first + 1} a ${first + rows.length} di ${input.labels.length}`] : []),
  ]);
  const left = size.margin + label;
  const top = y + Math.min(longest, widest) * 0.87 + 34;
  const center = (c: number) => left + (c + 0.5) * cellWidth;
  const baseline = (r: number) => top + (r + 0.5) * cellHeight + 8;
  const names: Mark[] = [
    ...columns.map(
      (name, c): Mark => ({
        mark: 'text',
        x: center(c) + 8,
        y: top - 8,
        text: shorten(name, longest / size.small, 'start'),
        px: size.small,
        turn: slant,
        most: longest,
      }),
    ),
    ...rows.map(
      (name, r): Mark => ({
        mark: 'text',
        x: left - 10,
        y: baseline(r),
        text: shorten(name, longest / size.small, 'start'),
        px: size.small,
        align: 'right',
        most: longest,
        weight: first + r === from ? 'bold' : 'normal',
      }),
    ),
  ];
  const figures = values.flatMap((value, i): Mark[] => {
    if (value === null || value < 0.1 || cellWidth < 36) return [];
    return [
      {
        mark: 'text',
        x: center(i % columns.length),
        y: baseline(Math.floor(i / columns.length)),
        text: value >= 1 ? '100' : String(Math.min(99, Math.round(value * 100))),
        px: 20,
        align: 'center',
        color: onHeat(shade(value)),
      },
    ];
  });
  const right = left + columns.length * cellWidth;
  const bottom = top + rows.length * cellHeight;
  const all: Mark[] = [
    ...marks,
    ...names,
    {
      mark: 'cells',
      x: left,
      y: top,
      columns: columns.length,
      cellWidth,
      cellHeight,
      values: values.map((value) => (value === null ? null : shade(value))),
    },
    ...hatching(values, columns.length, { x: left, y: top, width: cellWidth, height: cellHeight }),
    { mark: 'rect', x: left, y: top, width: right - left, height: bottom - top, stroke: palette.outline },
    ...figures,
    ...frame(from === null ? null : from - first, rows.length, {
      x: left,
      y: top,
      width: right - left,
      height: cellHeight,
    }),
    ...sinkColumn(input.sinkLabel, sink, right, top, baseline),
    ...scale(bottom + 16),
  ];
  const alt = describe(
    `Mappa di attenzione, ${headName(input.layer, input.head)}: righe chi guarda, colonne chi è guardato. I legami più forti:`,
    strongestCells(input),
    () => 'gli altri nella mappa',
    '',
  );
  const height = Math.ceil(bottom + 16 + 32 + size.margin);
  return {
    name: 'prossimo-attenzione.png',
    alt,
    drawing: { kind: 'scene', width: size.width, height, marks: all },
  };
}

/** The ten strongest, in words. */
export function strongestCells({ labels, values }: AttentionInput): string[] {
  const n = labels.length;
  return values
    .map((value, i) => ({ value: value ?? 0, i }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
    .slice(0, 10)
    .map(({ value, i }) => inWords(labels[Math.floor(i / n)] ?? '', labels[i % n] ?? '', value));
}
