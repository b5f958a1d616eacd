/** Which neighbouring tokens make one word, as a class would say: not what a grammar would. */
import { join, type Piece } from './piece.ts';
import { isWhole, readable, runs } from './utf8.ts';

/** Where a word stands among the pieces: [start, end). */
export interface Word {
  readonly start: number;
  readonly end: number;
}

/** Scripts whose words are written without spaces: there each token stays alone. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const LETTER_AT_END = /[\p{L}\p{M}\p{N}]$/u;
const LETTER_AT_START = /^[\p{L}\p{M}\p{N}]/u;
/** An elision stays with the letters before it: d' + Italia. */
const APOSTROPHE = /^['’]$/;

/**
 * Groups tokens: letters and digits that touch are one word, an apostrophe closes the word before it, an emoji in
 * several tokens is one, and any other mark, space or control token stands alone.
 *
 * @example wordsOf(pieces of 'Il g·atto' in tokens 'Il', ' g', 'atto', '.') // [0, 1), [1, 3), [3, 4)
 */
export function wordsOf(pieces: readonly Piece[]): Word[] {
  const words: Word[] = [];
  let start = 0;
  for (let i = 1; i <= pieces.length; i++) {
    const piece = pieces[i];
    if (piece !== undefined && continues(pieces.slice(start, i), piece)) continue;
    if (i > start) words.push({ start, end: i });
    start = i;
  }
  return words;
}

function continues(word: readonly Piece[], next: Piece): boolean {
  if (next.kind === 'control' || word.some(({ kind }) => kind === 'control')) return false;
  const bytes = join(word.map((piece) => piece.bytes));
  // half a character waits for the rest of it
  if (!isWhole(bytes) || !isWhole(next.bytes)) return runs(bytes).at(-1)?.state === 'unfinished';
  const before = readable(bytes);
  const after = readable(next.bytes);
  const joined = Array.from(new Intl.Segmenter('it').segment(before + after), ({ index }) => index);
  if (!joined.includes(before.length)) return true;
  if (APOSTROPHE.test(after)) return LETTER_AT_END.test(before);
  if (UNSPACED.test(before.slice(-2)) || UNSPACED.test(after)) return false;
  return LETTER_AT_END.test(before) && LETTER_AT_START.test(after);
}
