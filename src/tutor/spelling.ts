/** The word that was probably meant by one that stands nowhere. Pure. */
import { distance } from 'fastest-levenshtein';

/** Shorter words have too many neighbours. */
const SHORTEST = 5;
const LONG = 9;

/**
 * @param words the ones that are known, plain (terms.ts)
 * @returns null when none is near enough: one letter wrong, two in a long word, and never the first
 */
export function createSpelling(words: readonly string[]): (word: string) => string | null {
  const byFirst = new Map<string, string[]>();
  for (const word of words.toSorted())
    if (word.length >= SHORTEST - 1 && !/\d/.test(word))
      byFirst.set(word.charAt(0), [...(byFirst.get(word.charAt(0)) ?? []), word]);
  return (word) => {
    if (word.length < SHORTEST) return null;
    let best: string | null = null;
    let nearest = word.length < LONG ? 1 : 2;
    for (const known of byFirst.get(word.charAt(0)) ?? []) {
      if (Math.abs(known.length - word.length) > nearest) continue;
      const far = distance(word, known);
      if (far < nearest || (far === nearest && best === null)) {
        best = known;
        nearest = far;
      }
    }
    return best;
  };
}
