/** The fast kernel: model/kernel.ts's operations in WebAssembly SIMD, whose numbers live in one WebAssembly memory. */
import { Worker } from 'node:worker_threads';
import { GlassboxError } from '../errors.ts';
import { dequantise } from '../gguf/dequantise.ts';
import type { Kernel } from '../model/kernel.ts';
import type { HelperData } from './helper.ts';
import { instantiate } from './rows.ts';
import { controlBlock, share } from './task.ts';
import { COLUMNS_A_TURN } from './tile.ts';

const PAGE = 65_536;
/** Addresses have 32 bits; the last page is left out so that sizes stay below 2^32. */
export const MOST_BYTES = 65_535 * PAGE;
/** Vectors of one pass over a matrix; more are done in several passes. */
const VECTORS = 68;
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

export interface Helpers {
  /** the compiled helper.js */
  readonly worker: URL;
  /** threads besides this one */
  readonly count: number;
}

/**
 * @param helpers further threads that share each product; they end with this thread
 * @throws GlassboxError 'too-large' when the memory can't be had
 */
export function wasmKernel({ bytes, widest }: KernelRoom, helpers?: Helpers): Kernel {
  const memory = reserve(bytes + stagingBytes(widest));
  const instance = instantiate(memory);
  const control = controlBlock();
  for (let i = 0; i < (helpers?.count ?? 0); i++) {
    const workerData: HelperData = { memory, control };
    if (helpers !== undefined) new Worker(helpers.worker, { workerData }).unref();
  }

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
        share(control, instance, { x: stagedX.byteOffset, w: at, y: stagedY.byteOffset, n, rows, columns });
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
      instance.unpackQ8(from, out.byteOffset, from + bytes.length);
    },
  };
}

function reserve(bytes: number): WebAssembly.Memory {
  if (bytes > MOST_BYTES) {
    throw new GlassboxError('too-large', `${bytes} bytes`, { needs: bytes, limit: MOST_BYTES });
  }
  const pages = Math.ceil(bytes / PAGE);
  try {
    return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  } catch (cause) {
    const data = { needs: bytes, limit: MOST_BYTES };
    throw new GlassboxError('too-large', `the system gives no ${bytes} bytes`, data, { cause });
  }
}
