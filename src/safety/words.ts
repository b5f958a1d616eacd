/**
 * Which words a minor isn't shown. What it is not: a judge of meaning; it knows words, not what is said with them.
 * Words are compared without case, accents, or the small disguises of a keyboard (c4zzo).
 */

export interface WordFilter {
  /** whether the text holds a word of the lists, whole */
  has(text: string): boolean;
  /** the text with each such word as •••; everything else as it was. @example 'che merda!' -> 'che •••!' */
  mask(text: string): string;
  /**
   * Whether a piece of a text (a token) is, completes or holds such a word, given what stands before it.
   * @example completes('che caz', 'zo') -> true, completes('un ', 'pezzo') -> false
   */
  completes(before: string, piece: string): boolean;
}

export interface WordLists {
  /** words and phrases, in any case */
  readonly words: readonly string[];
  /** beginnings: every word that starts with one is meant */
  readonly stems: readonly string[];
  /** innocent words that a list or a stem would catch */
  readonly allowed: readonly string[];
}

export const MASK = '•••';

/** The longest tail of a text that can hold the beginning of a word or phrase, in characters. */
const TAIL = 48;
const WORD = /[\p{L}\p{M}\p{N}@$]+(?:['’][\p{L}\p{M}]+)?/gu;
const DISGUISES: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
};

/** @example plainWord('Perché') -> 'perche' */
export function plainWord(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’']/g, "'");
}

export function createWordFilter({ words, stems, allowed }: WordLists): WordFilter {
  const plain = words.map((word) => plainWord(word.trim())).filter((word) => word !== '');
  const single = new Set(plain.filter((word) => !/\s/.test(word)));
  const phrases = plain.filter((word) => /\s/.test(word)).map((phrase) => phrase.split(/\s+/));
  const innocent = new Set(allowed.map(plainWord));
  const beginnings = stems.map(plainWord);

  const isBad = (word: string): boolean => {
    if (innocent.has(word)) return false;
    if (single.has(word) || beginnings.some((stem) => word.startsWith(stem))) return true;
    // l'…, dell'…: what counts is what follows
    const after = word.split("'").at(-1) ?? '';
    return after !== word && after !== '' && isBad(after);
  };
  const wordIsBad = (word: string): boolean => {
    const seen = plainWord(word);
    return isBad(seen) || (/\p{L}/u.test(seen) && isBad(undisguised(seen)));
  };

  /** [from, to) of every word or phrase that isn't shown */
  function found(text: string): readonly (readonly [number, number])[] {
    const all = [...text.matchAll(WORD)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      word: plainWord(match[0]),
      bad: wordIsBad(match[0]),
    }));
    const ranges = all.filter(({ bad }) => bad).map(({ from, to }) => [from, to] as const);
    for (const phrase of phrases)
      for (let i = 0; i + phrase.length <= all.length; i++)
        if (phrase.every((word, j) => all[i + j]?.word === word))
          ranges.push([all[i]?.from ?? 0, all[i + phrase.length - 1]?.to ?? 0]);
    return ranges.sort(([a], [b]) => a - b);
  }

  return {
    has: (text) => found(text).length > 0,
    mask(text) {
      let shown = '';
      let at = 0;
      for (const [from, to] of found(text)) {
        if (to <= at) continue;
        shown += text.slice(at, Math.max(at, from)) + (from >= at ? MASK : '');
        at = to;
      }
      return shown + text.slice(at);
    },
    completes(before, piece) {
      // by characters, never half of one
      const tail = [...before].slice(-TAIL).join('');
      return found(tail + piece).some(([, to]) => to > tail.length);
    },
  };
}

function undisguised(word: string): string {
  return word.replace(/[0-9@$]/g, (sign) => DISGUISES[sign] ?? sign);
}
