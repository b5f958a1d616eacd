/** What comes next after a prompt: the model's logits once, then plain arithmetic for every setting and every draw. */
import type { Asker, Engine, VocabularyEntry } from '../engine/port.ts';
import { MASK } from '../safety/words.ts';
import { type Distribution, distribute } from '../sampling/distribution.ts';
import { draw, drawMany } from '../sampling/draw.ts';
import { type ChiSquared, chiSquared } from '../sampling/expected.ts';
import { seeded } from '../sampling/random.ts';
import type { Ranked, SamplerSettings } from '../sampling/types.ts';
import type { Prompt } from '../store/prompts.ts';
import { label } from '../tokens/label.ts';
import { readable } from '../tokens/utf8.ts';
import { decode } from './decode.ts';
import type { Words } from './words.ts';

export interface Prediction {
  readonly prompt: Prompt;
  /** the prompt's text with the appended tokens, as it reads */
  readonly text: string;
  /** all the token ids the model was given, without BOS */
  readonly tokens: readonly number[];
  readonly ranked: Ranked;
}

export interface NextToken {
  /** asks the model, unless these tokens were asked before. @throws EngineError */
  predict(prompt: Prompt, asker: Asker): Promise<Prediction>;
  distribution(prediction: Prediction, settings: SamplerSettings): Distribution;
  /** one token id, from the very distribution in the chart */
  draw(distribution: Distribution, seed: number): number;
  /** n draws counted by rank, and how they agree with what was expected */
  drawMany(distribution: Distribution, n: number, seed: number): { counts: Uint32Array; test: ChiSquared };
  /** a token as a chart shows it; ••• for a word that isn't shown, whose probability stays true */
  label(id: number): string;
  /** a token with its exact bytes */
  piece(id: number): VocabularyEntry;
  /** text of some tokens; ••• for words that aren't shown */
  decode(ids: readonly number[]): string;
}

export function createNextToken(engine: Engine, words: Pick<Words, 'filter'>): NextToken {
  const shown = (ids: readonly number[]) => words.filter().mask(decode(engine.vocabulary(), ids));
  return {
    async predict(prompt, asker) {
      const typed = await engine.tokenize(prompt.text, asker.signal);
      const tokens = [...typed, ...prompt.tokens];
      const ranked = await engine.nextLogits(tokens, asker);
      const appended = prompt.tokens.length === 0 ? '' : shown(prompt.tokens);
      return { prompt, text: prompt.text + appended, tokens, ranked };
    },
    distribution: ({ ranked }, settings) => distribute(ranked, settings),
    draw: (distribution, seed) => draw(distribution, seeded(seed)),
    drawMany(distribution, n, seed) {
      const counts = drawMany(distribution, n, seeded(seed));
      return { counts, test: chiSquared(counts, distribution.after) };
    },
    label(id) {
      const { bytes } = engine.vocabulary().entry(id);
      return words.filter().has(readable(bytes)) ? MASK : label(bytes);
    },
    piece: (id) => engine.vocabulary().entry(id),
    decode: shown,
  };
}
