/** The picture of a head's weights: a map of who sees whom, its future hatched, and the last token's row written out. */
import type { LayerStep, Seen } from '../../../services/steps/layer.ts';
import { percent } from '../../../text/numbers.ts';
import { power, score } from '../../../text/passi/figures.ts';
import type { Spec } from '../../drawing.ts';
import { palette, size } from '../../palette.ts';
import type { Mark } from '../../scene.ts';
import { describe } from '../words.ts';
import { caption, fitted, left, type Part, right, sheet, text } from './sheet.ts';
import { table } from './table.ts';

/** Tokens on the map's sides, and rows of the table: what a phone can show. */
const SIDE = 10;
const ROWS = 7;

const COLUMNS = [
  { header: 'token guardato', x: 24, width: 230 },
  { header: 'punteggio s', x: 260, width: 150, align: 'right' },
  { header: 'e^s', x: 425, width: 165, align: 'right' },
  { header: 'peso', x: 600, width: 110, align: 'right' },
  { header: '', x: 726, width: 150 },
] as const;

/** @param begin how many tokens go before the text: they have no column on the map */
export function attentionSpec(
  step: LayerStep,
  place: string,
  labels: readonly string[],
  begin: number,
): Spec {
  const { from, look } = step;
  const label = (position: number) => labels[position] ?? '';
  const rows = shownRows(step);
  const hidden = step.seen.filter((seen) => !rows.includes(seen));
  const total = (of: (seen: Seen) => number) => hidden.reduce((sum, seen) => sum + of(seen), 0);
  return sheet({
    name: 'attenzione',
    title: `Dove guarda «${label(from)}»`,
    subtitle: `${place} · più scuro = più peso; tratteggiato = coperto dalla maschera`,
    parts: [
      ...(labels.length > begin ? [map(step, labels, shownSides(step, begin))] : []),
      caption(`La riga di «${label(from)}»: da punteggi a pesi`),
      table(COLUMNS, [
        ...rows.map((seen) => ({
          cells: [label(seen.position), score(seen.score), power(seen.power), percent(seen.weight), seen.weight],
          strong: seen.position === look.to,
        })),
        ...(hidden.length === 0 ? [] : [{ cells: [`altri ${hidden.length} token`, '', power(total((s) => s.power)), percent(Math.min(1, total((s) => s.weight)))] }]),
        { cells: ['somma', '', power(step.powers), percent(1)], ruled: true },
      ]), // biome-ignore format: a table
    ],
    alt: describe(
      `${place}: quanto «${label(from)}» guarda ogni token, con punteggio, e^punteggio, peso:`,
      rows.map(
        (seen) =>
          `«${label(seen.position)}» ${score(seen.score)}, ${power(seen.power)}, ${percent(seen.weight)}`,
      ),
      (n) => `e altri ${n}`,
      `Somma delle potenze: ${power(step.powers)}. I token che vengono dopo sono coperti.`,
    ),
  });
}

/** The pair's own row and those with most weight, in the order of the text. */
function shownRows({ seen, look }: LayerStep): readonly Seen[] {
  const byWeight = [...seen].sort((a, b) => b.weight - a.weight);
  const first = byWeight.sort((a, b) => Number(b.position === look.to) - Number(a.position === look.to));
  return first.slice(0, ROWS).sort((a, b) => a.position - b.position);
}

/** The last tokens of the text, and the one that is looked at. */
function shownSides({ from, look }: LayerStep, begin: number): readonly number[] {
  const all = Array.from({ length: from + 1 - begin }, (_, i) => begin + i);
  const near = all.slice(-SIDE);
  return near.includes(look.to) || look.to < begin ? near : [look.to, ...near.slice(1)];
}

function map({ weights, from, look }: LayerStep, labels: readonly string[], side: readonly number[]): Part {
  const T = from + 1;
  const n = side.length;
  const x = left + 210;
  const cellWidth = Math.min(110, (right - x) / n);
  const cellHeight = Math.min(44, cellWidth);
  const header = 90;
  return {
    height: header + n * cellHeight,
    at(y) {
      const top = y + header;
      const marks: Mark[] = side.flatMap((position, i) => [
        text(x - 12, top + (i + 0.5) * cellHeight + 8, fitted(labels[position] ?? '', 190, size.small), { px: size.small, align: 'right', weight: position === from ? 'bold' : 'normal' }),
        text(x + (i + 0.5) * cellWidth - 6, top - 10, fitted(labels[position] ?? '', 110, size.small), { px: size.small, turn: -35, weight: position === look.to ? 'bold' : 'normal' }),
      ]); // biome-ignore format: a pair a line
      const axis = { px: size.small, color: palette.quiet };
      marks.push(text(left, y + 44, 'righe: chi guarda', axis));
      marks.push(text(left, y + 72, 'colonne: guardati', axis));
      const values = side.flatMap((t) => side.map((s) => (s > t ? null : (weights[t * T + s] ?? 0))));
      marks.push({ mark: 'cells', x, y: top, columns: n, cellWidth, cellHeight, values });
      marks.push({
        mark: 'rect',
        x,
        y: top,
        width: n * cellWidth,
        height: n * cellHeight,
        stroke: palette.outline,
      });
      const [row, column] = [side.indexOf(from), side.indexOf(look.to)];
      if (column >= 0) {
        const [cellX, cellY] = [x + column * cellWidth, top + row * cellHeight];
        marks.push({
          mark: 'rect',
          x: cellX,
          y: cellY,
          width: cellWidth,
          height: cellHeight,
          stroke: palette.strike,
          line: 4,
        });
      }
      return marks;
    },
  };
}
