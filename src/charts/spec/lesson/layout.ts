/** What the pictures of a lesson share: a heading of one or two lines, wrapped labels, and where the sheet's edges are. */
import { palette, size } from '../../palette.ts';
import type { Mark, TextMark } from '../../scene.ts';
import { oneLine, shorten } from '../shorten.ts';
import { graphemes, graphemeWidth } from '../text-width.ts';

export const LEFT = size.margin;
export const RIGHT = size.width - size.margin;
/** em that fit between the edges at a font's size */
export const em = (px: number, width: number = RIGHT - LEFT): number => width / px;

/** Breaks a text at spaces into at most `most` lines of `width` em; the last one ends with "…" when something is missing. */
export function lines(text: string, width: number, most: number): string[] {
  const all: string[] = [];
  let line = '';
  let used = 0;
  // far more than fits needn't be measured
  const words = oneLine(text)
    .slice(0, Math.ceil(width * most * 8))
    .split(' ');
  for (const [i, word] of words.entries()) {
    const wide = graphemes(word).reduce((sum, g) => sum + graphemeWidth(g), 0);
    if (line !== '' && used + 0.42 + wide > width) {
      if (all.length === most - 1) {
        all.push(shorten(`${line} ${words.slice(i).join(' ')}`, width, 'start'));
        return all;
      }
      all.push(line);
      line = word;
      used = wide;
    } else {
      line = line === '' ? word : `${line} ${word}`;
      used += (line === word ? 0 : 0.42) + wide;
    }
  }
  return [...all, shorten(line, width, 'start')];
}

/** A bold title, and a quiet line under it. @returns where the next thing may begin */
export function heading(title: string, subtitle: string): { marks: Mark[]; end: number } {
  const rows = lines(title, em(size.title), 2);
  const marks: Mark[] = rows.map((text, i) => ({
    ...words(LEFT, 48 + i * 40, text, size.title),
    weight: 'bold',
  }));
  const y = 48 + rows.length * 40 - 2;
  marks.push({ ...words(LEFT, y, subtitle, size.small), color: palette.quiet });
  return { marks, end: y + 24 };
}

export function words(x: number, y: number, text: string, px: number): TextMark {
  return { mark: 'text', x, y, text, px, most: RIGHT - x };
}
