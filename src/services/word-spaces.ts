/** Spaces of the listed words, made when they are first asked for: from memory, from a file, or computed for all who wait. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Engine } from '../engine/port.ts';
import type { Glassbox } from '../glassbox/port.ts';
import { createShared } from '../shared.ts';
import { sha256 } from '../store/sealed-file.ts';
import { readVectors, type VectorHeader, vectorFileName, writeVectors } from '../store/vector-file.ts';
import { weightsIdentity } from '../store/weights-identity.ts';
import { measure, parseAnalogies } from '../vectors/analogies.ts';
import { keyOf, type Recipe, textOf } from '../vectors/recipe.ts';
import { type WordSpace, wordSpace } from '../vectors/space.ts';
import { parseWords, spelling } from '../vectors/words.ts';

export interface VectorFiles {
  /** the weights that the glass box opens */
  readonly model: string;
  /** models/parole-it.txt */
  readonly words: string;
  /** models/analogie-it.txt */
  readonly analogies: string;
  /** where computed vectors are kept; it need not exist */
  readonly cache: string;
}

export interface OpenSpace {
  readonly space: WordSpace;
  /** how the list writes a word that a person typed */
  readonly spell: (word: string) => string;
  readonly measured: VectorHeader['measured'];
}

export interface WordSpacesOptions {
  readonly engine: Pick<Engine, 'tokenize'>;
  readonly glassbox: Pick<Glassbox, 'rows' | 'residuals' | 'describe'>;
  readonly files: VectorFiles;
  readonly now: () => number;
  readonly log: (message: string) => void;
}

export interface WordSpaces {
  /**
   * @param onProgress called with the part that is done, 0 to 1, while vectors are being computed
   * @throws WordListError, EngineError, GlassboxError; the signal's reason when aborted
   */
  open(recipe: Recipe, signal: AbortSignal, onProgress: (part: number) => void): Promise<OpenSpace>;
  /** vectors of some words as the model gives them, (n, D) */
  vectors(
    recipe: Recipe,
    words: readonly string[],
    signal: AbortSignal,
    onProgress?: (part: number) => void,
  ): Promise<Float32Array>;
}

/** For spaces in memory: one of 3,000 words takes some 16 MB. */
const MOST_BYTES = 64 * 2 ** 20;

export function createWordSpaces({ engine, glassbox, files, now, log }: WordSpacesOptions): WordSpaces {
  const spaces = createShared<OpenSpace>(MOST_BYTES, ({ space }) => 8 * space.width * space.words.length);
  const watchers = new Map<string, Set<(part: number) => void>>();

  const vectors: WordSpaces['vectors'] = async (recipe, words, signal, onProgress = () => {}) => {
    const texts: (readonly number[])[] = [];
    for (const word of words) texts.push(await engine.tokenize(textOf(recipe, word), signal));
    if (recipe.kind === 'rows') return meansOfRows(glassbox, texts, signal);
    return glassbox.residuals(texts, recipe.layer, signal, (done) => onProgress(done / texts.length));
  };

  async function load(recipe: Recipe, lists: Lists, signal: AbortSignal, onProgress: (part: number) => void) {
    const model = await weightsIdentity(files.model);
    const { words } = lists;
    const about = {
      model,
      recipe: keyOf(recipe),
      words: sha256(Buffer.from(words.join('\n'))),
      rows: words.length,
    };
    const path = join(files.cache, vectorFileName(model, about.recipe, about.words));
    const kept = await readVectors(path, about);
    const raw = kept?.vectors ?? (await vectors(recipe, words, signal, onProgress));
    await breathe();
    const space = wordSpace(words, raw, recipe.kind === 'residual');
    const analogies = sha256(Buffer.from(lists.analogies));
    if (kept?.header.measured.analogies === analogies) return { space, measured: kept.header.measured };
    const { heldOut } = parseAnalogies(lists.analogies, words);
    const measured = { analogies, at: now(), ...(await measure(space, heldOut, () => breathe())) };
    await writeVectors(path, { ...about, columns: space.width, measured }, raw).catch((error: unknown) =>
      log(`vectors can't be kept: ${String(error)}`),
    );
    return { space, measured };
  }

  return {
    vectors,
    async open(recipe, signal, onProgress) {
      const lists = await readLists(files);
      const key = `${keyOf(recipe)} ${lists.hash}`;
      const told = watchers.get(key) ?? new Set();
      watchers.set(key, told.add(onProgress));
      try {
        return await spaces.get(key, signal, async (shared) => {
          const loaded = await load(recipe, lists, shared, (part) => {
            for (const tell of told) tell(part);
          });
          return { ...loaded, spell: spelling(lists.words) };
        });
      } finally {
        told.delete(onProgress);
        if (told.size === 0 && watchers.get(key) === told) watchers.delete(key);
      }
    },
  };
}

interface Lists {
  readonly words: readonly string[];
  readonly analogies: string;
  readonly hash: string;
}

/** Read each time: a teacher may have changed them. */
async function readLists({ words, analogies }: VectorFiles): Promise<Lists> {
  const [list, pairs] = await Promise.all([readFile(words, 'utf8'), readFile(analogies, 'utf8')]);
  return { words: parseWords(list), analogies: pairs, hash: sha256(Buffer.from(`${list}\n${pairs}`)) };
}

/** The mean of the rows of each text's tokens, (n, D). */
async function meansOfRows(
  glassbox: Pick<Glassbox, 'rows'>,
  texts: readonly (readonly number[])[],
  signal: AbortSignal,
): Promise<Float32Array> {
  const ids = texts.flat();
  const rows = await glassbox.rows('embedding', ids, signal); // (tokens, D)
  const width = rows.length / ids.length;
  const means = new Float32Array(texts.length * width);
  let token = 0;
  for (const [i, text] of texts.entries()) {
    for (let t = 0; t < text.length; t++, token++) {
      for (let d = 0; d < width; d++) {
        means[i * width + d] =
          (means[i * width + d] as number) + (rows[token * width + d] as number) / text.length;
      }
    }
  }
  return means;
}
