/** All heads of some layers, each a small map: not to read numbers, but to see which patterns there are. */

import type { Spec } from '../drawing.ts';
import { palette, size } from '../palette.ts';
import type { Mark } from '../scene.ts';
import { type AttentionInput, heading, headName, inner, inWords, scale, shade } from './attention-parts.ts';
import { describe } from './words.ts';

/** Maps side by side, and lines of maps, that can still be told apart on a phone. */
const ACROSS = 9;
const DOWN = 10;

export interface Grid {
  /** layers side by side */
  readonly blocks: number;
  /** heads side by side in one layer */
  readonly across: number;
  /** lines of heads that a layer takes */
  readonly lines: number;
  /** layers in one picture */
  readonly layers: number;
}

/** How the heads of a model are shared out over pictures. @example gridOf(4) // Gemma 270M: 2 layers side by side, 20 a picture */
export function gridOf(heads: number): Grid {
  const lines = Math.ceil(heads / 12);
  const across = Math.ceil(heads / lines);
  const blocks = Math.max(1, Math.floor(ACROSS / across));
  return { blocks, across, lines, layers: Math.max(1, Math.floor(DOWN / lines)) * blocks };
}

export interface OverviewInput {
  readonly labels: readonly string[];
  /** layer by layer, head by head; `layer` and `head` counted from 1 */
  readonly maps: readonly Pick<AttentionInput, 'layer' | 'head' | 'values' | 'sink'>[];
  readonly heads: number;
  readonly sinkLabel: string | null;
}

const gutter = 46;

export function attentionOverviewSpec({ labels, maps, heads, sinkLabel }: OverviewInput): Spec {
  const { blocks, across, lines } = gridOf(heads);
  const layers = [...new Set(maps.map(({ layer }) => layer))];
  const perBlock = Math.ceil(layers.length / blocks);
  const { marks, y } = heading('Ogni quadratino è una testa di attenzione', [
    `numeri a sinistra: gli strati; in ogni riga le ${heads} teste, da 1 a ${heads}`,
    'dentro: riga = chi guarda, colonna = chi è guardato; in grigio il futuro',
  ]);
  const blockWidth = inner / blocks;
  const cell = (blockWidth - gutter - 8) / across;
  const side = cell - 8;
  const top = y + 16;
  const small = maps.flatMap(({ layer, head, values }): Mark[] => {
    const i = layers.indexOf(layer);
    const left = size.margin + Math.floor(i / perBlock) * blockWidth + gutter;
    const x = left + ((head - 1) % across) * cell;
    const line = (i % perBlock) * lines + Math.floor((head - 1) / across);
    const name: Mark[] =
      head === 1
        ? [
            {
              mark: 'text',
              x: left - 10,
              y: top + line * cell + side / 2 + 8,
              text: String(layer),
              px: size.small,
              weight: 'bold',
              align: 'right',
            },
          ]
        : [];
    return [...name, ...smallMap(values, labels.length, x, top + line * cell, side)];
  });
  const bottom = top + perBlock * lines * cell + 8;
  const alt = describe(
    `Panorama dell’attenzione, strati da ${layers[0] ?? 0} a ${layers.at(-1) ?? 0}, ${heads} teste per strato${sinkLabel === null ? '' : `; ${sinkLabel} è nascosto`}. I legami più forti fra parole diverse:`,
    bestOfEach({ labels, maps, sinkLabel }),
    () => 'gli altri nella figura',
    '',
  );
  return {
    name: 'prossimo-panorama.png',
    alt,
    drawing: {
      kind: 'scene',
      width: size.width,
      height: Math.ceil(bottom + 32 + size.margin),
      marks: [...marks, ...small, ...scale(bottom)],
    },
  };
}

/** The past as heat, the future as a grey corner. */
function smallMap(values: readonly (number | null)[], n: number, x: number, y: number, side: number): Mark[] {
  const step = side / n;
  const rows = Array.from(
    { length: n },
    (_, r): Mark => ({
      mark: 'cells',
      x,
      y: y + r * step,
      columns: n,
      cellWidth: step,
      cellHeight: step,
      values: values.slice(r * n, r * n + r + 1).map((value) => Math.round(1e3 * shade(value ?? 0)) / 1e3),
    }),
  );
  return [
    { mark: 'rect', x, y, width: side, height: side, fill: palette.line },
    ...rows,
    { mark: 'rect', x, y, width: side, height: side, stroke: palette.outline, line: 1 },
  ];
}

/** The strongest look of each head at something else, but not at the sink: the ten strongest of all. */
function bestOfEach({ labels, maps, sinkLabel }: Omit<OverviewInput, 'heads'>): string[] {
  const n = labels.length;
  // where nothing is hidden the first token is the sink
  const least = sinkLabel === null ? 1 : 0;
  return maps
    .map(({ layer, head, values }) => {
      const best = values.reduce<{ weight: number; i: number }>(
        (top, value, i) =>
          Math.floor(i / n) !== i % n && i % n >= least && (value ?? 0) > top.weight
            ? { weight: value ?? 0, i }
            : top,
        { weight: 0, i: 0 },
      );
      return { layer, head, ...best };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 10)
    .map(
      ({ layer, head, weight, i }) =>
        `${headName(layer, head)}: ${inWords(labels[Math.floor(i / n)] ?? '', labels[i % n] ?? '', weight)}`,
    );
}
