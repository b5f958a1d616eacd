/** The fast kernel: model/kernel.ts's operations in WebAssembly SIMD, whose numbers live in one WebAssembly memory. */
import { GlassboxError } from '../errors.ts';
import { dequantise } from '../gguf/dequantise.ts';
import type { Kernel } from '../model/kernel.ts';
import { assemble } from './assemble.ts';
import { COLUMNS_A_TURN, tile } from './tile.ts';
import { unpackQ8 } from './unpack-q8.ts';

const PAGE = 65_536;
/** Addresses have 32 bits; the last page is left out so that sizes stay below 2^32. */
export const MOST_BYTES = 65_535 * PAGE;
/** Vectors of one pass over a matrix; more are done in several passes. */
const VECTORS = 68;
/** Vectors and rows of the largest tile. */
const TALL = 4;
const WIDE = 4;

export interface KernelRoom {
  /** for `floats` and `bytes` together, each piece rounded up to 16 */
  readonly bytes: number;
  /** rows or columns of the largest matrix */
  readonly widest: number;
}

/** Bytes that the kernel takes for itself. */
export function stagingBytes(widest: number): number {
  return 2 * VECTORS * widest * 4;
}

type Tile = (x: number, w: number, y: number, bytes: number, yStep: number) => void;
type UnpackQ8 = (from: number, to: number, end: number) => void;
const tileName = (vectors: number, rows: number) => `tile${vectors}x${rows}`;

/** @throws GlassboxError 'too-large' when the memory can't be had */
export function wasmKernel({ bytes, widest }: KernelRoom): Kernel {
  const memory = reserve(bytes + stagingBytes(widest));
  const sizes = Array.from({ length: TALL }, (_, i) => i + 1);
  const tiles = [WIDE, 1].flatMap((rows) => sizes.map((n) => tile(tileName(n, rows), n, rows)));
  const module = new WebAssembly.Module(assemble([...tiles, unpackQ8()]));
  const { exports } = new WebAssembly.Instance(module, { room: { memory } });
  const tileOf = (vectors: number, rows: number) => exports[tileName(vectors, rows)] as Tile;
  const runUnpackQ8 = exports.unpackQ8 as UnpackQ8;

  let used = 0;
  const take = (n: number) => {
    const at = used;
    used += Math.ceil(n / 16) * 16;
    if (used > memory.buffer.byteLength) throw new RangeError(`${n} bytes more than the kernel's room`);
    return at;
  };
  const inside = (view: Uint8Array | Float32Array) => {
    if (view.buffer !== memory.buffer) throw new RangeError('these numbers are not in the kernel’s room');
    return view.byteOffset;
  };
  const floats = (n: number) => new Float32Array(memory.buffer, take(4 * n), n);
  const stagedX = floats(VECTORS * widest);
  const stagedY = floats(VECTORS * widest);

  /** staged y = staged x · w, for n vectors. Each group of rows is read once and used for all vectors. */
  function multiplyStaged(n: number, at: number, rows: number, columns: number): void {
    const size = 4 * columns;
    const yStep = 4 * rows;
    const parts = evenParts(n, TALL).map(([first, count]) => ({
      x: stagedX.byteOffset + first * size,
      y: stagedY.byteOffset + first * yStep,
      wide: tileOf(count, WIDE),
      narrow: tileOf(count, 1),
    }));
    const wideRows = rows - (rows % WIDE);
    for (let r = 0; r < wideRows; r += WIDE) {
      for (const { x, y, wide } of parts) wide(x, at + r * size, y + 4 * r, size, yStep);
    }
    for (let r = wideRows; r < rows; r++) {
      for (const { x, y, narrow } of parts) narrow(x, at + r * size, y + 4 * r, size, yStep);
    }
  }

  return {
    floats,
    bytes: (n) => new Uint8Array(memory.buffer, take(n), n),
    multiply(x, { rows, columns, values }) {
      if (columns % COLUMNS_A_TURN !== 0 || Math.max(rows, columns) > widest) {
        throw new RangeError(`a matrix of ${rows} × ${columns}`);
      }
      const at = inside(values);
      const T = x.length / columns;
      const y = new Float32Array(T * rows);
      for (let t = 0; t < T; t += VECTORS) {
        const n = Math.min(VECTORS, T - t);
        stagedX.set(x.subarray(t * columns, (t + n) * columns));
        multiplyStaged(n, at, rows, columns);
        y.set(stagedY.subarray(0, n * rows), t * rows);
      }
      return y;
    },
    dequantise(type, bytes, out) {
      if (type !== 'Q8_0' || out.buffer !== memory.buffer) return dequantise(type, bytes, out);
      const from = inside(bytes);
      if (bytes.length === 0 || bytes.length * 32 !== out.length * 34) {
        throw new RangeError(`${bytes.length} bytes of Q8_0 for ${out.length} weights`);
      }
      runUnpackQ8(from, out.byteOffset, from + bytes.length);
    },
  };
}

/**
 * Splits n into parts of at most `most`, as equal as can be: small tiles are slow.
 * @example evenParts(17, 4) // sizes 4, 3, 4, 3, 3
 */
function evenParts(n: number, most: number): (readonly [first: number, count: number])[] {
  const parts = Math.ceil(n / most);
  const edge = (i: number) => Math.ceil((i * n) / parts);
  return Array.from({ length: parts }, (_, i) => [edge(i), edge(i + 1) - edge(i)] as const);
}

function reserve(bytes: number): WebAssembly.Memory {
  if (bytes > MOST_BYTES) {
    throw new GlassboxError('too-large', `${bytes} bytes`, { needs: bytes, limit: MOST_BYTES });
  }
  const pages = Math.ceil(bytes / PAGE);
  try {
    return new WebAssembly.Memory({ initial: pages, maximum: pages });
  } catch (cause) {
    const data = { needs: bytes, limit: MOST_BYTES };
    throw new GlassboxError('too-large', `the system gives no ${bytes} bytes`, data, { cause });
  }
}
