/** What the rest of Prossimo may ask of the glass box: the model's inside, on any short text. */
import type { Neighbours, TableName } from './look/nearest.ts';
import type { Question, Reading } from './look/reading.ts';
import type { Hyperparameters } from './model/hyperparameters.ts';
import type { Intervention } from './model/intervention.ts';
import type { LayerRun } from './model/layer.ts';
import type { Trace } from './model/trace.ts';

/**
 * Texts come as token ids without the beginning (engine.tokenize gives them), at most MOST_TOKENS of them; positions
 * count in the whole sequence, beginning included. Answers are shared between askers: they are to be read, not changed.
 * Every call may open the model first (a second or two), and throws GlassboxError, or the signal's reason when aborted.
 */
export interface Glassbox {
  /** how the model is built */
  describe(signal: AbortSignal): Promise<Hyperparameters>;
  /** one forward pass with everything worth looking at; remembered */
  trace(tokens: readonly number[], signal: AbortSignal, intervention?: Intervention): Promise<Trace>;
  /** one layer of that pass, with queries, keys, scores and every neuron */
  layer(
    tokens: readonly number[],
    layer: number,
    signal: AbortSignal,
    intervention?: Intervention,
  ): Promise<LayerRun>;
  /**
   * what the model would say at this position before the first layer and after each, (layers + 1,)
   * @param position from 0, beginning included; negative ones count from the end: -1 is the last
   */
  lens(
    tokens: readonly number[],
    position: number,
    question: Question,
    signal: AbortSignal,
    intervention?: Intervention,
  ): Promise<readonly Reading[]>;
  /**
   * rows of a token table as the file holds them, (n, D): times hyperparameters' embeddingScale, the first gives a
   * trace's `embeddings`; a trace's `final` times a row of the second gives a logit. In many models they are one table.
   */
  rows(table: TableName, ids: readonly number[], signal: AbortSignal): Promise<Float32Array>;
  /** the tokens whose embedding rows have the largest cosine with a vector, (D,) */
  nearest(vector: Float32Array, question: Question, signal: AbortSignal): Promise<Neighbours>;
  /**
   * the residual stream at the last token of each text after so many layers, (n, D); other calls go in between
   * @param layers 0 to all of them
   * @param onProgress called with how many texts are done
   */
  residuals(
    texts: readonly (readonly number[])[],
    layers: number,
    signal: AbortSignal,
    onProgress?: (done: number) => void,
  ): Promise<Float32Array>;
  status(): GlassboxStatus;
  /** ends the thread; calls still running are refused */
  close(): Promise<void>;
}

export interface GlassboxStatus {
  /** whether the weights are in memory */
  readonly open: boolean;
  /** forward passes made for traces so far: fewer than were asked for */
  readonly passes: number;
  /** traces remembered */
  readonly remembered: number;
}
