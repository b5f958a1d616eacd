/** The picture of arithmetic with words: a map with the arrows, and under it the nearest words with their cosines as bars. */
import { the } from '../../text/articles.ts';
import { decimal, integer, ordinal, percent } from '../../text/numbers.ts';
import type { Spec } from '../drawing.ts';
import { palette, size } from '../palette.ts';
import type { Mark } from '../scene.ts';
import { oneLine, shorten } from './shorten.ts';
import { type MapInput, vectorMap } from './vectors-map.ts';
import { mapKey } from './vectors-marks.ts';

export interface VectorsInput extends MapInput {
  /** as it was typed: 'gatto − miao + bau' */
  readonly expression: string;
  /** where the vectors come from, in a few words */
  readonly space: string;
  readonly bars: readonly VectorBar[];
  readonly candidates: number;
}

export interface VectorBar {
  readonly word: string;
  readonly cosine: number;
  readonly rank: number;
  /** one of those that were typed */
  readonly typed: boolean;
  readonly expected: boolean;
}

const { width: WIDTH, margin: MARGIN } = size;
const MAP = { top: 132, height: 600 } as const;
const BAR = { step: 52, height: 34, left: 330, right: WIDTH - MARGIN - 90 } as const;

/** Before a word that stands further down in the ranking. */
const GAP = 34;
const isFar = (bars: readonly VectorBar[], i: number): boolean =>
  i > 0 && (bars[i]?.rank ?? 0) > (bars[i - 1]?.rank ?? 0) + 1;

/** @throws RangeError for no bars or more than 12 */
export function vectorsSpec(input: VectorsInput): Spec {
  const { expression, space, bars, candidates, words, width, shown } = input;
  if (bars.length < 1 || bars.length > 12) throw new RangeError(`${bars.length} bars`);
  const title = oneLine(expression);
  const listTop = MAP.top + MAP.height + 128;
  const text = (x: number, y: number, what: string, px: number, more: object = {}): Mark => ({
    mark: 'text',
    x,
    y,
    text: what,
    px,
    ...more,
  });
  const caption = `proiezione su 2 delle ${integer(width)} dimensioni: si vede ${the(percent(shown))}${percent(shown)} delle differenze`;
  const marks: Mark[] = [
    text(MARGIN, 46, shorten(title, 24, 'start'), size.title, { weight: 'bold' }),
    text(MARGIN, 82, space, size.small, { color: palette.quiet, most: WIDTH - 2 * MARGIN }),
    text(MARGIN, 114, caption, size.small, { color: palette.quiet, most: WIDTH - 2 * MARGIN }),
    ...vectorMap(input, { x: MARGIN, y: MAP.top, width: WIDTH - 2 * MARGIN, height: MAP.height }),
    text(
      MARGIN,
      listTop - 24,
      'le parole con la direzione più simile, e il coseno (1 = la stessa)',
      size.small,
      {
        color: palette.quiet,
        most: WIDTH - 2 * MARGIN,
      },
    ),
    ...mapKey(words, input.result !== null, MARGIN, MAP.top + MAP.height + 40),
    ...bars.flatMap((bar, i) => barMarks(bar, listTop + i * BAR.step + (isFar(bars, i) ? GAP : 0))),
    ...(isFar(bars, bars.length - 1)
      ? [
          text(MARGIN + 74, listTop + (bars.length - 1) * BAR.step + 18, '…', size.figure, {
            color: palette.quiet,
          }),
        ]
      : []),
  ];
  const height = listTop + bars.length * BAR.step + (isFar(bars, bars.length - 1) ? GAP : 0) + 12;
  const alt = [
    `${input.result === null ? 'Le vicine di una parola' : 'Aritmetica con le parole'}: ${shorten(title, 60, 'start')}. ${space}.`,
    `Più vicine su ${integer(candidates)}: ${bars.map(inWords).join('; ')}.`,
    `Nella mappa: ${words.map(({ word }) => shorten(word, 20, 'start')).join(', ')}${input.result === null ? '' : ' e il risultato'}; si vede ${the(percent(shown))}${percent(shown)} delle differenze.`,
  ].join(' ');
  return {
    name: 'prossimo-vettori.png',
    alt: shorten(alt, 600, 'start'),
    drawing: { kind: 'scene', width: WIDTH, height, marks },
  };
}

const inWords = ({ word, cosine, rank, typed, expected }: VectorBar): string =>
  `${ordinal(rank, 'f')} ${shorten(word, 20, 'start')} ${decimal(cosine, 2)}${typed ? ' (scritta)' : ''}${expected ? ' (attesa)' : ''}`;

/** One line of the list: place, word, bar, cosine. A negative cosine has no bar. */
function barMarks({ word, cosine, rank, typed, expected }: VectorBar, y: number): readonly Mark[] {
  const base = y + 26;
  const remark = expected ? ' ← attesa' : typed ? ' (scritta)' : '';
  const label = `${shorten(oneLine(word), 11, 'start')}${remark}`;
  const length = Math.max(0, Math.min(1, cosine)) * (BAR.right - BAR.left);
  const color = typed ? palette.rest : palette.main;
  return [
    {
      mark: 'text',
      x: MARGIN + 62,
      y: base,
      text: ordinal(rank, 'f'),
      px: size.small,
      color: palette.quiet,
      align: 'right',
      most: 62,
    },
    {
      mark: 'text',
      x: MARGIN + 74,
      y: base,
      text: label,
      px: size.figure,
      weight: expected || rank === 1 ? 'bold' : 'normal',
      most: BAR.left - MARGIN - 84,
    },
    ...(length < 1
      ? []
      : [
          {
            mark: 'rect',
            x: BAR.left,
            y,
            width: length,
            height: BAR.height,
            fill: color,
            radius: 4,
          } as const,
        ]),
    ...(expected
      ? [
          {
            mark: 'rect',
            x: BAR.left,
            y: y - 3,
            width: Math.max(length, 6),
            height: BAR.height + 6,
            stroke: palette.ink,
            line: 3,
            radius: 4,
          } as const,
        ]
      : []),
    { mark: 'text', x: BAR.left + length + 12, y: base, text: decimal(cosine, 2), px: size.figure },
  ];
}
