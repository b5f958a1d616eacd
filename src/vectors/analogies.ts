/** How well a space does analogies: a − b + c = d, on a list written beforehand, every second one kept for the measure. */
import { combine, placeOf, type WordSpace } from './space.ts';

/** a − b + c should be d. */
export interface Analogy {
  readonly a: string;
  readonly b: string;
  readonly c: string;
  readonly d: string;
}

export interface Analogies {
  /** that a recipe may be chosen on: the odd lines */
  readonly chosen: readonly Analogy[];
  /** that were never used for choosing: the even lines */
  readonly heldOut: readonly Analogy[];
}

/** Lines of four words; lines with # left out, and lines with a word that the list hasn't got keep their place but don't count. */
export function parseAnalogies(text: string, words: readonly string[]): Analogies {
  const known = new Set(words);
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim().normalize('NFC'))
    .filter((line) => line !== '' && !line.startsWith('#'));
  const half = (odd: boolean) =>
    lines
      .filter((_, i) => (i % 2 === 0) === odd)
      .map((line) => line.split(/\s+/))
      .filter((four) => four.length === 4 && four.every((word) => known.has(word)))
      .map(([a = '', b = '', c = '', d = '']) => ({ a, b, c, d }));
  return { chosen: half(true), heldOut: half(false) };
}

export interface Score {
  /** how many came out in the first place */
  readonly first: number;
  /** mean reciprocal rank: the mean of 1 / place, 1 when every one is first */
  readonly mrr: number;
}

/** The three ways to look for d, with the same three words left out. */
export interface Measured {
  readonly of: number;
  /** a − b + c */
  readonly arithmetic: Score;
  /** the control: a + c, what likeness alone gives */
  readonly sum: Score;
  /** the other control: a alone */
  readonly alone: Score;
}

/** @param rest awaited after each analogy, so that whoever shares the thread can go on */
export async function measure(
  space: WordSpace,
  analogies: readonly Analogy[],
  rest: () => Promise<void>,
): Promise<Measured> {
  const ways = { arithmetic: [1, -1, 1], sum: [1, 0, 1], alone: [1, 0, 0] } as const;
  const places = { arithmetic: [] as number[], sum: [] as number[], alone: [] as number[] };
  for (const { a, b, c, d } of analogies) {
    const leftOut = new Set([a, b, c].map((word) => space.indexOf(word)));
    const target = space.indexOf(d);
    for (const way of ['arithmetic', 'sum', 'alone'] as const) {
      const parts = [a, b, c].map((word, i) => ({
        sign: ways[way][i] ?? 0,
        point: space.point(space.indexOf(word)),
      }));
      const cosines = space.cosines(combine(parts, space.width));
      places[way].push(placeOf(cosines[target] as number, cosines, leftOut));
    }
    await rest();
  }
  const score = (all: readonly number[]): Score => ({
    first: all.filter((place) => place === 1).length,
    mrr: all.length === 0 ? 0 : all.reduce((sum, place) => sum + 1 / place, 0) / all.length,
  });
  return {
    of: analogies.length,
    arithmetic: score(places.arithmetic),
    sum: score(places.sum),
    alone: score(places.alone),
  };
}
