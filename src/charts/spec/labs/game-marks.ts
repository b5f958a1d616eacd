/** The few marks that the game's pictures are made of. */
import type { Spec } from '../../drawing.ts';
import { size } from '../../palette.ts';
import type { Mark, TextMark } from '../../scene.ts';

export const LEFT = size.margin;
export const RIGHT = size.width - size.margin;

export const line = (
  x: number,
  y: number,
  text: string,
  px: number,
  more: Pick<TextMark, 'weight' | 'color' | 'most'> = {},
): Mark => ({ mark: 'text', x, y, text, px, ...more });

export const rect = (x: number, y: number, width: number, height: number, fill: string): Mark => ({
  mark: 'rect',
  x,
  y,
  width,
  height,
  fill,
  radius: 3,
});

export const scene = (name: string, alt: string, height: number, marks: readonly Mark[]): Spec => ({
  name,
  alt,
  drawing: { kind: 'scene', width: size.width, height, marks },
});
