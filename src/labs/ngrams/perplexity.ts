/**
 * How surprised a model is by sentences, as one number: perplexity = 2 ** (average of -log2 P(w | before) over all words and ends).
 * A perplexity of 8 is a fair choice among 8 words each time.
 *
 * A word never seen after its context would have P = 0, and the surprise would be infinite. Witten and Bell (1991; Jurafsky and
 * Martin, "N-gram Language Models") give unseen words a share: with c(h) followers of a context, T(h) of them different,
 *
 *   P(w | h) = (count(h w) + T(h) * P(w | h without its first word)) / (c(h) + T(h))
 *
 * and at the bottom all words alike, with one place more for those that aren't in the vocabulary. It sums to 1 in every context.
 */
import { type Counts, END, keyOf, START } from './counts.ts';

/** P(w | before), never 0. Words outside the vocabulary all share the place of one unknown word. */
export function smoothed(counts: Counts, before: readonly string[], word: string): number {
  let p = 1 / (counts.vocabulary.size + 1);
  const most = Math.min(counts.n - 1, before.length);
  for (let k = 0; k <= most; k++) {
    const followers = counts.tables[k]?.get(keyOf(before.slice(before.length - k)));
    if (followers === undefined) break; // a longer context wasn't seen either
    const { total, words } = followers;
    p = ((words.get(word) ?? 0) + words.size * p) / (total + words.size);
  }
  return p;
}

/** @returns 1 to infinity; null without sentences */
export function perplexity(counts: Counts, sentences: readonly (readonly string[])[]): number | null {
  let bits = 0;
  let words = 0;
  for (const sentence of sentences) {
    const padded = [START, ...sentence, END];
    for (let at = 1; at < padded.length; at++) {
      const from = Math.max(0, at - counts.n + 1);
      bits -= Math.log2(smoothed(counts, padded.slice(from, at), padded[at] as string));
      words++;
    }
  }
  return words === 0 ? null : 2 ** (bits / words);
}
