/** What the child's loop needs of a model. The real one is made in ../worker.ts; tests bring a scripted one. */
import type { ChatMessage, ModelInfo } from '../port.ts';
import type { LoadOrder } from '../protocol.ts';
import type { PackedVocabulary } from '../vocabulary.ts';

/** The largest raw logits after the last token, or all of them. Likeliest first; equal ones by id (else sorting takes longer). */
export interface RawLogits {
  readonly ids: Uint32Array;
  readonly logits: Float32Array;
}

/** One stream of tokens in the model's memory. One call at a time. */
export interface Sequence {
  clear(): Promise<void>;
  /**
   * Appends tokens, all of them in one pass.
   *
   * @param want how many of the largest logits after the last token: 0 for none, the vocabulary's size or more for all
   */
  append(tokens: ArrayLike<number>, want: number): Promise<RawLogits | null>;
}

export interface Machine {
  readonly info: ModelInfo;
  readonly vocabulary: PackedVocabulary;
  /** what goes before every text: [BOS] or nothing */
  readonly begin: readonly number[];
  /** alone in its context */
  readonly chart: Sequence;
  /** side by side in another one: appends made in the same turn may be computed together */
  readonly slots: readonly Sequence[];
  /** specials typed by a person stay plain text; no BOS */
  tokenize(text: string): readonly number[];
  /** the chat template of the model's file around these, BOS not counted in `begin` included; null without a template */
  readonly chat: ((messages: readonly ChatMessage[]) => readonly number[]) | null;
  isEnd(id: number): boolean;
}

/** The model can't be opened, and trying again would not help. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
}

export type Load = (order: LoadOrder) => Promise<Machine>;
