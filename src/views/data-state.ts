/** What the buttons of /dati hold: which text, how many words, how much of it, and the seed. The rest is kept with the panel. */
import { CORPUS_NAMES, type CorpusName } from '../labs/ngrams/corpus/index.ts';

/** How much of the sentences is read. */
export const SHARES = [0.1, 0.5, 1] as const;
export const LEAST_N = 1;
export const MOST_N = 5;

export type Source = CorpusName | 'classe';

export interface DataState {
  readonly source: Source;
  readonly n: number;
  /** a place in SHARES */
  readonly share: number;
  readonly seed: number;
}

export const isCorpus = (name: string): name is CorpusName => CORPUS_NAMES.some((one) => one === name);

/** @example dataArgs({ source: 'base', n: 3, share: 2, seed: 7 }) // ['base', 3, 2, 7] */
export const dataArgs = ({ source, n, share, seed }: DataState): readonly (string | number)[] => [
  source,
  n,
  share,
  seed,
];

/** Reads them back; whatever is missing or impossible becomes the usual. @param own whether the panel has a text of its own */
export function dataState(
  [source = '', n = '', share = '', seed = '']: readonly string[],
  own: boolean,
): DataState {
  const whole = (text: string, least: number, most: number, usual: number) => {
    const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
    return value >= least && value <= most ? value : usual;
  };
  const usual: Source = own ? 'classe' : 'base';
  return {
    source: isCorpus(source) ? source : source === 'classe' && own ? 'classe' : usual,
    n: whole(n, LEAST_N, MOST_N, 3),
    share: whole(share, 0, SHARES.length - 1, SHARES.length - 1),
    seed: whole(seed, 0, 2 ** 32 - 1, 1),
  };
}
