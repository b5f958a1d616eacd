/** Arithmetic with words on the loaded model: what comes out of "gatto − miao + bau", and how far to trust it. */
import type { Engine } from '../engine/port.ts';
import type { Glassbox } from '../glassbox/port.ts';
import { label } from '../tokens/label.ts';
import type { Expression, Term } from '../vectors/expression.ts';
import { type Recipe, ROWS, textOf, usualLayer } from '../vectors/recipe.ts';
import { type Solved, solve } from '../vectors/solve.ts';
import { createWordSpaces, type OpenSpace, type WordSpacesOptions } from './word-spaces.ts';

export interface TypedWord extends Term {
  /** its tokens, as a picture shows them */
  readonly pieces: readonly string[];
  /** whether it is in the list; the vector of any other is computed when it is asked for */
  readonly listed: boolean;
}

export interface Solution extends Solved {
  /** the words as the list writes them */
  readonly terms: readonly TypedWord[];
  /** words in the list */
  readonly listed: number;
  /** whether the expected word is one of them */
  readonly expectedListed: boolean;
  /** dimensions of the space */
  readonly width: number;
  readonly measured: OpenSpace['measured'];
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

export function createVectors(options: VectorsOptions): Vectors {
  const { engine, glassbox } = options;
  const spaces = createWordSpaces(options);

  async function piecesOf(word: string, signal: AbortSignal): Promise<readonly string[]> {
    const ids = await engine.tokenize(textOf(ROWS, word), signal);
    return ids.map((id) => label(engine.vocabulary().entry(id).bytes));
  }

  /** Points of words; those outside the list are computed now. */
  async function pointsOf(
    words: readonly string[],
    recipe: Recipe,
    { space }: OpenSpace,
    signal: AbortSignal,
  ) {
    const points = new Map<string, Float32Array>();
    for (const word of new Set(words)) {
      const i = space.indexOf(word);
      points.set(word, i >= 0 ? space.point(i) : space.place(await spaces.vectors(recipe, [word], signal)));
    }
    return points;
  }

  return {
    async layers(signal) {
      const all = (await glassbox.describe(signal)).layers.length;
      return { all, usual: usualLayer(all) };
    },
    async solve(expression, recipe, include, signal, onProgress) {
      const opened = await spaces.open(recipe, signal, onProgress);
      const { space, spell, measured } = opened;
      const listed = (word: string) => space.indexOf(word) >= 0;
      const terms = expression.terms.map(({ sign, word }) => ({ sign, word: spell(word) }));
      const expected = expression.expected === null ? null : spell(expression.expected);
      const words = [...terms.map(({ word }) => word), ...(expected === null ? [] : [expected])];
      const points = await pointsOf(words, recipe, opened, signal);
      const solved = solve(space, { terms, expected, include, points });
      if (solved === null) return null;
      const typed: TypedWord[] = [];
      for (const term of terms) {
        typed.push({ ...term, pieces: await piecesOf(term.word, signal), listed: listed(term.word) });
      }
      return {
        ...solved,
        terms: typed,
        listed: space.words.length,
        expectedListed: expected !== null && listed(expected),
        width: space.width,
        measured,
      };
    },
  };
}
