/** The numbers that say how a model is built: everything in which one model of these two families differs from another. */

export interface Hyperparameters {
  readonly architecture: 'llama' | 'gemma3';
  readonly name: string;
  /** width D of the residual stream */
  readonly dModel: number;
  /** attention heads H of a layer */
  readonly heads: number;
  /** heads that have keys and values of their own; heads / kvHeads queries share one */
  readonly kvHeads: number;
  /** width of a head's query, key and value */
  readonly headDim: number;
  /** neurons F of a feed-forward network */
  readonly dFeedForward: number;
  readonly vocabulary: number;
  /** tokens that go before every text: the beginning-of-sequence token, or none */
  readonly begin: readonly number[];
  /** added to the mean square in a norm, so that a zero vector can be divided */
  readonly epsilon: number;
  /** what an embedding row is multiplied by */
  readonly embeddingScale: number;
  readonly activation: 'silu' | 'gelu';
  /** which components of a query or key turn together: (2i, 2i + 1), or (i, i + headDim / 2) */
  readonly rotaryPairs: 'adjacent' | 'halves';
  /** one for each layer */
  readonly layers: readonly LayerKind[];
}

export interface LayerKind {
  /** rotary positions turn pair i by position · ropeBase^(-2i / headDim) */
  readonly ropeBase: number;
  /** a token looks at the last so many, itself included; null: at all before it */
  readonly window: number | null;
}
