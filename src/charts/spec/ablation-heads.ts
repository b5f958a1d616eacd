/** How much every head of a model matters for the next token of one text: a table of layers and heads. */
import { decimal } from '../../text/numbers.ts';
import type { Spec } from '../drawing.ts';
import { onHeat } from '../heat.ts';
import { palette, size } from '../palette.ts';
import type { Mark } from '../scene.ts';
import { heading, headName, inner } from './attention-parts.ts';
import { quoted } from './shorten.ts';
import { describe } from './words.ts';

export interface HeadEffectsInput {
  readonly text: string;
  readonly layers: number;
  readonly heads: number;
  /** bits, layer by layer, head by head; null where it wasn't tried */
  readonly divergences: readonly (number | null)[];
}

const gutter = 46;
const rowHeight = 40;
/** Beyond so many columns the figures don't fit. */
const mostFigures = 10;

/** @throws RangeError unless layers x heads values */
export function headEffectsSpec({ text, layers, heads, divergences }: HeadEffectsInput): Spec {
  if (divergences.length !== layers * heads) throw new RangeError(`${divergences.length} heads`);
  const most = Math.max(1e-9, ...divergences.map((value) => value ?? 0));
  const dark = (value: number) => Math.sqrt(value / most);
  const blocks = heads <= 5 ? 2 : 1;
  const down = Math.ceil(layers / blocks);
  const { marks, y } = heading('Quanto conta ogni testa?', [
    quoted(text, 34),
    ...(heads > mostFigures
      ? ['riga: strato · colonna: testa · più scuro: più cambia quando tace']
      : [
          'riga: strato · colonna: testa · numero: KL in bit quando tace',
          `senza numero: meno di 0,005 bit${divergences.includes(null) ? ', o testa non provata' : ''}`,
        ]),
  ]);
  const top = y + 44;
  const blockWidth = inner / blocks;
  const cellWidth = (blockWidth - gutter - 10) / heads;
  const left = (block: number) => size.margin + block * blockWidth + gutter;
  const middle = (block: number, head: number) => left(block) + (head + 0.5) * cellWidth;
  const headers = Array.from(
    { length: blocks * heads },
    (_, i): Mark => ({
      mark: 'text',
      x: middle(Math.floor(i / heads), i % heads),
      y: top - 10,
      text: heads > mostFigures ? String((i % heads) + 1) : `testa ${(i % heads) + 1}`,
      px: heads > mostFigures ? 18 : 20,
      align: 'center',
      color: palette.quiet,
      most: cellWidth - 2,
    }),
  );
  const cells = divergences.flatMap((value, i): Mark[] => {
    const [layer, head] = [Math.floor(i / heads), i % heads];
    const block = Math.floor(layer / down);
    const row = top + (layer % down) * rowHeight;
    const name: Mark = {
      mark: 'text',
      x: left(block) - 10,
      y: row + 28,
      text: String(layer + 1),
      px: size.small,
      weight: 'bold',
      align: 'right',
    };
    const cell: Mark = {
      mark: 'cells',
      x: left(block) + head * cellWidth,
      y: row,
      columns: 1,
      cellWidth,
      cellHeight: rowHeight - 3,
      values: [value === null ? null : dark(value)],
    };
    const figure: Mark[] =
      value === null || heads > mostFigures || value < 0.005
        ? []
        : [
            {
              mark: 'text',
              x: middle(block, head),
              y: row + 27,
              text: decimal(value, 2),
              px: 20,
              align: 'center',
              color: onHeat(dark(value)),
            },
          ];
    return [...(head === 0 ? [name] : []), cell, ...figure];
  });
  const bottom = top + down * rowHeight;
  const frames = Array.from(
    { length: blocks },
    (_, block): Mark => ({
      mark: 'rect',
      x: left(block),
      y: top,
      width: cellWidth * heads,
      height: Math.min(down, layers - block * down) * rowHeight - 3,
      stroke: palette.outline,
    }),
  );
  const alt = describe(
    `Tabella delle teste, ${layers} strati × ${heads}: spostamento del prossimo token quando ognuna tace. Le più importanti:`,
    divergences
      .map((value, i) => ({ value: value ?? 0, i }))
      .sort((a, b) => b.value - a.value)
      .slice(0, 10)
      .map(
        ({ value, i }) => `${headName(Math.floor(i / heads) + 1, (i % heads) + 1)} ${decimal(value, 2)} bit`,
      ),
    () => '…',
    '',
  );
  const all = [...marks, ...headers, ...cells, ...frames];
  const drawing = { kind: 'scene', width: size.width, height: bottom + size.margin, marks: all } as const;
  return { name: 'prossimo-teste.png', alt, drawing };
}
