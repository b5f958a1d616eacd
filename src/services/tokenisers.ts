/** Every tokenizer behind one question: the loaded model's own, and OpenAI's encodings. */
import { type Engine, EngineError } from '../engine/port.ts';
import { type Counts, counts } from '../tokens/counts.ts';
import { ENCODING_NAMES, ENCODINGS, type EncodingName } from '../tokens/encodings.ts';
import { type OpenAiTokenizer, type OpenAiTokenizers, TextTooLong } from '../tokens/openai.ts';
import { groupPieces, type Piece, type Segment } from '../tokens/piece.ts';

/** The loaded model's own tokenizer, among the choices. */
const MODEL = 'modello';
export type TokeniserName = typeof MODEL | EncodingName;

export interface Tokenised {
  readonly name: TokeniserName;
  /** as people know it: "gemma-3-270m", "o200k_base, GPT-4o" */
  readonly title: string;
  readonly pieces: readonly Piece[];
  readonly segments: readonly Segment[];
  readonly counts: Counts;
}

export interface Tokenisers {
  /** the loaded model's own */
  readonly own: TokeniserName;
  /** models: which ones read with it; null for the loaded model's own */
  names(): readonly {
    readonly name: TokeniserName;
    readonly title: string;
    readonly models: string | null;
  }[];
  /** @throws EngineError */
  tokenise(name: TokeniserName, text: string, signal: AbortSignal): Promise<Tokenised>;
}

/** @throws EngineError 'too-long', as the model's own would */
function openAiPieces(tokeniser: OpenAiTokenizer, text: string): readonly Piece[] {
  try {
    return tokeniser.pieces(text);
  } catch (error) {
    if (!(error instanceof TextTooLong)) throw error;
    const { characters: length, most: limit } = error.data;
    throw new EngineError('too-long', error.message, { unit: 'characters', length, limit });
  }
}

export function createTokenisers(engine: Engine, modelName: string, openai: OpenAiTokenizers): Tokenisers {
  const models = (name: TokeniserName) => (name === MODEL ? null : ENCODINGS[name].models);
  // the oldest one has its model's name
  const title = (name: TokeniserName) =>
    name === MODEL ? modelName : name === 'gpt2' ? ENCODINGS[name].models : `${name}, ${models(name)}`;
  const pieces = async (
    name: TokeniserName,
    text: string,
    signal: AbortSignal,
  ): Promise<readonly Piece[]> => {
    if (name !== MODEL) return openAiPieces(await openai.load(name, signal), text);
    const ids = await engine.tokenize(text, signal);
    return ids.map((id) => engine.vocabulary().entry(id));
  };
  return {
    own: MODEL,
    names: () =>
      ([MODEL, ...ENCODING_NAMES] as const).map((name) => ({
        name,
        title: title(name),
        models: models(name),
      })),
    async tokenise(name, text, signal) {
      const list = await pieces(name, text, signal);
      return { name, title: title(name), pieces: list, segments: groupPieces(list), counts: counts(text) };
    },
  };
}
