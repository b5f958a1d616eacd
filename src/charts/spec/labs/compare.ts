/** The picture of two or three distributions of the next token side by side, on one scale, with the surprise of a wanted answer. */
import { percent } from '../../../text/numbers.ts';
import { bits } from '../../../text/uncertainty.ts';
import type { Spec } from '../../drawing.ts';
import { palette, size } from '../../palette.ts';
import type { Mark } from '../../scene.ts';
import { checkProbability } from '../check.ts';
import { drawable } from '../scripts.ts';
import { shortPercent } from '../short-percent.ts';
import { quoted, shorten } from '../shorten.ts';
import { describe } from '../words.ts';
import { quietLine, wantedMarks } from './compare-wanted.ts';

export interface CompareInput {
  /** 2 or 3, as the picture names them */
  readonly names: readonly string[];
  /** 1 to 14 tokens; a probability for each name */
  readonly rows: readonly {
    readonly label: string;
    readonly p: readonly number[];
    readonly wanted: boolean;
  }[];
  /** the surprise of the wanted answer for each name, in bits; null when none was given */
  readonly wanted: { readonly text: string; readonly bits: readonly number[] } | null;
}

const { width: WIDTH, margin: LEFT } = size;
const RIGHT = WIDTH - LEFT;
const BARS = 236;
const FIGURE = 92;
const TOP = 136;
const ROW = 46;

/** @throws RangeError for fewer than 2 names or more than 3, no rows or too many, or what is no probability */
export function compareSpec({ names, rows, wanted }: CompareInput): Spec {
  if (names.length < 2 || names.length > 3) throw new RangeError(`${names.length} prompts`);
  if (rows.length < 1 || rows.length > 14) throw new RangeError(`${rows.length} rows`);
  for (const p of rows.flatMap((row) => row.p)) checkProbability(p);
  const column = (RIGHT - BARS) / names.length;
  const x = (i: number) => BARS + i * column;
  const most = Math.max(...rows.flatMap((row) => row.p), 1e-9);
  const end = TOP + rows.length * ROW;
  const marks: Mark[] = [
    {
      mark: 'text',
      x: LEFT,
      y: 46,
      text: 'Che cosa viene dopo ciascun prompt?',
      px: size.title,
      weight: 'bold',
    },
    quietLine(LEFT, 80, 'Probabilità del prossimo token; le barre hanno tutte la stessa scala.'),
    ...names.map(
      (name, i): Mark => ({ mark: 'text', x: x(i), y: TOP - 12, text: name, px: size.label, weight: 'bold' }),
    ),
    ...rows.flatMap((row, r) => rowMarks(row, TOP + r * ROW, x, column, most)),
    ...(wanted === null ? [] : wantedMarks(wanted, names, end + 30)),
  ];
  const height = wanted === null ? end + 20 : end + 30 + 58 + names.length * ROW + 20;
  const alt = describe(
    `Il prossimo token dopo ${names.join(', ')}, a confronto.`,
    rows.map(
      ({ label, p }) =>
        `«${shorten(label, 16, 'start')}» ${p.map((one, i) => `${names[i]} ${percent(one)}`).join(', ')}`,
    ),
    (left) => `altri ${left} nel grafico`,
    wanted === null
      ? ''
      : `Sorpresa di ${quoted(wanted.text, 20)}: ${wanted.bits.map((b, i) => `${names[i]} ${bits(b)} bit`).join(', ')}.`,
  );
  return { name: 'prossimo-prompt.png', alt, drawing: { kind: 'scene', width: WIDTH, height, marks } };
}

function rowMarks(
  { label, p, wanted }: CompareInput['rows'][number],
  y: number,
  x: (i: number) => number,
  column: number,
  most: number,
): Mark[] {
  const room = BARS - LEFT - 14;
  const text = shorten(`${drawable(label)}${wanted ? ' ★' : ''}`, room / size.figure, 'start');
  return [
    { mark: 'line', points: [[LEFT, y], [RIGHT, y]], color: palette.line, line: 1 }, // biome-ignore format: one line a mark
    {
      mark: 'text',
      x: LEFT,
      y: y + 32,
      text,
      px: size.figure,
      weight: wanted ? 'bold' : 'normal',
      most: room,
    },
    ...p.flatMap((one, i) => {
      const length = (one / most) * (column - FIGURE - 20);
      const bar: Mark = {
        mark: 'rect',
        x: x(i),
        y: y + 9,
        width: Math.max(3, length),
        height: ROW - 18,
        fill: palette.main,
        radius: 3,
      };
      const figure: Mark = {
        mark: 'text',
        x: x(i) + (one > 0 ? Math.max(3, length) : 0) + 8,
        y: y + 31,
        text: shortPercent(one),
        px: size.small,
        most: FIGURE,
      };
      return one > 0 ? [bar, figure] : [figure];
    }),
  ];
}
