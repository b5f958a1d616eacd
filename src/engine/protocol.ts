/** What the bot's process and the engine's child say to each other. Plain data: it travels through the structured clone. */
import type { Ranked } from '../sampling/types.ts';
import type { ChatMessage, EngineFault, GenerateOptions, ModelInfo, Step } from './port.ts';
import type { PackedVocabulary } from './vocabulary.ts';

export type Gpu = 'auto' | 'metal' | 'cuda' | 'vulkan' | false;

/** Which model to open, and how much room to make for it. */
export interface LoadOrder {
  readonly modelPath: string;
  readonly modelName: string;
  readonly gpu: Gpu;
  readonly threads: number;
  /** completions that can run side by side */
  readonly sequences: number;
  /** longest prompt, in tokens, without BOS */
  readonly promptTokens: number;
  /** longest completion, in tokens */
  readonly newTokens: number;
}

/** A request that the child answers; `call` is the number that its answers carry. */
export type Request =
  | { readonly type: 'tokenize'; readonly call: number; readonly text: string }
  | { readonly type: 'chat'; readonly call: number; readonly messages: readonly ChatMessage[] }
  | { readonly type: 'chart'; readonly call: number; readonly tokens: Uint32Array }
  | {
      readonly type: 'generate';
      readonly call: number;
      readonly tokens: Uint32Array;
      readonly options: GenerateOptions;
    };

export type ToChild =
  | { readonly type: 'load'; readonly order: LoadOrder }
  | Request
  | { readonly type: 'cancel'; readonly call: number };

/** The last word on a request. */
export type Settled =
  | { readonly type: 'tokens'; readonly call: number; readonly tokens: Uint32Array }
  | { readonly type: 'ranked'; readonly call: number; readonly ranked: Ranked }
  | { readonly type: 'done'; readonly call: number }
  | { readonly type: 'fault'; readonly call: number; readonly fault: EngineFault; readonly message: string };

export type FromChild =
  | { readonly type: 'ready'; readonly info: ModelInfo; readonly vocabulary: PackedVocabulary }
  /** how many completions are advanced in one pass (see child/width.ts): known a second after the model is ready */
  | { readonly type: 'width'; readonly width: number }
  | { readonly type: 'refused'; readonly fault: EngineFault; readonly reason: string }
  | { readonly type: 'step'; readonly call: number; readonly step: Step }
  | Settled;
