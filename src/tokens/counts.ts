/** How long a text is: it depends on who counts. */

export interface Counts {
  /** as people count them (grapheme clusters): a family emoji is one */
  readonly characters: number;
  /** Unicode code points: the same family is seven or more */
  readonly codePoints: number;
  /** in UTF-8, a lone surrogate as U+FFFD */
  readonly bytes: number;
  /** as Unicode cuts them: "l'acqua" is one, a full stop none */
  readonly words: number;
}

/** @example counts('perché no? 👨‍👩‍👧') // characters 12, codePoints 16, bytes 30, words 2 */
export function counts(text: string): Counts {
  let words = 0;
  for (const { isWordLike } of new Intl.Segmenter('it', { granularity: 'word' }).segment(text)) {
    if (isWordLike) words++;
  }
  return {
    characters: length(new Intl.Segmenter('it').segment(text)),
    codePoints: length(text),
    bytes: new TextEncoder().encode(text).length,
    words,
  };
}

function length(things: Iterable<unknown>): number {
  let n = 0;
  for (const _ of things) n++;
  return n;
}
