/** Two quantities row by row: a game's surprises turn by turn, or a class's votes beside the model's probabilities. */
import { bits } from '../../../text/uncertainty.ts';
import type { Spec } from '../../drawing.ts';
import { palette, size } from '../../palette.ts';
import type { Mark } from '../../scene.ts';
import { drawable } from '../scripts.ts';
import { shorten } from '../shorten.ts';
import { describe } from '../words.ts';
import { LEFT, line, RIGHT, rect, scene } from './game-marks.ts';

/** Two bars for each row, one under the other, with a name and a colour for each kind. */
export interface PairsInput {
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  /** what the two bars are */
  readonly kinds: readonly [string, string];
  /** 1 to 14 */
  readonly rows: readonly {
    readonly label: string;
    /** lengths; null for no bar */
    readonly values: readonly [number | null, number | null];
    readonly figures: readonly [string, string];
  }[];
}

/** Dark and light: grey keeps them apart. */
const COLORS = [palette.main, palette.rest] as const;

/** Any two quantities, row by row. @throws RangeError for no rows or more than 14 */
export function pairsSpec({ name, title, subtitle, kinds, rows }: PairsInput): Spec {
  if (rows.length < 1 || rows.length > 14) throw new RangeError(`${rows.length} rows`);
  const [top, step, bars] = [158, 68, 260];
  const most = Math.max(...rows.flatMap(({ values }) => values.map((value) => value ?? 0)), 1e-9);
  const second = LEFT + 360;
  const marks: Mark[] = [
    line(LEFT, 48, shorten(title, 27, 'start'), size.title, { weight: 'bold' }),
    line(LEFT, 86, subtitle, size.small, { color: palette.quiet, most: RIGHT - LEFT }),
    rect(LEFT, 108, 26, 20, COLORS[0]),
    line(LEFT + 36, 126, kinds[0], size.small, { most: 310 }),
    rect(second, 108, 26, 20, COLORS[1]),
    line(second + 36, 126, kinds[1], size.small, { most: RIGHT - second - 36 }),
    ...rows.flatMap(({ label, values, figures }, i) => {
      const y = top + i * step;
      const room = bars - LEFT - 14;
      return [
        { mark: 'line', points: [[LEFT, y - 4], [RIGHT, y - 4]], color: palette.line, line: 1 } as const, // biome-ignore format: one line a mark
        line(LEFT, y + 38, shorten(drawable(label), room / size.figure, 'start'), size.figure, {
          most: room,
        }),
        ...values.flatMap((value, k) => {
          const length =
            value === null || value <= 0 ? 0 : Math.max(3, (value / most) * (RIGHT - bars - 130));
          const at = y + 2 + k * 30;
          return [
            ...(length === 0 ? [] : [rect(bars, at, length, 24, COLORS[k] ?? palette.rest)]),
            line(bars + length + 10, at + 20, figures[k] ?? '', size.small, { most: 120 }),
          ];
        }),
      ];
    }),
  ];
  const alt = describe(
    `${title}. ${subtitle}`,
    rows.map(
      ({ label, figures }) =>
        `«${shorten(label, 16, 'start')}» ${kinds[0]} ${figures[0]}, ${kinds[1]} ${figures[1]}`,
    ),
    (left) => `altri ${left} nel grafico`,
    '',
  );
  return scene(name, alt, top + rows.length * step + 12, marks);
}

/** A game alone, turn by turn: what one's choice cost, and what the text itself would have. */
export const soloSummary = (
  rounds: readonly { readonly label: string; readonly mine: number; readonly text: number }[],
): Spec =>
  pairsSpec({
    name: 'prossimo-partita.png',
    title: 'La partita, turno per turno',
    subtitle: 'Sorpresa del modello in bit: più corta è la barra, più se l’aspettava.',
    kinds: ['le tue scelte', 'il testo vero'],
    rows: rounds.map(({ label, mine, text }) => ({
      label,
      values: [mine, text],
      figures: [`${bits(mine)} bit`, `${bits(text)} bit`],
    })),
  });
