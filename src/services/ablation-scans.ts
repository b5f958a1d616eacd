/** Everything taken away in turn, words or heads: one pass of the model each, told as it goes, and stopped when one likes. */
import type { Services } from '../services.ts';
import { type Change, changeBy, changeWithout } from './ablation.ts';
import type { Sentence } from './sentence.ts';

type Needed = Pick<Services, 'glassbox' | 'tokenisers'>;

/** Without the traces: those of a long text's words would take half a gigabyte together. */
export interface WordEffect extends Omit<Change, 'before' | 'after'> {
  /** index among the sentence's words */
  readonly word: number;
}

/**
 * Each word taken away in turn, the one that changes most first.
 *
 * @param signal when it aborts, what is done so far is the answer; with nothing done, its reason is thrown
 * @param onProgress how many are done
 */
export async function effectsOfWords(
  sentence: Sentence,
  services: Needed,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<WordEffect[]> {
  const effects = await untilAborted(sentence.words, signal, async (unit, word) => {
    const change = await changeWithout(sentence, unit, services, signal);
    onProgress(word + 1);
    if (change === null) return null;
    const { before: _before, after: _after, ...figures } = change;
    return { ...figures, word };
  });
  return effects
    .filter((each) => each !== null)
    .sort((a, b) => b.divergence - a.divergence || a.word - b.word);
}

async function untilAborted<T, R>(
  all: readonly T[],
  signal: AbortSignal,
  work: (one: T, i: number) => Promise<R>,
): Promise<R[]> {
  const done: R[] = [];
  try {
    for (const [i, one] of all.entries()) done.push(await work(one, i));
  } catch (error) {
    if (!signal.aborted || done.length === 0) throw error;
  }
  return done;
}

export interface HeadEffect {
  readonly layer: number;
  readonly head: number;
  readonly divergence: number;
  readonly probabilityAfter: number;
}

/** Each head silenced in turn, in the model's order: layers x heads passes. Stops as effectsOfWords does. */
export async function effectsOfHeads(
  sentence: Sentence,
  { layers, heads }: { readonly layers: number; readonly heads: number },
  services: Pick<Needed, 'glassbox'>,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<HeadEffect[]> {
  const all = Array.from({ length: layers * heads }, (_, i) => ({
    layer: Math.floor(i / heads),
    head: i % heads,
  }));
  return untilAborted(all, signal, async (at, i) => {
    const change = await changeBy(sentence, { silencedHeads: [at] }, services, signal);
    onProgress(i + 1);
    return { ...at, divergence: change.divergence, probabilityAfter: change.probabilityAfter };
  });
}
