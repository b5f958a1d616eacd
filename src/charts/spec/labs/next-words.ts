/** Two tables side by side on one scale: what a counted text says comes next, and what the language model says. */
import { integer, percent } from '../../../text/numbers.ts';
import type { Spec } from '../../drawing.ts';
import { palette, size } from '../../palette.ts';
import type { Mark } from '../../scene.ts';
import { checkProbability } from '../check.ts';
import { drawable } from '../scripts.ts';
import { shortPercent } from '../short-percent.ts';
import { quoted, shorten } from '../shorten.ts';
import { describe } from '../words.ts';

export interface NextWordsInput {
  /** the words that were gone on from */
  readonly start: string;
  /** 1 to 5 */
  readonly n: number;
  /** the words that were looked at, as they read; '' for none */
  readonly used: string;
  /** how often they were followed by anything */
  readonly total: number;
  /** likeliest first, 1 to 8 */
  readonly words: readonly { readonly label: string; readonly count: number; readonly p: number }[];
  /** how many more words can follow */
  readonly otherWords: number;
  /** 0 to 8; none when the model can't be asked */
  readonly tokens: readonly { readonly label: string; readonly p: number }[];
}

const { width: WIDTH, margin: LEFT } = size;
const MIDDLE = 464;
const RIGHT = WIDTH - LEFT;
const TOP = 190;
const ROW = 70;
const COUNTED = palette.strike;

/** @throws RangeError for no words or more than 8 of either, or what is no probability */
export function nextWordsSpec(input: NextWordsInput): Spec {
  const { start, n, used, total, words, otherWords, tokens } = input;
  if (words.length < 1 || words.length > 8 || tokens.length > 8)
    throw new RangeError(`${words.length} words and ${tokens.length} tokens`);
  for (const { p } of [...words, ...tokens]) checkProbability(p);
  const most = Math.max(...words.map(({ p }) => p), ...tokens.map(({ p }) => p));
  const bars = Math.max(words.length, tokens.length);
  const end = TOP + bars * ROW;
  const looks = used === '' ? 'senza guardare le parole prima' : `dopo ${quoted(used, 11)}`;
  const marks: Mark[] = [
    text(LEFT, 48, `Dopo ${quoted(start, 20)}`, { px: size.title, weight: 'bold' }),
    quiet(LEFT, 84, 'La lunghezza delle barre è la probabilità, sulla stessa scala nei due riquadri.', RIGHT),
    text(LEFT, 134, `Contando, n = ${n}`, { px: size.label, weight: 'bold' }),
    quiet(LEFT, 166, `${looks}: ${integer(total)} ${total === 1 ? 'caso' : 'casi'}`, MIDDLE - 24),
    text(MIDDLE, 134, 'Il modello linguistico', { px: size.label, weight: 'bold', most: RIGHT - MIDDLE }),
    quiet(MIDDLE, 166, 'i token più probabili', RIGHT),
    { mark: 'line', points: [[MIDDLE - 18, 108], [MIDDLE - 18, end]], color: palette.line, line: 2 }, // biome-ignore format: one line a mark
    ...words.flatMap(({ label, count, p }, i) =>
      row(
        LEFT,
        MIDDLE - 36,
        TOP + i * ROW,
        label,
        `${integer(count)} su ${integer(total)} · ${shortPercent(p)}`,
        p / most,
        COUNTED,
      ),
    ),
    ...tokens.flatMap(({ label, p }, i) =>
      row(MIDDLE, RIGHT, TOP + i * ROW, label, shortPercent(p), p / most, palette.main),
    ),
    ...(tokens.length === 0 ? [quiet(MIDDLE, TOP + 34, 'il modello adesso non risponde', RIGHT)] : []),
    ...(otherWords === 0 ? [] : [quiet(LEFT, end + 26, more(otherWords), MIDDLE - 24)]),
  ];
  const alt = describe(
    `Due tabelle: che cosa viene dopo ${quoted(start, 40)}. Contando, n = ${n}, ${looks}:`,
    [
      ...words.map(
        ({ label, count, p }) =>
          `«${shorten(label, 20, 'start')}» ${integer(count)} su ${integer(total)}, ${percent(p)}`,
      ),
      ...tokens.map(({ label, p }) => `modello linguistico «${shorten(label, 20, 'start')}» ${percent(p)}`),
    ],
    (left) => `altre ${left} nel grafico`,
    otherWords === 0 ? '' : `${more(otherWords)}.`,
  );
  const height = end + (otherWords === 0 ? 16 : 44);
  return { name: 'prossimo-dati.png', alt, drawing: { kind: 'scene', width: WIDTH, height, marks } };
}

const more = (count: number): string =>
  count === 1 ? '… e un’altra parola' : `… e altre ${integer(count)} parole`;

const text = (
  x: number,
  y: number,
  what: string,
  more_: { px: number; weight?: 'bold'; most?: number },
): Mark => ({
  mark: 'text',
  x,
  y,
  text: what,
  ...more_,
});

const quiet = (x: number, y: number, what: string, right: number): Mark => ({
  mark: 'text',
  x,
  y,
  text: what,
  px: size.small,
  color: palette.quiet,
  most: right - x,
});

/** Label and figure on one line, the bar under them. */
function row(
  left: number,
  right: number,
  y: number,
  label: string,
  figure: string,
  part: number,
  fill: string,
): Mark[] {
  const half = (right - left) * 0.52;
  return [
    text(left, y + 26, shorten(drawable(label), half / size.figure, 'start'), {
      px: size.figure,
      most: half,
    }),
    {
      mark: 'text',
      x: right,
      y: y + 26,
      text: figure,
      px: size.small,
      align: 'right',
      most: right - left - half,
    },
    { mark: 'rect', x: left, y: y + 36, width: right - left, height: 18, fill: palette.cutFill, radius: 3 },
    {
      mark: 'rect',
      x: left,
      y: y + 36,
      width: Math.max(3, part * (right - left)),
      height: 18,
      fill,
      radius: 3,
    },
  ];
}
