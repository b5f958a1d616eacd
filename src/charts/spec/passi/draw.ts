/** The picture of a draw: the probabilities laid end to end from 0 to 1, and where the random number falls. */
import type { DrawStep, Stretch } from '../../../services/steps/softmax.ts';
import { decimal, percent } from '../../../text/numbers.ts';
import { LINE_DIGITS, lineDigits } from '../../../text/passi/probabilities.ts';
import type { Spec } from '../../drawing.ts';
import { palette, size } from '../../palette.ts';
import type { Mark } from '../../scene.ts';
import { describe } from '../words.ts';
import { fitted, left, type Part, right, sheet, text } from './sheet.ts';
import { table } from './table.ts';

const COLUMNS = [
  { header: 'token', x: 24, width: 250 },
  { header: 'probabilità', x: 290, width: 150, align: 'right' },
  { header: 'da', x: 470, width: 170, align: 'right' },
  { header: 'a', x: 670, width: 170, align: 'right' },
] as const;

/** @param label of a token's id */
export function drawSpec(step: DrawStep, label: (id: number) => string): Spec {
  const { stretches, drawn, random } = step;
  const digits = lineDigits(drawn);
  const place = (x: number) => decimal(x, digits);
  const outside = drawn.rank > stretches.length;
  const row = (each: Stretch) => {
    const own = each.rank === drawn.rank;
    const ends = [each.from, each.to].map((x) => decimal(x, own ? digits : LINE_DIGITS));
    return { cells: [label(each.id), percent(Math.min(1, each.to - each.from)), ...ends], strong: own };
  };
  const end = stretches.at(-1)?.to ?? 0;
  const heading = `T = ${decimal(step.temperature)} · seme ${step.seed} → numero casuale ${place(random)}`;
  return sheet({
    name: 'estrazione',
    title: `Estratto: «${label(drawn.id)}»`,
    subtitle: heading,
    parts: [
      line(step, label),
      table(COLUMNS, [
        ...stretches.map(row),
        { cells: ['tutti gli altri', percent(Math.max(0, 1 - end)), decimal(end, LINE_DIGITS), '1'] },
        ...(outside ? [{ ...row(drawn), ruled: true }] : []),
      ]), // biome-ignore format: a table
    ],
    alt: describe(
      `Le probabilità in fila da 0 a 1; ${heading}: cade nel tratto di «${label(drawn.id)}», da ${place(drawn.from)} a ${place(drawn.to)}. I tratti:`,
      stretches.map((each) => `«${label(each.id)}» fino a ${decimal(each.to, LINE_DIGITS)}`),
      (n) => `e altri ${n}`,
      '',
    ),
  });
}

const HEIGHT = 150;
const BAR = { top: 66, height: 50 } as const;

function line({ stretches, drawn, random }: DrawStep, label: (id: number) => string): Part {
  const place = decimal(random, lineDigits(drawn));
  const width = right - left;
  const x = (p: number) => left + Math.min(1, p) * width;
  return {
    height: HEIGHT,
    at(y) {
      const top = y + BAR.top;
      const marks: Mark[] = [
        {
          mark: 'rect',
          x: left,
          y: top,
          width,
          height: BAR.height,
          fill: palette.cutFill,
          stroke: palette.outline,
        },
      ];
      for (const [i, each] of stretches.entries()) {
        const long = x(each.to) - x(each.from);
        const fill = palette.pieces[i % palette.pieces.length] ?? palette.rest;
        marks.push({
          mark: 'rect',
          x: x(each.from),
          y: top,
          width: long,
          height: BAR.height,
          fill,
          stroke: palette.outline,
        });
        if (long > 70)
          marks.push(
            text(x(each.from) + long / 2, top + 34, fitted(label(each.id), long - 10, size.small), {
              px: size.small,
              align: 'center',
              most: long - 8,
            }),
          );
      }
      const at = x(random);
      const side = at < left + 120 ? 'left' : at > right - 120 ? 'right' : 'center';
      const words = `${place} → «${fitted(label(drawn.id), 300, size.figure)}»`;
      marks.push(
        text(side === 'left' ? left : side === 'right' ? right : at, y + 28, words, {
          weight: 'bold',
          align: side,
        }),
      );
      marks.push({ mark: 'line', points: [[at, y + 36], [at, top + 8]], color: palette.strike, line: 5, arrow: true }); // biome-ignore format: one line
      for (const p of [0, 0.25, 0.5, 0.75, 1]) {
        const align = p === 0 ? 'left' : p === 1 ? 'right' : 'center';
        marks.push(
          text(x(p), top + BAR.height + 28, decimal(p), { px: size.small, color: palette.quiet, align }),
        );
      }
      return marks;
    },
  };
}
