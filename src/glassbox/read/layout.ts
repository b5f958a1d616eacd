/** Which tensor of the file is which of the model's weights, what shape it must have, and how much room all take. */
import { GlassboxError } from '../errors.ts';
import type { Gguf, TensorEntry } from '../gguf/read.ts';
import type { Hyperparameters } from '../model/hyperparameters.ts';
import { ROWS_AT_A_TIME } from '../model/unembed.ts';
import { COLUMNS_A_TURN } from '../wasm/tile.ts';

/** Names as in the file, after "blk.N."; [rows, columns] of each. A vector has one row. */
export function layerShapes(hyper: Hyperparameters) {
  const { dModel: D, heads, kvHeads, headDim, dFeedForward: F } = hyper;
  const matrices = {
    attn_q: [heads * headDim, D],
    attn_k: [kvHeads * headDim, D],
    attn_v: [kvHeads * headDim, D],
    attn_output: [D, heads * headDim],
    ffn_gate: [F, D],
    ffn_up: [F, D],
    ffn_down: [D, F],
  } as const;
  const vectors = { attn_norm: [1, D], ffn_norm: [1, D] } as const;
  const gemmaVectors = {
    attn_q_norm: [1, headDim],
    attn_k_norm: [1, headDim],
    post_attention_norm: [1, D],
    post_ffw_norm: [1, D],
  } as const;
  return { matrices, vectors, gemmaVectors };
}

export type Shape = readonly [rows: number, columns: number];

export interface Layout {
  /** every tensor of the model with its shape; `output.weight` only where the file has one */
  readonly shapes: ReadonlyMap<string, Shape>;
  /** of float32 matrices and quantised token tables together */
  readonly roomBytes: number;
  /** rows or columns of the largest matrix that is multiplied */
  readonly widest: number;
}

/**
 * @throws GlassboxError 'damaged' for a tensor that is missing or of another shape; 'unsupported' for one that the
 * forward pass would ignore: it would be wrong without it
 */
export function layoutOf(gguf: Gguf, hyper: Hyperparameters): Layout {
  const { matrices, vectors, gemmaVectors } = layerShapes(hyper);
  const inLayer = { ...matrices, ...vectors, ...(hyper.architecture === 'gemma3' ? gemmaVectors : {}) };
  const table: Shape = [hyper.vocabulary, hyper.dModel];
  const tables = ['token_embd.weight', ...(gguf.tensors.has('output.weight') ? ['output.weight'] : [])];
  const shapes = new Map<string, Shape>([
    ...tables.map((name) => [name, table] as const),
    ['output_norm.weight', [1, hyper.dModel]],
    ...hyper.layers.flatMap((_, l) =>
      Object.entries(inLayer).map(([name, shape]) => [`blk.${l}.${name}.weight`, shape] as const),
    ),
  ]);

  for (const [name, shape] of shapes) checkShape(name, gguf.tensors.get(name), shape);
  for (const name of gguf.tensors.keys()) {
    if (!shapes.has(name)) {
      const works = Object.keys(inLayer).join(', ');
      throw new GlassboxError('unsupported', `${name} has no place in ${hyper.architecture}`, {
        what: 'tensor',
        found: name,
        works,
      });
    }
  }
  const sides = Object.values(matrices).flat();
  if (sides.some((side) => side % COLUMNS_A_TURN !== 0)) {
    throw new GlassboxError('unsupported', `widths that aren't multiples of ${COLUMNS_A_TURN}`, {
      what: 'width',
      found: String(sides.find((side) => side % COLUMNS_A_TURN !== 0)),
      works: `multiples of ${COLUMNS_A_TURN}`,
    });
  }
  const layerFloats = Object.values(matrices).reduce((sum, [rows, columns]) => sum + rows * columns, 0);
  const tableBytes = tables.reduce((sum, name) => sum + padded(gguf.tensors.get(name)?.bytes ?? 0), 0);
  const roomFloats = layerFloats * hyper.layers.length + ROWS_AT_A_TIME * hyper.dModel;
  return { shapes, roomBytes: 4 * roomFloats + tableBytes, widest: Math.max(ROWS_AT_A_TIME, ...sides) };
}

function padded(bytes: number): number {
  return Math.ceil(bytes / 16) * 16;
}

function checkShape(name: string, tensor: TensorEntry | undefined, [rows, columns]: Shape): void {
  if (tensor === undefined) throw new GlassboxError('damaged', `the file has no ${name}`);
  if (tensor.rows !== rows || tensor.columns !== columns) {
    const found = `${tensor.rows} × ${tensor.columns}`;
    throw new GlassboxError('damaged', `${name} is ${found}, not ${rows} × ${columns}`);
  }
}
