/** The confusion matrix as a table, and beside it the figures it leads to. */
import { accuracy } from '../../labs/classification/judge.ts';
import { classificazione as it } from '../../text/classificazione.ts';
import { integer } from '../../text/numbers.ts';
import { palette, size } from '../palette.ts';
import type { Mark } from '../scene.ts';
import type { ClassesInput } from './classes.ts';
import { drawable } from './scripts.ts';
import { oneLine, shorten } from './shorten.ts';

const ROUND = '#123f77';
const SQUARE = '#c2410c';
const LEFT = size.margin;
const HEAD = 168;
const WIDTH = 120;
const ROW = 60;

/** @param top where its heading stands */
export function tableMarks(input: ClassesInput, top: number): readonly Mark[] {
  const { confusion, names, loss, unseen } = input;
  const count = confusion.flat().reduce((sum, each) => sum + each, 0);
  const text = (x: number, y: number, what: string, px: number, more: object = {}): Mark => ({
    mark: 'text',
    x,
    y,
    text: what,
    px,
    ...more,
  });
  const first = top + 74;
  const cell = (row: number, column: number): readonly Mark[] => {
    const [truth, said] = [row === 0 ? 1 : 0, column === 0 ? 1 : 0] as const;
    const [x, y] = [LEFT + HEAD + column * WIDTH, first + row * ROW];
    const right = truth === said;
    return [
      { mark: 'rect', x, y, width: WIDTH, height: ROW, fill: right ? '#e3ecf6' : palette.paper, stroke: palette.outline, line: 2 }, // biome-ignore format: one line a mark
      text(x + WIDTH / 2, y + 40, integer(confusion[truth][said]), 30, {
        align: 'center',
        weight: right ? 'bold' : 'normal',
        color: right ? palette.ink : palette.strike,
      }),
    ];
  };
  const name = (side: 0 | 1) =>
    shorten(drawable(oneLine(side === 1 ? names.round : names.square)), 4.6, 'start');
  const figures = [
    it.table.accuracy(accuracy(confusion), count),
    it.table.unseen(unseen.share, unseen.count),
    ...(loss === null ? [it.table.ringed] : [it.table.loss(loss)]),
  ];
  return [
    text(LEFT, top + 22, it.table.title, size.small, { color: palette.quiet }),
    ...([1, 0] as const).flatMap((side, i): Mark[] => [
      text(LEFT + HEAD + (i + 0.5) * WIDTH - 14, top + 60, it.table.answer, size.small, { align: 'center', color: palette.quiet }), // biome-ignore format: one line a mark
      glyph(side, LEFT + HEAD + (i + 0.5) * WIDTH + 34, top + 53),
      glyph(side, LEFT + 14, first + i * ROW + 30),
      text(LEFT + 34, first + i * ROW + 38, name(side), size.figure, { most: HEAD - 42 }),
    ]),
    ...[0, 1].flatMap((row) => [0, 1].flatMap((column) => cell(row, column))),
    ...figures.map((figure, i) =>
      text(LEFT + HEAD + 2 * WIDTH + 32, first + 24 + i * 46, figure, size.figure, {
        most: size.width - size.margin - (LEFT + HEAD + 2 * WIDTH + 32),
        weight: i === 0 ? 'bold' : 'normal',
      }),
    ),
  ];
}

/** ● or ■ */
export function glyph(side: 0 | 1, x: number, y: number, hollow = false): Mark {
  const color = side === 1 ? ROUND : SQUARE;
  const [fill, stroke] = hollow ? [palette.paper, color] : [color, palette.paper];
  if (side === 1) return { mark: 'dot', x, y, radius: 9, fill, stroke };
  return { mark: 'rect', x: x - 8, y: y - 8, width: 16, height: 16, fill, stroke, line: 2 };
}
