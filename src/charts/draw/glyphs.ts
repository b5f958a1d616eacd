/**
 * Finds the characters that no font can draw, so that a picture shows "⟨U+13080⟩" where a font would show an empty box.
 * A character without a glyph is drawn as the font's box for the missing: the same pixels as a code point that can't exist.
 */
import { createCanvas } from '@napi-rs/canvas';
import { family } from '../palette.ts';

/** A text with every character that can't be drawn replaced by its code point. */
export type Readable = (text: string) => string;

/** The bundled fonts have all of these. */
const surelyDrawn = /^[\u0020-\u007e\u00a0-\u017f\u2010-\u2027\u2190-\u21ff]*$/;
/** Drawn together with what stands before, or not at all. */
const unseen = /^[\p{M}\p{Cf}\p{Zs}\p{Emoji_Modifier}\p{Variation_Selector}]$/u;

/** Keeps what it has learnt about each character. Needs the fonts to be registered. */
export function createReadable(): Readable {
  const side = 32;
  const canvas = createCanvas(side, side);
  const ctx = canvas.getContext('2d', { willReadFrequently: true });
  ctx.font = `20px ${family}`;
  ctx.textBaseline = 'alphabetic';
  const pixels = (character: string): Buffer => {
    ctx.clearRect(0, 0, side, side);
    ctx.fillText(character, 2, 24);
    return Buffer.from(ctx.getImageData(0, 0, side, side).data);
  };
  const missing = pixels('\u{10ffff}');
  const known = new Map<string, boolean>();
  const drawn = (character: string): boolean => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const answer = unseen.test(character) || !pixels(character).equals(missing);
    known.set(character, answer);
    return answer;
  };
  const shown = (character: string): string => {
    if (surelyDrawn.test(character) || drawn(character)) return character;
    return `⟨U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}⟩`;
  };
  return (text) => (surelyDrawn.test(text) ? text : Array.from(text, shown).join(''));
}
