/** How much of a text was copied word for word: stretches that stand just so somewhere in what was read. */

/** A stretch this long is called copied: longer than any n, so that no model makes one by its own rule alone. */
export const COPIED_FROM = 6;

/** A set of all stretches of COPIED_FROM words, for `copiedWords`. Stretches don't run over the end of a sentence. */
export function stretches(sentences: readonly (readonly string[])[]): ReadonlySet<string> {
  const all = new Set<string>();
  for (const sentence of sentences) {
    for (let at = 0; at + COPIED_FROM <= sentence.length; at++)
      all.add(sentence.slice(at, at + COPIED_FROM).join(' '));
  }
  return all;
}

/**
 * Which words of a sentence lie in a copied stretch.
 * @returns (words,)
 * @example copiedWords(['a', …, 'g'], stretches([['a', …, 'f']])) // six times true, then false
 */
export function copiedWords(sentence: readonly string[], known: ReadonlySet<string>): readonly boolean[] {
  const copied = sentence.map(() => false);
  for (let at = 0; at + COPIED_FROM <= sentence.length; at++) {
    if (known.has(sentence.slice(at, at + COPIED_FROM).join(' '))) copied.fill(true, at, at + COPIED_FROM);
  }
  return copied;
}
