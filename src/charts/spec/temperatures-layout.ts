/** The grid of the picture of several temperatures: rows, columns, and what stands under them. */
import { palette, size } from '../palette.ts';
import type { TextMark } from '../scene.ts';
import type { TemperaturesInput } from './temperatures.ts';

export const LEFT = size.margin;
export const RIGHT = size.width - size.margin;
/** where the columns begin: the labels stand to the left */
export const CELLS = LEFT + 196;
export const TOP = 186;
export const ROW = 42;
export const GROUP = 70;
export const STRIP = 34;
export const FACT = 38;

export interface Layout {
  readonly width: number;
  readonly x: (column: number) => number;
  /** bottom of the single rows, top of the group that ends at top-k, the strip of top-k, the group beyond it */
  readonly rowsEnd: number;
  readonly strip: number;
  readonly beyond: number;
  readonly facts: number;
  readonly end: number;
}

export function layout({ labels, counts, columns }: TemperaturesInput): Layout {
  const width = (RIGHT - CELLS) / columns.length;
  const rowsEnd = TOP + labels.length * ROW;
  const strip = rowsEnd + (counts.middle > 0 ? GROUP : 0);
  const beyond = strip + (counts.beyond > 0 ? STRIP : 0);
  const facts = beyond + (counts.beyond > 0 ? GROUP : 0) + 14;
  return { width, x: (c) => CELLS + c * width, rowsEnd, strip, beyond, facts, end: facts + 4 * FACT + 18 };
}

/** Less important text. */
export const small = (x: number, y: number, text: string): TextMark => ({
  mark: 'text',
  x,
  y,
  text,
  px: size.small,
  color: palette.quiet,
});

/** Square roots as shades: 4 % and 0.4 % are told apart, and the order stays. */
export const shade = (p: number): number => Math.sqrt(Math.min(1, p));
