/** The name of one entry of a vocabulary on a chart's axis. */
import { readable } from './utf8.ts';
import { visible } from './visible.ts';

/** From this many on, one character repeated is counted. */
const COUNTED = 5;

/**
 * One token in a few characters: " latte" as "·latte", a part of a character as "⟨E2 80⟩", 24 spaces as "·×24".
 * A control token's bytes are its name, as "<eos>".
 *
 * @param longest in characters as people count them; what is longer ends in …
 * @returns '⟨vuoto⟩' for no bytes: never an empty label
 */
export function label(bytes: Uint8Array, longest = 24): string {
  if (bytes.length === 0) return '⟨vuoto⟩';
  const characters = [...readable(bytes)];
  const [first = ''] = characters;
  if (characters.length >= COUNTED && characters.every((character) => character === first)) {
    return `${visible(first)}×${characters.length}`;
  }
  return shorten(readable(bytes, visible), longest);
}

/** The first characters, never half of one. @example shorten('perché', 4) // 'per…' */
export function shorten(text: string, longest: number): string {
  if (!(longest >= 1)) throw new RangeError(`a text of at most ${longest} characters`);
  if (text.length <= longest) return text;
  const characters = Array.from(new Intl.Segmenter('it').segment(text), ({ segment }) => segment);
  if (characters.length <= longest) return text;
  return `${characters.slice(0, longest - 1).join('')}…`;
}
