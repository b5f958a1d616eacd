/** Opens a GGUF file as a model that can run: its matrices dequantised into the kernel's room, its token tables as they are. */
import { GlassboxError } from '../errors.ts';
import type { ByteSource } from '../gguf/cursor.ts';
import { dequantise } from '../gguf/dequantise.ts';
import { type Gguf, readGguf, type TensorEntry } from '../gguf/read.ts';
import type { Model } from '../model/forward.ts';
import type { Hyperparameters } from '../model/hyperparameters.ts';
import type { Kernel } from '../model/kernel.ts';
import { ROWS_AT_A_TIME } from '../model/unembed.ts';
import type { LayerWeights, Matrix, TokenTable } from '../model/weights.ts';
import { readHyperparameters } from './hyperparameters.ts';
import { layoutOf } from './layout.ts';

export interface OpenOptions {
  /** makes the kernel, given how much room it must have */
  readonly kernel: (room: { readonly bytes: number; readonly widest: number }) => Kernel;
  /** most bytes that the weights may take */
  readonly memoryLimit: number;
}

/** @throws GlassboxError 'not-gguf', 'damaged', 'unsupported', 'too-large' */
export function openModel(source: ByteSource, { kernel: makeKernel, memoryLimit }: OpenOptions): Model {
  const gguf = readGguf(source);
  const hyper = readHyperparameters(gguf.metadata, gguf.tensors.get('token_embd.weight')?.rows ?? 0);
  const { roomBytes, widest } = layoutOf(gguf, hyper);
  if (roomBytes > memoryLimit) {
    const data = { needs: roomBytes, limit: memoryLimit };
    throw new GlassboxError(
      'too-large',
      `${hyper.name} needs ${roomBytes} bytes, at most ${memoryLimit}`,
      data,
    );
  }
  const kernel = makeKernel({ bytes: roomBytes, widest });
  const read = tensorReader(source, gguf, kernel);

  const embedding = read.table('token_embd.weight');
  const weights = {
    embedding,
    unembedding: gguf.tensors.has('output.weight') ? read.table('output.weight') : embedding,
    finalNorm: read.vector('output_norm.weight'),
    layers: hyper.layers.map((_, l) => readLayer(read, hyper, l)),
  };
  return { hyper, weights, kernel, room: kernel.floats(ROWS_AT_A_TIME * hyper.dModel) };
}

type TensorReader = ReturnType<typeof tensorReader>;

function tensorReader(source: ByteSource, gguf: Gguf, kernel: Kernel) {
  let buffer = new Uint8Array(0);
  const entry = (name: string): TensorEntry => {
    const found = gguf.tensors.get(name);
    if (found === undefined) throw new GlassboxError('damaged', `the file has no ${name}`);
    return found;
  };
  const fill = (tensor: TensorEntry, into: Float32Array) => {
    if (buffer.length < tensor.bytes) buffer = new Uint8Array(tensor.bytes);
    const bytes = buffer.subarray(0, tensor.bytes);
    source.read(tensor.offset, bytes);
    dequantise(tensor.type, bytes, into);
    return into;
  };
  return {
    vector: (name: string): Float32Array => {
      const tensor = entry(name);
      return fill(tensor, new Float32Array(tensor.columns));
    },
    matrix: (name: string): Matrix => {
      const tensor = entry(name);
      const { rows, columns } = tensor;
      return { rows, columns, values: fill(tensor, kernel.floats(rows * columns)) };
    },
    table: (name: string): TokenTable => {
      const { rows, columns, type, offset, bytes: size } = entry(name);
      const bytes = kernel.bytes(size);
      source.read(offset, bytes);
      return { rows, columns, type, bytes };
    },
  };
}

function readLayer(
  { vector, matrix }: TensorReader,
  { architecture }: Hyperparameters,
  l: number,
): LayerWeights {
  const named = (name: string) => `blk.${l}.${name}.weight`;
  const gemmaVector = (name: string) => (architecture === 'gemma3' ? vector(named(name)) : null);
  return {
    attentionNorm: vector(named('attn_norm')),
    query: matrix(named('attn_q')),
    key: matrix(named('attn_k')),
    value: matrix(named('attn_v')),
    queryNorm: gemmaVector('attn_q_norm'),
    keyNorm: gemmaVector('attn_k_norm'),
    output: matrix(named('attn_output')),
    attentionPostNorm: gemmaVector('post_attention_norm'),
    feedForwardNorm: vector(named('ffn_norm')),
    gate: matrix(named('ffn_gate')),
    up: matrix(named('ffn_up')),
    down: matrix(named('ffn_down')),
    feedForwardPostNorm: gemmaVector('post_ffw_norm'),
  };
}
