/** The words that aren't shown here: the lists, and those a teacher of this school added. Read anew when they change. */
import { wordLists } from '../safety/lists.ts';
import { createWordFilter, plainWord, type WordFilter } from '../safety/words.ts';
import type { Settings } from '../store/settings.ts';

export interface Words {
  /** the filter as it is now: ask again each time */
  filter(): WordFilter;
  /** the teachers' own words, in the order they were added */
  own(): readonly string[];
  /** false when it is there already, or there are too many */
  add(word: string): boolean;
  /** false when it isn't there */
  remove(word: string): boolean;
}

const KEY = 'words:own';
const MOST = 500;

export function createWords(settings: Settings): Words {
  let own = read(settings.get(KEY));
  let filter = createWordFilter(wordLists(own));
  const change = (words: readonly string[]): void => {
    own = words;
    settings.set(KEY, JSON.stringify(words));
    filter = createWordFilter(wordLists(words));
  };
  const has = (word: string) => own.some((one) => plainWord(one) === plainWord(word));
  return {
    filter: () => filter,
    own: () => own,
    add(word) {
      if (has(word) || own.length >= MOST) return false;
      change([...own, word.trim()]);
      return true;
    },
    remove(word) {
      if (!has(word)) return false;
      change(own.filter((one) => plainWord(one) !== plainWord(word)));
      return true;
    },
  };
}

function read(stored: string | null): readonly string[] {
  const words: unknown = stored === null ? [] : JSON.parse(stored);
  return Array.isArray(words) ? words.filter((word): word is string => typeof word === 'string') : [];
}
