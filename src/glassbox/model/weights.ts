/** A model's learned numbers, by what they do. Where they come from is read/open.ts. */
import type { TensorType } from '../gguf/types.ts';

/** y = W x turns `columns` numbers into `rows`. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** row after row, (rows, columns) */
  readonly values: Float32Array;
}

export interface LayerWeights {
  readonly attentionNorm: Float32Array; // (D,)
  readonly query: Matrix; // (H · headDim, D)
  readonly key: Matrix; // (kvHeads · headDim, D)
  readonly value: Matrix; // (kvHeads · headDim, D)
  /** norms of each head's query and key; Gemma only */
  readonly queryNorm: Float32Array | null; // (headDim,)
  readonly keyNorm: Float32Array | null; // (headDim,)
  readonly output: Matrix; // (D, H · headDim)
  /** norm of what attention gives, before it is added; Gemma only */
  readonly attentionPostNorm: Float32Array | null; // (D,)
  readonly feedForwardNorm: Float32Array; // (D,)
  readonly gate: Matrix; // (F, D)
  readonly up: Matrix; // (F, D)
  readonly down: Matrix; // (D, F)
  /** norm of what the feed-forward network gives, before it is added; Gemma only */
  readonly feedForwardPostNorm: Float32Array | null; // (D,)
}

/** One row of D numbers a token, kept quantised: it is by far the largest table. */
export interface TokenTable {
  readonly rows: number;
  readonly columns: number;
  readonly type: TensorType;
  readonly bytes: Uint8Array;
}

export interface Weights {
  readonly embedding: TokenTable; // (vocabulary, D)
  readonly layers: readonly LayerWeights[];
  readonly finalNorm: Float32Array; // (D,)
  /** often the embedding itself */
  readonly unembedding: TokenTable; // (vocabulary, D)
}
