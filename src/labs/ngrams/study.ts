/** All that /dati shows of one text: counted, continued, written from, and judged on sentences it has not read. A task for the compute thread. */
import { seeded } from '../../sampling/random.ts';
import { type Continuations, continuations, write } from './continuations.ts';
import { copiedWords, stretches } from './copied.ts';
import { CORPORA, type CorpusName, STARTS } from './corpus/index.ts';
import { count, END, START } from './counts.ts';
import { perplexity } from './perplexity.ts';
import { join, sentences as readSentences, words as readWords } from './tokenise.ts';

export interface StudyInput {
  /** a built-in corpus, or a text of the class's own */
  readonly source: { readonly corpus: CorpusName } | { readonly text: string };
  readonly n: number;
  /** which part of the sentences is read: 0.1, 0.5, 1 */
  readonly share: number;
  /** words to go on from; '' lets the study choose */
  readonly start: string;
  readonly seed: number;
}

export interface WrittenLine {
  /** the words to go on from among them */
  readonly text: string;
  /** it stands in the text just so */
  readonly whole: boolean;
}

export interface Study extends Omit<Continuations, 'list'> {
  /** the words that were gone on from, as typed or chosen */
  readonly start: string;
  /** the first 8 */
  readonly list: Continuations['list'];
  /** how many different words can follow */
  readonly different: number;
  readonly sentences: number;
  readonly words: number;
  readonly vocabulary: number;
  readonly written: readonly WrittenLine[];
  /** of the written words, the part that lies in a copied stretch or a copied sentence; 0 to 1 */
  readonly copied: number;
  /** on sentences the model has read, and on the tenth part it hasn't; null with too few */
  readonly perplexity: { readonly read: number | null; readonly unread: number | null };
}

const SHOWN = 8;
const LINES = 5;
const LONGEST_LINE = 30;
/** Every tenth sentence is kept aside for judging. */
const ASIDE = 10;

export function* study({ source, n, share, start, seed }: StudyInput): Generator<undefined, Study, unknown> {
  const everything = readSentences('corpus' in source ? CORPORA[source.corpus] : source.text);
  const all = part(everything, share);
  yield;
  const counts = count(all, n);
  yield;
  const usual = 'corpus' in source ? STARTS[source.corpus] : undefined;
  const begin = start.trim() || (usual ?? usualStart(all));
  const before = readWords(begin);
  const context = before.length === 0 ? [START] : before;
  const next = continuations(counts, context);
  const random = seeded(seed);
  const lines = Array.from({ length: LINES }, () => [
    ...before,
    ...write(counts, context, LONGEST_LINE, random),
  ]);
  const known = new Set(all.map((sentence) => sentence.join(' ')));
  const runs = stretches(all);
  const marks = lines.map((line) => ({
    text: join(line),
    whole: known.has(line.join(' ')),
    copied: copiedWords(line, runs).filter(Boolean).length,
    words: line.length,
  }));
  const total = marks.reduce((sum, { words }) => sum + words, 0);
  const copied = marks.reduce((sum, line) => sum + (line.whole ? line.words : line.copied), 0);
  yield;
  const unread = everything.filter((_, i) => i % ASIDE === ASIDE - 1);
  const judged = part(
    everything.filter((_, i) => i % ASIDE !== ASIDE - 1),
    share,
  );
  const judge = count(judged, n);
  return {
    start: begin,
    used: next.used,
    wanted: next.wanted,
    total: next.total,
    list: next.list.slice(0, SHOWN),
    different: next.list.length,
    sentences: all.length,
    words: counts.words,
    vocabulary: counts.vocabulary.size - 1,
    written: marks.map(({ text, whole }) => ({ text, whole })),
    copied: total === 0 ? 0 : copied / total,
    perplexity:
      unread.length === 0 || judged.length === 0
        ? { read: null, unread: null }
        : { read: perplexity(judge, judged), unread: perplexity(judge, unread) },
  };
}

/** Spread evenly over the text, so that a tenth of it isn't its first chapter; one sentence at least. */
export function part<T>(sentences: readonly T[], share: number): readonly T[] {
  const some = sentences.filter((_, i) => Math.floor((i + 1) * share + 1e-9) > Math.floor(i * share + 1e-9));
  return some.length === 0 ? sentences.slice(0, 1) : some;
}

/** Two words that often stand together at the beginning and leave the most open: something to look at. */
function usualStart(sentences: readonly (readonly string[])[]): string {
  const followers = new Map<string, Set<string>>();
  for (const [first, second, third = END] of sentences) {
    if (first === undefined || second === undefined) continue;
    const pair = join([first, second]);
    followers.set(pair, (followers.get(pair) ?? new Set()).add(third));
  }
  let best = '';
  for (const [pair, words] of followers) if (words.size > (followers.get(best)?.size ?? 0)) best = pair;
  return best;
}
