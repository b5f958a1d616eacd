/** Writes small GGUF files for tests: a few layers of seeded float32 weights, or anything that is wrong with them. */
import { mulberry } from './random.ts';

export type Value = number | string | boolean | readonly string[];

export interface TinyTensor {
  readonly name: string;
  /** columns first, as in the file */
  readonly shape: readonly number[];
  /** ggml's code; 0 is float32 */
  readonly type?: number;
  readonly bytes: Uint8Array;
}

export interface Tiny {
  readonly architecture?: string;
  readonly layers?: number;
  readonly metadata?: Readonly<Record<string, Value | undefined>>;
  /** changes the list of tensors */
  readonly tensors?: (tensors: TinyTensor[]) => TinyTensor[];
  readonly version?: number;
}

export const TINY = { D: 32, heads: 4, kvHeads: 2, headDim: 16, F: 48, vocabulary: 100 } as const;

/** A model of 2 layers, D 32, 4 heads of 16 over 2 keys, F 48, 100 tokens. */
export function tinyGguf(tiny: Tiny = {}): Uint8Array {
  const { architecture = 'llama', layers = 2, version = 3 } = tiny;
  const metadata: Record<string, Value | undefined> = {
    'general.architecture': architecture,
    'general.name': 'Tiny',
    [`${architecture}.embedding_length`]: TINY.D,
    [`${architecture}.block_count`]: layers,
    [`${architecture}.feed_forward_length`]: TINY.F,
    [`${architecture}.attention.head_count`]: TINY.heads,
    [`${architecture}.attention.head_count_kv`]: TINY.kvHeads,
    [`${architecture}.attention.key_length`]: TINY.headDim,
    [`${architecture}.attention.layer_norm_rms_epsilon`]: 1e-6,
    ...(architecture === 'gemma3' && { 'gemma3.attention.sliding_window': 3 }),
    'tokenizer.ggml.tokens': Array.from({ length: TINY.vocabulary }, (_, i) => `t${i}`),
    'tokenizer.ggml.bos_token_id': 1,
    'tokenizer.ggml.add_bos_token': architecture === 'gemma3',
    ...tiny.metadata,
  };
  const tensors = (tiny.tensors ?? ((same) => same))(modelTensors(architecture, layers));
  const entries = Object.entries(metadata).flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, value }],
  );

  const header = [
    ...[text('GGUF'), u32(version), u64(tensors.length), u64(entries.length)],
    ...entries.map(({ key, value }) => Buffer.concat([string(key), valueBytes(value)])),
  ];
  const places: number[] = [];
  const weights: Buffer[] = [];
  let end = 0;
  for (const { bytes } of tensors) {
    places.push(end);
    weights.push(padded(bytes));
    end += Math.ceil(bytes.length / 32) * 32;
  }
  const directory = tensors.map(({ name, shape, type = 0 }, i) =>
    Buffer.concat([string(name), u32(shape.length), ...shape.map(u64), u32(type), u64(places[i] ?? 0)]),
  );
  return Uint8Array.from(Buffer.concat([padded(Buffer.concat([...header, ...directory])), ...weights]));
}

function modelTensors(architecture: string, layers: number): TinyTensor[] {
  const random = mulberry(42);
  const { D, heads, kvHeads, headDim, F, vocabulary } = TINY;
  const tensor = (name: string, ...shape: number[]): TinyTensor => {
    const n = shape.reduce((a, b) => a * b, 1);
    const scale = shape.length === 1 ? 0 : 1 / Math.sqrt(shape[0] ?? 1);
    const values = Float32Array.from({ length: n }, () =>
      scale === 0 ? 0.5 + random() : 2 * scale * (random() + random() + random() - 1.5),
    );
    return { name: `${name}.weight`, shape, bytes: new Uint8Array(values.buffer) };
  };
  const gemma = architecture === 'gemma3';
  const layer = (l: number) => [
    tensor(`blk.${l}.attn_norm`, D),
    tensor(`blk.${l}.attn_q`, D, heads * headDim),
    tensor(`blk.${l}.attn_k`, D, kvHeads * headDim),
    tensor(`blk.${l}.attn_v`, D, kvHeads * headDim),
    tensor(`blk.${l}.attn_output`, heads * headDim, D),
    tensor(`blk.${l}.ffn_norm`, D),
    tensor(`blk.${l}.ffn_gate`, D, F),
    tensor(`blk.${l}.ffn_up`, D, F),
    tensor(`blk.${l}.ffn_down`, F, D),
    ...(gemma ? [tensor(`blk.${l}.attn_q_norm`, headDim), tensor(`blk.${l}.attn_k_norm`, headDim)] : []),
    ...(gemma ? [tensor(`blk.${l}.post_attention_norm`, D), tensor(`blk.${l}.post_ffw_norm`, D)] : []),
  ];
  return [
    tensor('token_embd', D, vocabulary),
    tensor('output_norm', D),
    ...Array.from({ length: layers }, (_, l) => layer(l)).flat(),
  ];
}

const text = (s: string) => Buffer.from(s, 'utf8');
const string = (s: string) => Buffer.concat([u64(text(s).length), text(s)]);
const padded = (bytes: Uint8Array) => Buffer.concat([bytes, Buffer.alloc((32 - (bytes.length % 32)) % 32)]);
function u32(n: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(n);
  return bytes;
}
function u64(n: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(n));
  return bytes;
}
function valueBytes(value: Value): Buffer {
  if (typeof value === 'string') return Buffer.concat([u32(8), string(value)]);
  if (typeof value === 'boolean') return Buffer.concat([u32(7), Buffer.from([value ? 1 : 0])]);
  if (typeof value !== 'number')
    return Buffer.concat([u32(9), u32(8), u64(value.length), ...value.map(string)]);
  if (Number.isInteger(value)) return Buffer.concat([u32(4), u32(value)]);
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return Buffer.concat([u32(6), bytes]);
}
