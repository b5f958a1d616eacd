/** What the pictures of /rete and /autoencoder have in common: a digit of 28 x 28, its frame, and short texts. */
import { palette, size } from '../../palette.ts';
import type { Mark } from '../../scene.ts';

export const SIDE = 28;

/** Two decimals: more can't be seen. */
const rounded = (values: ArrayLike<number>): number[] =>
  Array.from(values, (value) => Math.round(100 * value) / 100);

/** A picture of 28 x 28 values from 0 (light) to 1 (dark), each `cell` pixels wide, in a thin frame. */
export function pictureMarks(values: ArrayLike<number>, x: number, y: number, cell: number): Mark[] {
  const side = SIDE * cell;
  return [
    {
      mark: 'cells',
      x,
      y,
      columns: SIDE,
      cellWidth: cell,
      cellHeight: cell,
      values: rounded(values),
    },
    { mark: 'rect', x, y, width: side, height: side, stroke: palette.outline, line: 1.5 },
  ];
}

export const title = (text: string): Mark => ({
  mark: 'text',
  x: size.margin,
  y: 46,
  text,
  px: size.title,
  weight: 'bold',
  most: size.width - 2 * size.margin,
});

export const quiet = (text: string, x: number, y: number, align: 'left' | 'center' = 'left'): Mark => ({
  mark: 'text',
  x,
  y,
  text,
  px: size.small,
  color: palette.quiet,
  align,
  ...(align === 'left' && { most: size.width - size.margin - x }),
});
