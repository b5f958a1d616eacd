/**
 * An n-gram model is a table: after these n - 1 words, how often did each word come? Nothing else is learned.
 *
 *   n = 3, "il gatto beve il latte . il gatto beve l’ acqua ."
 *   after "gatto beve": il 1, l’ 1        -> P(il | gatto beve) = 1/2
 *
 * Every shorter table is counted too, because of what it is needed for: words never seen together (see continuations.ts).
 */

/** Stands before the first word of a sentence, so that a model can learn how sentences begin. Never written. */
export const START = '⟨inizio⟩';
/** Follows the last word, so that it can learn where they end. */
export const END = '⟨fine⟩';

/** What followed one context: how often each word did, and all together. */
export interface Followers {
  readonly total: number;
  readonly words: ReadonlyMap<string, number>;
}

export interface Counts {
  /** 1 to 5: a word and the n - 1 before it */
  readonly n: number;
  /** tables[k] has the contexts of k words: 'gatto beve' -> its followers, k = 0 to n - 1 */
  readonly tables: readonly ReadonlyMap<string, Followers>[];
  /** different words, END among them: all that can be written */
  readonly vocabulary: ReadonlySet<string>;
  /** words counted, without the marks of beginning and end */
  readonly words: number;
}

/** A context's name in a table. Words hold no space, so this can't be ambiguous. */
export const keyOf = (context: readonly string[]): string => context.join(' ');

/**
 * Counts.
 * @param sentences words in order, without marks of beginning or end
 * @throws RangeError for n outside 1 to 5
 */
export function count(sentences: readonly (readonly string[])[], n: number): Counts {
  if (!Number.isInteger(n) || n < 1 || n > 5) throw new RangeError(`n = ${n}`);
  const tables = Array.from(
    { length: n },
    () => new Map<string, { total: number; words: Map<string, number> }>(),
  );
  const vocabulary = new Set<string>([END]);
  let read = 0;
  for (const sentence of sentences) {
    const padded = [START, ...sentence, END];
    read += sentence.length;
    for (let at = 1; at < padded.length; at++) {
      const word = padded[at] as string;
      vocabulary.add(word);
      for (let k = 0; k < n && k <= at; k++) add(tables[k], keyOf(padded.slice(at - k, at)), word);
    }
  }
  return { n, tables, vocabulary, words: read };
}

function add(
  table: Map<string, { total: number; words: Map<string, number> }> | undefined,
  context: string,
  word: string,
): void {
  let followers = table?.get(context);
  if (followers === undefined) {
    followers = { total: 0, words: new Map() };
    table?.set(context, followers);
  }
  followers.total++;
  followers.words.set(word, (followers.words.get(word) ?? 0) + 1);
}
