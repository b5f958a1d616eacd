/**
 * What the rest of Prossimo may ask of a language model. Nothing outside src/engine knows which library runs it.
 * Every long call takes who asks (for the fair queue) and an AbortSignal.
 */
import type { Ranked, SamplerSettings } from '../sampling/types.ts';

export type Kind = 'text' | 'byte' | 'control' | 'unknown';

/** One entry of the vocabulary, with its exact bytes: a token may hold only a part of a character. */
export interface VocabularyEntry {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly kind: Kind;
}

/** The vocabulary of the loaded model, held by the bot's own process: reading it never waits for the model. */
export interface Vocabulary {
  readonly size: number;
  /** @throws RangeError for an id outside 0..size-1 */
  entry(id: number): VocabularyEntry;
}

/** Who asks. One person's second request goes behind everyone's first; a teacher's goes ahead. */
export interface Asker {
  readonly person: string;
  readonly teacher: boolean;
  readonly signal: AbortSignal;
  /** called with the place in the queue, from 1, whenever it changes; 0 when the work begins */
  readonly onPosition?: (position: number) => void;
}

/** One turn of a conversation with a model that follows instructions. */
export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly text: string;
}

export interface GenerateOptions {
  readonly sampler: SamplerSettings;
  /** 32-bit unsigned: the same seed, tokens and sampler replay the same text */
  readonly seed: number;
  readonly maxTokens: number;
  /** how many of the likeliest alternatives to report at each step, 0 to 20 */
  readonly alternatives: number;
}

export interface Step {
  readonly id: number;
  /** the probability it was drawn with, after temperature and cuts */
  readonly probability: number;
  readonly alternatives: readonly { readonly id: number; readonly probability: number }[];
  /** true for the model's own end of text: the last step */
  readonly end: boolean;
}

export type EngineState = 'starting' | 'ready' | 'restarting' | 'failed' | 'closed';

export interface ModelInfo {
  readonly name: string;
  readonly architecture: string;
  readonly layers: number;
  readonly embedding: number;
  readonly heads: number;
  readonly vocabulary: number;
  readonly trainContext: number;
  readonly parameters: number;
  readonly fileBytes: number;
  readonly quantisation: string;
  /** whether a beginning-of-sequence token goes before every text */
  readonly beginsWithBos: boolean;
  /** 'CPU', 'Metal', 'CUDA', 'Vulkan' */
  readonly device: string;
  readonly threads: number;
}

export interface EngineStatus {
  readonly state: EngineState;
  readonly model: ModelInfo | null;
  readonly restarts: number;
  /** Italian-free reason of the last death, for /modello and the log */
  readonly lastFailure: string | null;
  readonly waiting: number;
  readonly running: number;
  /** forward passes asked of the model so far, for tests and the bench */
  readonly passes: number;
}

export interface EngineLimits {
  /** longest text, in characters (UTF-16 units) */
  readonly characters: number;
  /** longest prompt, in tokens */
  readonly promptTokens: number;
  /** longest completion, in tokens */
  readonly newTokens: number;
}

export interface Engine {
  readonly limits: EngineLimits;
  status(): EngineStatus;
  /** resolves when the model can answer; rejects with EngineError when it can't start */
  ready(signal: AbortSignal): Promise<void>;
  /** token ids of a text, specials typed by a person kept as plain text, without BOS */
  tokenize(text: string, signal: AbortSignal): Promise<readonly number[]>;
  /**
   * A conversation in the chat template of the model's own file, up to where the assistant begins to speak; without BOS.
   * Specials come from the template only: those in a message's text stay plain text.
   * @throws EngineError 'no-chat' when the file has no template
   */
  chatTokens(messages: readonly ChatMessage[], signal: AbortSignal): Promise<readonly number[]>;
  /** @throws EngineError('starting') until the model was loaded once */
  vocabulary(): Vocabulary;
  /** every token's raw logit after these tokens (BOS added by the engine), computed once in the canonical way and cached */
  nextLogits(tokens: readonly number[], asker: Asker): Promise<Ranked>;
  /** draws one token after another; leaving the loop stops the model */
  generate(tokens: readonly number[], options: GenerateOptions, asker: Asker): AsyncIterable<Step>;
  close(): Promise<void>;
}

export type EngineFault =
  | 'starting' // not loaded yet
  | 'down' // died and is being restarted, or can't start
  | 'died' // died while this request was running
  | 'poison' // this very prompt killed it twice
  | 'too-long' // more characters or tokens than the limits
  | 'no-chat' // the model's file has no chat template
  | 'too-many' // this person has too many requests waiting
  | 'not-finite' // the model gave NaN or infinity: the file is damaged
  | 'internal';

/** The one error that an engine throws, besides the signal's own AbortError. `data` carries what explains it. */
export class EngineError extends Error {
  readonly fault: EngineFault;
  readonly data: Readonly<Record<string, number | string>>;
  constructor(fault: EngineFault, message: string, data: Readonly<Record<string, number | string>> = {}) {
    super(message);
    this.name = 'EngineError';
    this.fault = fault;
    this.data = data;
  }
}
