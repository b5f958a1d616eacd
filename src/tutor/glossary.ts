/** What students say, and what the lessons call it. Pure. */
import { CHOOSING } from './glossary/choosing.ts';
import { NUMBERS } from './glossary/numbers.ts';
import { WORDS } from './glossary/words.ts';
import { STOP_WORDS } from './stop-words.ts';
import { plainWords } from './terms.ts';

/** One way students say something, and the lessons' ways to say it: terms. */
export interface Entry {
  readonly said: readonly string[];
  readonly meant: readonly (readonly string[])[];
  /** made of words that say something each: they may stand apart */
  readonly loose: boolean;
}
/** By the first term of what is said. */
export type Glossary = ReadonlyMap<string, readonly Entry[]>;

/**
 * A line is `what students say, or this -> what the lessons say, or this`, in words whose endings don't matter; several words
 * of one way may stand in any order. A line that starts with # is a heading.
 */
export function readGlossary(
  stem: (word: string) => string,
  lines: readonly string[] = [NUMBERS, WORDS, CHOOSING].flatMap((part) => part.split('\n')),
): Glossary {
  const terms = (words: readonly string[]) => words.map(stem);
  const ways = (text: string) => text.split(', ').map((way) => plainWords(way));
  const glossary = new Map<string, Entry[]>();
  for (const line of lines.filter((one) => one !== '' && !one.startsWith('#'))) {
    const [said = '', meant = ''] = line.split(' -> ');
    for (const way of ways(said)) {
      const loose = !way.some((word) => STOP_WORDS.has(word));
      const entry = { said: terms(way), meant: ways(meant).map(terms), loose };
      const [first = ''] = entry.said;
      glossary.set(first, [...(glossary.get(first) ?? []), entry]);
    }
  }
  return glossary;
}
