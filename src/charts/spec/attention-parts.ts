/** What the pictures of attention share: their heading, their scale from white to dark, and the words for a cell. */
import { percent } from '../../text/numbers.ts';
import { onHeat } from '../heat.ts';
import { palette, size } from '../palette.ts';
import type { Mark, TextMark } from '../scene.ts';
import { shorten } from './shorten.ts';

/** One head's attention between units (tokens or words), as services/attention.ts gives it. */
export interface AttentionInput {
  /** the text, as it was typed */
  readonly text: string;
  /** counted from 1, as people count */
  readonly layer: number;
  readonly head: number;
  readonly labels: readonly string[];
  /** row by row from `from` to `to`, (n, n), each 0 to 1; null for the future */
  readonly values: readonly (number | null)[];
  /** what each gives to the hidden beginning, (n,) */
  readonly sink: readonly number[];
  /** the name of the hidden beginning; null where there is none */
  readonly sinkLabel: string | null;
}

/** The square root: 4 % is a fifth of the way to black, and weak patterns show. The same in every picture of attention. */
export const shade = (weight: number): number => Math.sqrt(Math.min(1, Math.max(0, weight)));

export const inner = size.width - 2 * size.margin;

/** A title and smaller lines under it. @returns where the picture goes on */
export function heading(title: string, lines: readonly string[]): { marks: TextMark[]; y: number } {
  const left = { mark: 'text', x: size.margin, most: inner } as const;
  const top = size.margin + size.title;
  const marks: TextMark[] = [
    { ...left, y: top, text: title, px: size.title, weight: 'bold' },
    ...lines.map((text, i): TextMark => {
      const y = top + 36 + i * 30;
      return { ...left, y, text, px: size.small, color: palette.quiet };
    }),
  ];
  return { marks, y: top + 14 + lines.length * 30 };
}

const STEPS = [0, 0.01, 0.05, 0.25, 0.5, 1] as const;

/** The scale in words and shades, 40 pixels high. */
export function scale(y: number): Mark[] {
  const width = 62;
  const start = size.width - size.margin - width * STEPS.length;
  return [
    {
      mark: 'text',
      x: start - 14,
      y: y + 24,
      text: 'peso:',
      px: size.small,
      align: 'right',
      color: palette.quiet,
    },
    ...STEPS.flatMap((step, i): Mark[] => {
      const x = start + i * width;
      return [
        { mark: 'cells', x, y, columns: 1, cellWidth: width, cellHeight: 32, values: [shade(step)] },
        {
          mark: 'text',
          x: x + width / 2,
          y: y + 24,
          text: `${step * 100} %`,
          px: 20,
          align: 'center',
          color: onHeat(shade(step)),
        },
      ];
    }),
    {
      mark: 'rect',
      x: start,
      y,
      width: width * STEPS.length,
      height: 32,
      stroke: palette.outline,
    },
  ];
}

export const named = (label: string): string => `«${shorten(label, 12, 'start')}»`;

export const inWords = (from: string, to: string, weight: number): string =>
  `${named(from)} → ${named(to)} ${percent(weight)}`;

/** @example 'strato 8, testa 1' */
export const headName = (layer: number, head: number): string => `strato ${layer}, testa ${head}`;

/** @throws RangeError for a map that isn't square, or a weight outside 0..1 */
export function checkMap({ labels, values, sink }: Pick<AttentionInput, 'labels' | 'values' | 'sink'>): void {
  const n = labels.length;
  if (n === 0 || values.length !== n * n || sink.length !== n)
    throw new RangeError(`a map of ${n} labels with ${values.length} values and ${sink.length} sinks`);
  for (const weight of [...values, ...sink])
    if (weight !== null && !(weight >= 0 && weight <= 1 + 1e-6))
      throw new RangeError(`${weight} is no weight`);
}
