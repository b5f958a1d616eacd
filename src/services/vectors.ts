/** Arithmetic with words: what comes out of "gatto − miao + bau", what lies near it, and what likeness alone would have given. */
import type { Engine } from '../engine/port.ts';
import type { Glassbox } from '../glassbox/port.ts';
import { label } from '../tokens/label.ts';
import type { Expression } from '../vectors/expression.ts';
import { projection } from '../vectors/projection.ts';
import { type Recipe, textOf, usualLayer } from '../vectors/recipe.ts';
import { combine, cosine, nearestWords, placeOf } from '../vectors/space.ts';
import { createWordSpaces, type OpenSpace, type WordSpacesOptions } from './word-spaces.ts';

export interface NearWord {
  readonly word: string;
  readonly cosine: number;
  /** from 1 among all candidates */
  readonly rank: number;
  /** one of those that were typed */
  readonly typed: boolean;
}

export interface TypedWord {
  readonly sign: 1 | -1;
  /** as the list writes it */
  readonly word: string;
  /** its tokens, as a picture shows them */
  readonly pieces: readonly string[];
  readonly listed: boolean;
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

export interface Solution {
  readonly terms: readonly TypedWord[];
  readonly top: readonly NearWord[];
  readonly expected: (NearWord & { readonly listed: boolean }) | null;
  readonly controls: readonly Control[];
  /** how many words were ranked */
  readonly candidates: number;
  readonly listed: number;
  /** the words shown, the result, and the partial sums on the way to it, on a sheet of paper */
  readonly map: {
    readonly words: readonly { readonly word: string; readonly at: Point }[];
    readonly result: Point;
    /** after the first word with a plus, after the next term, …; the last is the result */
    readonly steps: readonly Point[];
    readonly shown: number;
  };
  readonly width: number;
  readonly measured: OpenSpace['measured'];
  readonly recipe: Recipe;
}

export interface Vectors {
  /**
   * @param include whether the typed words may come out themselves
   * @param onProgress the part that is done, 0 to 1, while the list's vectors are computed for the first time
   * @returns null when the words cancel each other out: nothing has a direction
   * @throws WordListError, EngineError, GlassboxError; the signal's reason when aborted
   */
  solve(
    expression: Expression,
    recipe: Recipe,
    include: boolean,
    signal: AbortSignal,
    onProgress: (part: number) => void,
  ): Promise<Solution | null>;
  /** how many layers there are, and the one that is taken when nobody asks for another */
  layers(signal: AbortSignal): Promise<{ readonly all: number; readonly usual: number }>;
}

export interface VectorsOptions extends WordSpacesOptions {
  readonly engine: Pick<Engine, 'tokenize' | 'vocabulary'>;
  readonly glassbox: Pick<Glassbox, 'rows' | 'residuals' | 'describe'>;
}

/** Candidates in the list, and of those the ones on the sheet. */
const TOP = 10;
const DRAWN = 5;
const CONTROL_TOP = 3;

export function createVectors(options: VectorsOptions): Vectors {
  const { engine, glassbox } = options;
  const spaces = createWordSpaces(options);

  return {
    async layers(signal) {
      const all = (await glassbox.describe(signal)).layers.length;
      return { all, usual: usualLayer(all) };
    },
    async solve(expression, recipe, include, signal, onProgress) {
      const { space, spell, measured } = await spaces.open(recipe, signal, onProgress);
      const terms = expression.terms.map(({ sign, word }) => ({ sign, word: spell(word) }));
      const target = expression.expected === null ? null : spell(expression.expected);
      const points = await pointsOf([...terms.map(({ word }) => word), ...(target === null ? [] : [target])]);
      const point = (word: string) => points.get(word) ?? new Float32Array(space.width);
      const sumOf = (some: readonly { sign: number; word: string }[]) =>
        combine(
          some.map(({ sign, word }) => ({ sign, point: point(word) })),
          space.width,
        );
      const result = sumOf(terms);
      if (!(Math.hypot(...result) > 1e-6)) return null;

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
          find: (word: string) => {
            const at = cosines[space.indexOf(word)] ?? cosine(direction, point(word));
            return near(word, at, placeOf(at, cosines, leftOut));
          },
        };
      };
      const { all, find } = look(result);
      const top = all.slice(0, TOP);
      const judged = target ?? top[0]?.word ?? '';
      if (!points.has(judged)) points.set(judged, space.point(space.indexOf(judged)));
      const plus = terms.filter(({ sign }) => sign > 0);
      const ways =
        terms.length === 1
          ? []
          : plus.length === terms.length || plus.length === 1
            ? [plus.slice(0, 1)]
            : [plus, plus.slice(0, 1)];
      const controls = ways.map((some): Control => {
        const without = look(sumOf(some));
        return {
          words: some.map(({ word }) => word),
          top: without.all.slice(0, CONTROL_TOP),
          rank: without.find(judged).rank,
        };
      });

      const drawn = new Set([
        ...typed,
        ...top.slice(0, DRAWN).map(({ word }) => word),
        ...(target === null ? [] : [target]),
      ]);
      const at = (word: string) => points.get(word) ?? space.point(space.indexOf(word));
      const sheet = projection([...[...drawn].map(at), result]);
      const ordered = [...plus.slice(0, 1), ...terms.filter((term) => term !== plus[0])];
      return {
        terms: await Promise.all(terms.map(async (term) => ({ ...term, ...(await piecesOf(term.word)) }))),
        top,
        expected: target === null ? null : { ...find(target), listed: space.indexOf(target) >= 0 },
        controls,
        candidates: all.length,
        listed: space.words.length,
        map: {
          words: [...drawn].map((word) => ({ word, at: sheet.at(at(word)) })),
          result: sheet.at(result),
          steps: ordered.map((_, i) => sheet.at(sumOf(ordered.slice(0, i + 1)))),
          shown: sheet.shown,
        },
        width: space.width,
        measured,
        recipe,
      };

      /** points of typed words; those outside the list are computed now */
      async function pointsOf(words: readonly string[]): Promise<Map<string, Float32Array>> {
        const known = new Map<string, Float32Array>();
        for (const word of new Set(words)) {
          const i = space.indexOf(word);
          known.set(
            word,
            i >= 0 ? space.point(i) : space.place(await spaces.vectors(recipe, [word], signal)),
          );
        }
        return known;
      }
      async function piecesOf(word: string) {
        const ids = await engine.tokenize(textOf({ kind: 'rows' }, word), signal);
        return {
          pieces: ids.map((id) => label(engine.vocabulary().entry(id).bytes)),
          listed: space.indexOf(word) >= 0,
        };
      }
    },
  };
}
