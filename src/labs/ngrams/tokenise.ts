/**
 * From a text to sentences of words: what the n-gram model counts. Not the tokens of a language model: a word here is what a
 * person would call a word, in small letters, and every punctuation mark is a word of its own.
 *
 *   sentences('Il gatto beve l’acqua. Sì!') -> [['il', 'gatto', 'beve', 'l’', 'acqua', '.'], ['sì', '!']]
 */

/** An elided article keeps its apostrophe (l’acqua -> l’ acqua); numbers keep their comma; any other mark stands alone. */
const WORD = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+’?|[^\s\p{Cc}\p{Cf}]/gu;
/** One of these ends a sentence, and so does a line end. */
const END = /^[.!?…]$/;

/** The words of one line, in small letters. @example words('L’acqua, 3,5 €') // ['l’', 'acqua', ',', '3,5', '€'] */
export function words(text: string): string[] {
  const even = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/['‘`´]/g, '’')
    .toLowerCase();
  return even.match(WORD) ?? [];
}

/** Sentences with at least one letter or digit: a lone dash or a row of stars isn't one. */
export function sentences(text: string): string[][] {
  const all: string[][] = [];
  for (const line of text.split(/[\r\n\u2028\u2029]+/)) {
    let open: string[] = [];
    const close = () => {
      if (open.some((word) => /[\p{L}\p{N}]/u.test(word))) all.push(open);
      open = [];
    };
    for (const word of words(line)) {
      // subtle: of "Davvero?!" the second mark belongs to the sentence that the first one ended
      const last = all.at(-1);
      if (END.test(word) && open.length === 0 && last && END.test(last.at(-1) ?? '')) last.push(word);
      else open.push(word);
      if (END.test(word)) close();
    }
    close();
  }
  return all;
}

/** Words as a text again. @example join(['l’', 'acqua', ',', 'sì', '.']) // 'l’acqua, sì.' */
export function join(list: readonly string[]): string {
  return list
    .join(' ')
    .replace(/’ (?=[\p{L}\p{N}])/gu, '’')
    .replace(/ (?=[.,;:!?…»)\]])/g, '')
    .replace(/([«([]) /g, '$1');
}
