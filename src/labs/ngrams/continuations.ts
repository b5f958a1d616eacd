/**
 * What comes next, by counting: P(w | h) = count(h w) / count(h). A context that was never seen has no counts, so the model
 * looks at one word less, and again, until it finds one that was: that is called backing off, and here it is always told.
 * The empty context was always seen. (Full back-off models also discount: Katz 1987. This one keeps the counts as they are,
 * so that a class can check them by hand.)
 */
import { type Counts, END, keyOf } from './counts.ts';

export interface Continuation {
  readonly word: string;
  readonly count: number;
  /** count / total */
  readonly probability: number;
}

export interface Continuations {
  /** the last words that were looked at: the longest context that was seen */
  readonly used: readonly string[];
  /** how many words would have been looked at, had they been seen: at most n - 1 */
  readonly wanted: number;
  /** how often the used context was followed by anything */
  readonly total: number;
  /** likeliest first, equals in the order of the alphabet */
  readonly list: readonly Continuation[];
}

/**
 * @param before the words so far, START first where they begin a sentence
 * @throws RangeError for counts of nothing
 */
export function continuations(counts: Counts, before: readonly string[]): Continuations {
  const wanted = Math.min(counts.n - 1, before.length);
  for (let k = wanted; k >= 0; k--) {
    const used = before.slice(before.length - k);
    const followers = counts.tables[k]?.get(keyOf(used));
    if (followers === undefined) continue;
    const { total } = followers;
    const list = [...followers.words]
      .map(([word, count]) => ({ word, count, probability: count / total }))
      .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
    return { used, wanted, total, list };
  }
  throw new RangeError('a model that has counted nothing');
}

/**
 * Writes until the model ends the sentence: draws each word with its probability, one random number a word.
 * @param before words that aren't written again, START first where they begin a sentence
 * @param random uniform in [0, 1)
 * @returns the new words, without END
 */
export function write(
  counts: Counts,
  before: readonly string[],
  most: number,
  random: () => number,
): readonly string[] {
  const all = [...before];
  while (all.length < before.length + most) {
    const { list, total } = continuations(counts, all);
    const u = random() * total;
    let reached = 0;
    const drawn = list.find(({ count }) => {
      reached += count;
      return reached > u;
    });
    if (drawn === undefined || drawn.word === END) break;
    all.push(drawn.word);
  }
  return all.slice(before.length);
}
