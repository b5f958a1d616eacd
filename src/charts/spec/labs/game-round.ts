/** The picture of one round of the game: the model's distribution, with what was guessed and what was right. */
import { percent } from '../../../text/numbers.ts';
import type { Spec } from '../../drawing.ts';
import { palette, size } from '../../palette.ts';
import type { Mark } from '../../scene.ts';
import { checkProbability } from '../check.ts';
import { drawable } from '../scripts.ts';
import { shortPercent } from '../short-percent.ts';
import { quoted, shorten } from '../shorten.ts';
import { describe } from '../words.ts';
import { LEFT, line, RIGHT, rect, scene } from './game-marks.ts';

export interface RoundInput {
  /** the text that the token continues */
  readonly text: string;
  /** 1 to 10 */
  readonly rows: readonly {
    readonly label: string;
    readonly p: number;
    readonly chosen: boolean;
    readonly right: boolean;
  }[];
}

/** One round: every token a bar; ✔ what the text says, ● what was chosen. @throws RangeError for no rows, more than 10, or no probability */
export function roundSpec({ text, rows }: RoundInput): Spec {
  if (rows.length < 1 || rows.length > 10) throw new RangeError(`${rows.length} rows`);
  for (const { p } of rows) checkProbability(p);
  const [top, step, bars] = [122, 48, 330];
  const most = Math.max(...rows.map(({ p }) => p), 1e-9);
  const sign = ({ chosen, right }: RoundInput['rows'][number]) =>
    `${right ? ' ✔' : ''}${chosen ? ' ● tu' : ''}`;
  const marks: Mark[] = [
    line(LEFT, 48, `Dopo ${quoted(text, 22)}`, size.title, { weight: 'bold' }),
    line(LEFT, 86, 'Probabilità del modello. ✔ come continua il testo · ● la tua scelta', size.small, {
      color: palette.quiet,
      most: RIGHT - LEFT,
    }),
    ...rows.flatMap((row, i) => {
      const y = top + i * step;
      const length = row.p > 0 ? Math.max(3, (row.p / most) * (RIGHT - bars - 110)) : 0;
      const room = bars - LEFT - 14;
      const fill = row.right ? palette.main : row.chosen ? palette.strike : palette.rest;
      return [
        line(
          LEFT,
          y + 32,
          shorten(`${drawable(row.label)}${sign(row)}`, room / size.figure, 'start'),
          size.figure,
          {
            weight: row.right || row.chosen ? 'bold' : 'normal',
            most: room,
          },
        ),
        rect(bars, y + 8, length, step - 16, fill),
        line(bars + length + 10, y + 32, shortPercent(row.p), size.figure, {}),
      ];
    }),
  ];
  const alt = describe(
    `Il token dopo ${quoted(text, 50)}.`,
    rows.map(
      (row) =>
        `«${shorten(row.label, 16, 'start')}» ${percent(row.p)}${row.right ? ' (giusto)' : ''}${row.chosen ? ' (scelto)' : ''}`,
    ),
    (left) => `altri ${left} nel grafico`,
    '',
  );
  return scene('prossimo-turno.png', alt, top + rows.length * step + 12, marks);
}
