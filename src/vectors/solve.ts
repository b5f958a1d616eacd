/** What comes out of signed words in a space: the nearest words, the controls, and a map on paper. Pure; the points are given. */
import type { Term } from './expression.ts';
import { type Projection, projection } from './projection.ts';
import { combine, cosine, nearestWords, placeOf, type WordSpace } from './space.ts';

export interface NearWord {
  readonly word: string;
  readonly cosine: number;
  /** from 1 among all candidates */
  readonly rank: number;
  /** one of those that were typed */
  readonly typed: boolean;
}

/** What would have come out without the subtraction. */
export interface Control {
  /** the words with a plus together, or the first of them alone */
  readonly words: readonly string[];
  readonly top: readonly NearWord[];
  /** where the expected word, or else the winner, stands here */
  readonly rank: number;
}

export type Point = readonly [x: number, y: number];

/** The words shown, the result, and the partial sums on the way to it, on a sheet of paper. */
export interface WordMap {
  readonly words: readonly { readonly word: string; readonly at: Point }[];
  readonly result: Point;
  /** after the first word with a plus, after the next term, …; the last is the result */
  readonly steps: readonly Point[];
  readonly shown: number;
}

export interface Solved {
  /** at most TOP */
  readonly top: readonly NearWord[];
  readonly expected: NearWord | null;
  readonly controls: readonly Control[];
  /** how many words were ranked */
  readonly candidates: number;
  readonly map: WordMap;
}

export interface Sum {
  readonly terms: readonly Term[];
  readonly expected: string | null;
  /** whether the typed words may come out themselves */
  readonly include: boolean;
  /** of every word in terms and of the expected one, (D,) each */
  readonly points: ReadonlyMap<string, Float32Array>;
}

const TOP = 10;
/** Of the found words, those on the map. */
const DRAWN = 5;
const CONTROL_TOP = 3;
/** What is shorter has no direction: words that cancelled each other out. */
const ZERO = 1e-6;

/** @returns null when the words cancel each other out */
export function solve(space: WordSpace, { terms, expected, include, points }: Sum): Solved | null {
  const point = (word: string) => points.get(word) ?? space.point(space.indexOf(word));
  const sumOf = (some: readonly Term[]) =>
    combine(
      some.map(({ sign, word }) => ({ sign, point: point(word) })),
      space.width,
    );
  const typed = new Set(terms.map(({ word }) => word));
  const leftOut = new Set(include ? [] : [...typed].map((word) => space.indexOf(word)));
  const look = (direction: Float32Array) => {
    const cosines = space.cosines(direction);
    const near = (word: string, at: number, rank: number): NearWord => ({
      word,
      cosine: at,
      rank,
      typed: typed.has(word),
    });
    return {
      all: nearestWords(cosines, leftOut).map((n) => near(space.words[n.index] ?? '', n.cosine, n.rank)),
      find(word: string): NearWord {
        const at = cosines[space.indexOf(word)] ?? cosine(direction, point(word));
        return near(word, at, placeOf(at, cosines, leftOut));
      },
    };
  };

  const result = sumOf(terms);
  if (!(Math.hypot(...result) > ZERO)) return null;
  const { all, find } = look(result);
  const top = all.slice(0, TOP);
  const judged = expected ?? top[0]?.word ?? '';
  const controls = controlsOf(terms).map((some): Control => {
    const without = look(sumOf(some));
    return {
      words: some.map(({ word }) => word),
      top: without.all.slice(0, CONTROL_TOP),
      rank: without.find(judged).rank,
    };
  });

  const drawn = [...new Set([...typed, ...top.slice(0, DRAWN).map(({ word }) => word)])];
  if (expected !== null && !drawn.includes(expected)) drawn.push(expected);
  const sheet: Projection = projection([...drawn.map(point), result]);
  const first = terms.find(({ sign }) => sign > 0);
  const ordered = first === undefined ? terms : [first, ...terms.filter((term) => term !== first)];
  return {
    top,
    expected: expected === null ? null : find(expected),
    controls,
    candidates: all.length,
    map: {
      words: drawn.map((word) => ({ word, at: sheet.at(point(word)) })),
      result: sheet.at(result),
      steps: ordered.map((_, i) => sheet.at(sumOf(ordered.slice(0, i + 1)))),
      shown: sheet.shown,
    },
  };
}

/** Without subtracting, and the first word alone; what would repeat the sum itself is left out. */
function controlsOf(terms: readonly Term[]): readonly (readonly Term[])[] {
  if (terms.length === 1) return [];
  const plus = terms.filter(({ sign }) => sign > 0);
  const alone = plus.slice(0, 1);
  return plus.length === terms.length || plus.length === 1 ? [alone] : [plus, alone];
}
