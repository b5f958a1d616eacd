/** Where everything stands in the picture of the logit lens. What it says in words is in lens.ts. */
import { ordinal } from '../../text/numbers.ts';
import { bits } from '../../text/uncertainty.ts';
import { heat, onHeat } from '../heat.ts';
import { palette, size } from '../palette.ts';
import type { Mark, SceneDrawing, TextMark } from '../scene.ts';
import type { LensInput, LensLayer } from './lens.ts';
import { drawable } from './scripts.ts';
import { shortPercent } from './short-percent.ts';
import { quoted, shorten } from './shorten.ts';
import { textWidth } from './text-width.ts';

const LEFT = size.margin;
const RIGHT = size.width - size.margin;
const TOP = 200;
const ROW = 38;
const BASE = 27;
const TOKENS = { x: LEFT + 44, width: 164, figure: 58 } as const;
/** the place in figures ends at `figure`; its line goes from `x` (first) to `x + width` (last) */
const PLACE = { figure: 664, x: 676, width: 74 } as const;
const ENTROPY = { figure: 814, x: 822, width: RIGHT - 822 } as const;

export function lensScene(input: LensInput): SceneDrawing {
  const { layers, selected } = input;
  const end = TOP + layers.length * ROW;
  const marks: Mark[] = [
    ...heading(input),
    ...layers.flatMap((layer, l) => row(layer, l, l === selected, input)),
    ...placeLine(input),
    ...(selected === null ? [] : [frame(selected)]),
  ];
  return { kind: 'scene', width: size.width, height: end + 20, marks };
}

function heading({ text, followed }: LensInput): Mark[] {
  const head = (x: number, y: number, words: string, align: TextMark['align'], most: number): Mark => ({
    ...small(x, y, words, align),
    most,
  });
  return [
    { mark: 'text', x: LEFT, y: 48, text: `Dopo ${quoted(text, 21)}`, px: size.title, weight: 'bold' },
    small(LEFT, 84, 'Dall’alto in basso: che cosa direbbe se si fermasse dopo lo strato 1, 2, 3…'),
    small(LEFT, 114, 'Strato 0: prima di cominciare. Più scuro, più probabile. Bordo: il token seguito.'),
    head(LEFT, TOP - 12, 'str.', 'left', TOKENS.x - LEFT - 4),
    head(TOKENS.x, TOP - 12, 'i tre token in testa', 'left', 3 * TOKENS.width),
    head(PLACE.x + PLACE.width, TOP - 40, 'posto (1º a sinistra)', 'right', 200),
    head(PLACE.x + PLACE.width, TOP - 12, `di «${shorten(drawable(followed), 6, 'start')}»`, 'right', 170),
    head(RIGHT, TOP - 40, 'entropia', 'right', 110),
    head(RIGHT, TOP - 12, 'in bit', 'right', 110),
  ];
}

function row(
  { top, rank, entropyBits }: LensLayer,
  l: number,
  isSelected: boolean,
  input: LensInput,
): Mark[] {
  const y = TOP + l * ROW;
  const most = Math.log2(input.vocabulary);
  const figure = (x: number, text: string, px: number, width: number): Mark => ({
    mark: 'text',
    x,
    y: y + BASE,
    text,
    px,
    align: 'right',
    most: width,
  });
  return [
    { mark: 'line', points: [[LEFT, y], [RIGHT, y]], color: palette.line, line: 1 }, // biome-ignore format: one line a mark
    {
      mark: 'text',
      x: LEFT,
      y: y + BASE,
      text: String(l),
      px: size.figure,
      weight: isSelected ? 'bold' : 'normal',
    },
    ...top.flatMap((token, i) => cell(token, TOKENS.x + i * TOKENS.width, y)),
    figure(PLACE.figure, ordinal(rank), size.small, 90),
    figure(ENTROPY.figure, bits(entropyBits), size.small, 58),
    {
      mark: 'rect',
      x: ENTROPY.x,
      y: y + 8,
      width: Math.max(1, (Math.min(entropyBits, most) / Math.max(most, 1e-9)) * ENTROPY.width),
      height: ROW - 16,
      fill: palette.rest,
      stroke: palette.outline,
      line: 1,
    },
  ];
}

function cell({ label, probability, isFollowed }: LensLayer['top'][number], x: number, y: number): Mark[] {
  const figure = smallPercent(probability);
  const taken = Math.min(TOKENS.figure, textWidth(figure) * size.small);
  const most = TOKENS.width - 18 - taken - 10;
  const color = onHeat(probability);
  const inside = { mark: 'text', y: y + BASE, px: size.small, color } as const;
  return [
    { mark: 'rect', x: x + 1, y: y + 1, width: TOKENS.width - 2, height: ROW - 2, fill: heat(probability) },
    ...(isFollowed
      ? [{ mark: 'rect', x: x + 3, y: y + 3, width: TOKENS.width - 6, height: ROW - 6, stroke: palette.strike, line: 4 } as const] // biome-ignore format: one line a mark
      : []),
    { ...inside, x: x + 9, text: fitted(label), most, weight: isFollowed ? 'bold' : 'normal' },
    {
      ...inside,
      x: x + TOKENS.width - 9,
      text: figure,
      align: 'right',
      most: TOKENS.figure,
    },
  ];
}

/** A cell's label: what little room leaves of it; the name of a script is squeezed, not cut. */
function fitted(label: string): string {
  const seen = drawable(label);
  return seen === label ? shorten(label, 5.2, 'start') : seen;
}

/** There is no room for powers of ten, and nobody compares them here. */
const smallPercent = (p: number): string => (p > 0 && p < 1e-6 ? '< 10⁻⁴\u00a0%' : shortPercent(p));

/** The followed token's place: the first at the left edge, the last at the right one, each power of ten as far as the other. */
function placeLine({ layers, vocabulary }: LensInput): Mark[] {
  const points = layers.map(({ rank }, l) => {
    const share = Math.log(rank) / Math.max(Math.log(vocabulary), 1e-9);
    return [PLACE.x + share * PLACE.width, TOP + (l + 0.5) * ROW] as const;
  });
  const bottom = TOP + layers.length * ROW;
  return [
    { mark: 'line', points: [[PLACE.x, TOP], [PLACE.x, bottom]], color: palette.outline, line: 1.5 }, // biome-ignore format: one line a mark
    { mark: 'line', points, color: palette.strike, line: 4 },
    ...points.map(
      ([x, y], l): Mark => ({
        mark: 'dot',
        x,
        y,
        radius: layers[l]?.rank === 1 ? 8 : 5,
        fill: palette.strike,
        stroke: palette.paper,
      }),
    ),
  ];
}

const frame = (l: number): Mark => ({
  mark: 'rect',
  x: LEFT - 8,
  y: TOP + l * ROW,
  width: RIGHT - LEFT + 16,
  height: ROW,
  stroke: palette.ink,
  line: 3,
});

const small = (x: number, y: number, text: string, align: TextMark['align'] = 'left'): TextMark => ({
  mark: 'text',
  x,
  y,
  text,
  px: size.small,
  color: palette.quiet,
  align,
});
