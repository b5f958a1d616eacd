/** Texts made to fit: on one line, and cut to an estimated width. */
import { graphemes, graphemeWidth } from './text-width.ts';

/** Line ends and tabs as signs, other controls dropped: for a quotation inside a sentence. */
export function oneLine(text: string): string {
  return wellFormed(text)
    .replace(/\r\n|\r|\n/g, '⏎')
    .replaceAll('\t', '⇥')
    .replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, '');
}

/** Half a surrogate pair becomes "�", which is what any encoder would make of it. */
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');

/**
 * The text in at most `width` em (see text-width.ts), with "…" where something is missing. Never splits an accent or an emoji.
 *
 * @param keep which end of the text matters
 * @example shorten('Il gatto beve il', 5, 'end') === '… beve il'
 */
export function shorten(text: string, width: number, keep: 'start' | 'end'): string {
  // what lies far beyond the limit needn't be looked at: a text may have 50,000 characters
  const most = Math.ceil(width) * 40;
  const near = text.length <= most ? text : keep === 'start' ? text.slice(0, most) : text.slice(-most);
  const all = graphemes(wellFormed(near));
  const total = all.reduce((sum, g) => sum + graphemeWidth(g), 0);
  if (near === text && total <= width) return text;
  const kept: string[] = [];
  let left = width - ellipsis;
  for (const g of keep === 'start' ? all : all.reverse()) {
    left -= graphemeWidth(g);
    if (left < 0) break;
    kept.push(g);
  }
  return keep === 'start' ? `${kept.join('')}…` : `…${kept.reverse().join('')}`;
}

/** The end of a text between quotation marks, on one line, from the beginning of a word where there is one near. @param width in em */
export function quoted(text: string, width: number): string {
  return `«${shorten(oneLine(text), width, 'end').replace(/^…\S{0,9}\s+(?=\S)/u, '… ')}»`;
}

/** Width of "…", in em. */
const ellipsis = 0.85;

/** A line through the character before it. */
export const strikeMark = '\u0336';

/** Every character with a line through it, so that plain text carries it. */
export function struckOut(text: string): string {
  return graphemes(text)
    .map((g) => g + strikeMark)
    .join('');
}
