/** From a file's metadata to a model's hyperparameters, refusing what the forward pass doesn't do. */
import { GlassboxError } from '../errors.ts';
import type { Metadata } from '../gguf/read.ts';
import type { Hyperparameters, LayerKind } from '../model/hyperparameters.ts';

export const ARCHITECTURES = ['llama', 'gemma3'] as const;

/** Of gemma3's layers every sixth looks at the whole text, the others at a window. */
const GLOBAL_EVERY = 6;
/** Rotary base of the window layers: a constant of the architecture that most files don't hold. */
const WINDOW_ROPE_BASE = 10_000;
const DEFAULT_ROPE_BASE = 10_000;
/** Beyond these a number is damaged, not large. */
const MOST = 1_000_000;
const MOST_LAYERS = 1000;

/**
 * @param rows of the token table: the vocabulary's size
 * @throws GlassboxError 'unsupported' or 'damaged'
 */
export function readHyperparameters(metadata: Metadata, rows: number): Hyperparameters {
  const architecture = ARCHITECTURES.find((name) => name === metadata.get('general.architecture'));
  if (architecture === undefined) {
    const works = ARCHITECTURES.join(', ');
    const found = String(metadata.get('general.architecture'));
    throw new GlassboxError('unsupported', `architecture ${found}; these work: ${works}`, {
      what: 'architecture',
      found,
      works,
    });
  }
  const get = reader(metadata, architecture);
  const gemma = architecture === 'gemma3';

  const dModel = get.count('embedding_length');
  const heads = get.count('attention.head_count');
  const kvHeads = get.count('attention.head_count_kv', heads);
  const headDim = get.count('attention.key_length', dModel / heads);
  const ropeBase = get.number('rope.freq_base', DEFAULT_ROPE_BASE);
  const window = gemma ? get.count('attention.sliding_window') : null;
  const windowRopeBase = get.number('rope.freq_base_swa', WINDOW_ROPE_BASE);
  const layers = Array.from(
    { length: get.count('block_count', undefined, MOST_LAYERS) },
    (_, l): LayerKind => {
      const local = gemma && (l + 1) % GLOBAL_EVERY !== 0;
      return local ? { ropeBase: windowRopeBase, window } : { ropeBase, window: null };
    },
  );

  get.only('attention.value_length', headDim);
  get.only('rope.dimension_count', headDim);
  get.only('rope.scaling.type', 'none');
  get.only('rope.scaling.factor', 1);
  get.only('expert_count', 0);
  get.only('attn_logit_softcapping', 0);
  get.only('final_logit_softcapping', 0);
  if (gemma) get.only('attention.sliding_window_pattern', GLOBAL_EVERY);
  if (heads % kvHeads !== 0 || headDim % 2 !== 0) {
    throw new GlassboxError('damaged', `${heads} heads of ${headDim} over ${kvHeads} keys`);
  }
  const name = metadata.get('general.name');
  return {
    architecture,
    name: typeof name === 'string' ? name : architecture,
    dModel,
    heads,
    kvHeads,
    headDim,
    dFeedForward: get.count('feed_forward_length'),
    vocabulary: rows,
    begin: beginning(metadata, gemma),
    epsilon: get.number('attention.layer_norm_rms_epsilon'),
    embeddingScale: gemma ? Math.fround(Math.sqrt(dModel)) : 1,
    activation: gemma ? 'gelu' : 'silu',
    rotaryPairs: gemma ? 'halves' : 'adjacent',
    layers,
  };
}

/** The tokenizer's rule, as llama.cpp reads it: what the file says, else a beginning for SentencePiece vocabularies only. */
function beginning(metadata: Metadata, gemma: boolean): readonly number[] {
  const adds =
    metadata.get('tokenizer.ggml.add_bos_token') ??
    (gemma || metadata.get('tokenizer.ggml.model') === 'llama');
  const bos = metadata.get('tokenizer.ggml.bos_token_id');
  return adds === true && typeof bos === 'number' ? [bos] : [];
}

function reader(metadata: Metadata, architecture: string) {
  const number = (key: string, fallback?: number): number => {
    const value = metadata.get(`${architecture}.${key}`) ?? fallback;
    if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) {
      throw new GlassboxError('damaged', `${architecture}.${key} is ${JSON.stringify(value)}`);
    }
    return value;
  };
  return {
    number,
    /** a whole number above 0 that could be true of a model */
    count(key: string, fallback?: number, most = MOST): number {
      const value = number(key, fallback);
      if (value < 1 || value > most || !Number.isInteger(value)) {
        throw new GlassboxError('damaged', `${architecture}.${key} is ${value}`);
      }
      return value;
    },
    /** a feature that is supported with this value only, and may be absent */
    only(key: string, value: number | string): void {
      const found = metadata.get(`${architecture}.${key}`) ?? value;
      if (found === value) return;
      const data = { what: 'feature', found: `${key} ${String(found)}`, works: `${key} ${value}` };
      throw new GlassboxError(
        'unsupported',
        `${architecture}.${key} is ${String(found)}, not ${value}`,
        data,
      );
    },
  };
}
