/** What a caller gives for each picture. Numbers and texts only; probabilities are between 0 and 1. */
import type { Cut, SamplerSettings } from '../../sampling/types.ts';

export interface NextTokenBar {
  /** the token as a person should read it: spaces and line ends already made visible */
  readonly label: string;
  /** softmax(logit / T) over the whole vocabulary, before the cuts */
  readonly before: number;
  /** the probability it is drawn with, 0 when cut */
  readonly after: number;
  readonly cutBy: Cut | null;
}

export interface NextTokenInput {
  /** the text that the token continues, as it was typed */
  readonly text: string;
  /** likeliest first, 1 to 30 */
  readonly bars: readonly NextTokenBar[];
  /** the tokens without a bar of their own */
  readonly rest: { readonly count: number; readonly before: number; readonly after: number };
  readonly settings: SamplerSettings;
  /** of what is drawn from, in bits */
  readonly entropyBits: number;
  /** 2 ** entropyBits */
  readonly effective: number;
}

export interface DrawsInput {
  readonly text: string;
  readonly seed: number;
  /** how many draws were made: the observed counts add up to it */
  readonly draws: number;
  /** 1 to 30; `expected` is draws * probability */
  readonly bars: readonly { readonly label: string; readonly observed: number; readonly expected: number }[];
  readonly rest: { readonly count: number; readonly observed: number; readonly expected: number };
}

/** Whole characters and the ids of the tokens they are made of: an emoji of three tokens is one segment with three ids. */
export interface TokenSegment {
  /** as it stands in the text, spaces and line ends included */
  readonly text: string;
  readonly ids: readonly number[];
}

export interface TokensInput {
  /** the tokenizer's name */
  readonly tokenizer: string;
  readonly segments: readonly TokenSegment[];
  readonly tokens: number;
  readonly characters: number;
  readonly bytes: number;
}

export interface TokenComparisonInput {
  readonly first: TokensInput;
  readonly second: TokensInput;
}

export interface CompletionToken {
  readonly text: string;
  /** the probability it was drawn with */
  readonly probability: number;
}

export interface CompletionsInput {
  /** the text that was completed */
  readonly text: string;
  /** 1 to 4 */
  readonly completions: readonly {
    readonly seed: number;
    readonly tokens: readonly CompletionToken[];
    /** true when the model itself ended the text */
    readonly ended: boolean;
  }[];
  readonly settings: SamplerSettings;
}
