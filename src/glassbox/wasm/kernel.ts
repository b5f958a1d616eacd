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
const TALL = 4; // vectors of a tile
const WIDE = 2; // rows of a tile

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
interface Exports {
  readonly tall: Tile; // TALL vectors, WIDE rows
  readonly tallLast: Tile; // TALL vectors, 1 row
  readonly low: Tile; // 1 vector, WIDE rows
  readonly lowLast: Tile; // 1 vector, 1 row
  readonly unpackQ8: (from: number, to: number, end: number) => void;
}

/** @throws GlassboxError 'too-large' when the memory can't be had */
export function wasmKernel({ bytes, widest }: KernelRoom): Kernel {
  const memory = reserve(bytes + stagingBytes(widest));
  const functions = [
    tile('tall', TALL, WIDE),
    tile('tallLast', TALL, 1),
    tile('low', 1, WIDE),
    tile('lowLast', 1, 1),
    unpackQ8(),
  ];
  const instance = new WebAssembly.Instance(new WebAssembly.Module(assemble(functions)), {
    room: { memory },
  });
  const run = instance.exports as unknown as Exports;

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

  /** staged y = staged x · w, for n vectors */
  function multiplyStaged(n: number, at: number, rows: number, columns: number): void {
    const size = 4 * columns;
    const yStep = 4 * rows;
    const tall = n - (n % TALL);
    const wide = rows - (rows % WIDE);
    for (let r = 0; r < rows; r += r < wide ? WIDE : 1) {
      const w = at + r * size;
      const [many, one] = r < wide ? [run.tall, run.low] : [run.tallLast, run.lowLast];
      for (let t = 0; t < n; t += t < tall ? TALL : 1) {
        const x = stagedX.byteOffset + t * size;
        const y = stagedY.byteOffset + t * yStep + 4 * r;
        (t < tall ? many : one)(x, w, y, size, yStep);
      }
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
      run.unpackQ8(from, out.byteOffset, from + bytes.length);
    },
  };
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
