/** Where everything stands in the picture of several temperatures. What it says in words is in temperatures.ts. */
import { decimal, integer } from '../../text/numbers.ts';
import { heat, onHeat } from '../heat.ts';
import { palette, size } from '../palette.ts';
import type { Mark, SceneDrawing } from '../scene.ts';
import { drawable } from './scripts.ts';
import { shortPercent } from './short-percent.ts';
import { quoted, shorten } from './shorten.ts';
import type { TemperaturesInput } from './temperatures.ts';
import { facts, stairs } from './temperatures-edges.ts';
import {
  CELLS,
  GROUP,
  type Layout,
  LEFT,
  layout,
  RIGHT,
  ROW,
  STRIP,
  shade,
  small,
  TOP,
} from './temperatures-layout.ts';

export function temperaturesScene(input: TemperaturesInput): SceneDrawing {
  const { columns, counts } = input;
  const at = layout(input);
  const marks: Mark[] = [
    ...heading(input),
    ...columns.flatMap((column, c) => [
      ...column.probabilities.flatMap((p, i) => cell(at, c, TOP + i * ROW, ROW, p, shortPercent(p))),
      ...(counts.middle > 0
        ? cell(at, c, at.rowsEnd, GROUP, column.middle, shortPercent(column.middle))
        : []),
      ...(counts.beyond > 0 ? cell(at, c, at.beyond, GROUP, column.beyond, shortPercent(column.beyond)) : []),
    ]),
    ...rowLabels(input, at),
    ...stairs(input, at),
    ...facts(input, at),
  ];
  return { kind: 'scene', width: size.width, height: at.end, marks };
}

function heading({ text, columns, edges }: TemperaturesInput): Mark[] {
  const at = (RIGHT - CELLS) / columns.length;
  return [
    { mark: 'text', x: LEFT, y: 48, text: `Dopo ${quoted(text, 21)}`, px: size.title, weight: 'bold' },
    small(LEFT, 84, 'Righe: i token più probabili. Colonne: la temperatura T. Più scuro, più probabile.'),
    { mark: 'line', points: [[LEFT, 107], [LEFT + 46, 107]], color: palette.strike, line: 6 }, // biome-ignore format: one line a mark
    small(LEFT + 56, 114, `qui taglierebbe top-p ${decimal(edges.topP)}: sopra la linea si tiene, sotto no`),
    ...columns.map(
      ({ temperature }, c): Mark => ({
        mark: 'text',
        x: CELLS + (c + 0.5) * at,
        y: TOP - 14,
        text: `T = ${decimal(temperature)}`,
        px: size.label,
        weight: 'bold',
        align: 'center',
        most: at - 8,
      }),
    ),
  ];
}

function cell(
  { x, width }: Layout,
  column: number,
  y: number,
  height: number,
  p: number,
  text: string,
): Mark[] {
  const fill = heat(shade(p));
  return [
    { mark: 'rect', x: x(column), y, width, height, fill, stroke: palette.line, line: 1 },
    {
      mark: 'text',
      x: x(column) + width / 2,
      y: y + 29,
      text,
      px: size.figure,
      color: onHeat(shade(p)),
      align: 'center',
      most: width - 10,
    },
  ];
}

function rowLabels({ labels, counts, edges }: TemperaturesInput, at: Layout): Mark[] {
  const most = CELLS - LEFT - 10;
  const label = (y: number, text: string): Mark => ({ mark: 'text', x: LEFT, y, text, px: size.label, most });
  const marks = labels.map((text, i) =>
    label(TOP + i * ROW + 30, shorten(drawable(text), most / size.label, 'start')),
  );
  if (counts.middle > 0)
    marks.push(
      label(at.rowsEnd + 29, `${labels.length + 1}º – ${labels.length + counts.middle}º`),
      small(
        LEFT,
        at.rowsEnd + 58,
        counts.middle === 1 ? '1 token' : `${integer(counts.middle)} token insieme`,
      ),
    );
  if (counts.beyond > 0) {
    const y = at.strip + STRIP / 2;
    marks.push(
      small(LEFT, y + 8, `top-k ${integer(edges.topK)} taglia qui`),
      { mark: 'line', points: [[CELLS + 20, y], [RIGHT, y]], color: palette.ink, line: 4, dashed: true }, // biome-ignore format: one line a mark
      label(at.beyond + 29, 'tutti gli altri'),
      small(LEFT, at.beyond + 58, `${integer(counts.beyond)} token`),
    );
  }
  return marks;
}
