/** A page of the way: a title, a line under it, and parts one under another. */
import type { Spec } from '../../drawing.ts';
import { palette, size } from '../../palette.ts';
import type { Mark, TextMark } from '../../scene.ts';
import { shorten } from '../shorten.ts';

/** Marks that know their height before they know their place. */
export interface Part {
  readonly height: number;
  at(y: number): readonly Mark[];
}

export const left = size.margin;
export const right = size.width - size.margin;
const GAP = 20;

export interface Page {
  readonly name: string;
  readonly alt: string;
  readonly title: string;
  readonly subtitle: string;
  readonly parts: readonly Part[];
}

export function sheet({ name, alt, title, subtitle, parts }: Page): Spec {
  const marks: Mark[] = [
    text(left, 46, title, { px: size.title, weight: 'bold', most: right - left }),
    text(left, 82, subtitle, { px: size.small, color: palette.quiet, most: right - left }),
  ];
  let y = 100;
  for (const part of parts) {
    marks.push(...part.at(y));
    y += part.height + GAP;
  }
  const drawing = { kind: 'scene', width: size.width, height: y + 4, marks } as const;
  return { name: `prossimo-passi-${name}.png`, alt, drawing };
}

export const text = (x: number, y: number, words: string, more: Partial<TextMark> = {}): TextMark => ({
  mark: 'text',
  x,
  y,
  text: words,
  px: size.figure,
  ...more,
});

/** A line of words between parts. */
export function caption(words: string): Part {
  const height = 30;
  return {
    height,
    at: (y) => [text(left, y + 24, words, { px: 24, weight: 'bold', most: right - left })],
  };
}

/** A token's name within so many pixels. */
export const fitted = (label: string, width: number, px: number = size.figure): string =>
  shorten(label, width / px, 'start');
