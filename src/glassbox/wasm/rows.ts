/** Some rows of a matrix product, tile by tile: what each thread of the fast kernel runs. */
import { assemble } from './assemble.ts';
import { tile } from './tile.ts';
import { unpackQ8 } from './unpack-q8.ts';

/** Vectors and rows of the largest tile. */
const TALL = 4;
const WIDE = 4;

/** y = x · w for n vectors, by the addresses where they lie. */
export interface Product {
  readonly x: number; // (n, columns)
  readonly w: number; // (rows, columns)
  readonly y: number; // (n, rows)
  readonly n: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Instance {
  /** computes y[t][r] for all n vectors t and the rows from `first` up to `end` */
  multiplyRows(product: Product, first: number, end: number): void;
  /** as wasm/unpack-q8.ts */
  unpackQ8(from: number, to: number, end: number): void;
}

type Tile = (x: number, w: number, y: number, bytes: number, yStep: number) => void;
const tileName = (vectors: number, rows: number) => `tile${vectors}x${rows}`;

/** The program over a memory; every thread has an instance of its own over the same one. */
export function instantiate(memory: WebAssembly.Memory): Instance {
  const sizes = Array.from({ length: TALL }, (_, i) => i + 1);
  const tiles = [WIDE, 1].flatMap((rows) => sizes.map((n) => tile(tileName(n, rows), n, rows)));
  const module = new WebAssembly.Module(assemble([...tiles, unpackQ8()]));
  const { exports } = new WebAssembly.Instance(module, { room: { memory } });
  const tileOf = (vectors: number, rows: number) => exports[tileName(vectors, rows)] as Tile;

  return {
    unpackQ8: exports.unpackQ8 as Instance['unpackQ8'],
    multiplyRows({ x, w, y, n, rows, columns }, first, end) {
      const size = 4 * columns;
      const yStep = 4 * rows;
      const parts = evenParts(n, TALL).map(([from, count]) => ({
        xAt: x + from * size,
        yAt: y + from * yStep,
        wide: tileOf(count, WIDE),
        narrow: tileOf(count, 1),
      }));
      // each group of rows is read from memory once and used for all vectors
      const wideEnd = end - ((end - first) % WIDE);
      for (let r = first; r < wideEnd; r += WIDE) {
        for (const { xAt, yAt, wide } of parts) wide(xAt, w + r * size, yAt + 4 * r, size, yStep);
      }
      for (let r = wideEnd; r < end; r++) {
        for (const { xAt, yAt, narrow } of parts) narrow(xAt, w + r * size, yAt + 4 * r, size, yStep);
      }
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
