/** The fast kernel against the readable one. */
import { describe, expect, it } from 'vitest';
import { GlassboxError } from '../../../src/glassbox/errors.ts';
import { referenceKernel } from '../../../src/glassbox/model/kernel.ts';
import { signed, unsigned } from '../../../src/glassbox/wasm/assemble.ts';
import { MOST_BYTES, wasmKernel } from '../../../src/glassbox/wasm/kernel.ts';
import { mulberry } from './random.ts';

describe('multiply', () => {
  // every mixture of whole and leftover tiles; 70 vectors need two passes
  const shapes = [1, 3, 4, 17, 70].flatMap((T) => [1, 2, 7, 64].map((rows) => [T, rows, 96] as const));

  it.each([...shapes, [5, 640, 2048], [9, 9, 16]] as const)('%i vectors, %i × %i', (T, rows, columns) => {
    const random = mulberry(T * 1000 + rows);
    const normal = () => random() + random() + random() - 1.5;
    const reference = referenceKernel();
    const fast = wasmKernel({ bytes: rows * columns * 4 + 64, widest: Math.max(rows, columns) });
    const x = Float32Array.from({ length: T * columns }, normal);
    const values = Float32Array.from({ length: rows * columns }, normal);
    const room = fast.floats(values.length);
    room.set(values);

    const expected = reference.multiply(x, { rows, columns, values });
    const got = fast.multiply(x, { rows, columns, values: room });
    expect(got.length).toBe(expected.length);
    expect(relativeError(got, expected)).toBeLessThan(1e-5);
  });

  it('gives the same bits with helper threads, product after product', async () => {
    const random = mulberry(11);
    const [rows, columns] = [203, 64];
    const room = { bytes: rows * columns * 4 + 64, widest: rows };
    const worker = new URL('../../../dist/src/glassbox/wasm/helper.js', import.meta.url);
    const kernels = [wasmKernel(room), wasmKernel(room, { worker, count: 2 })];
    const values = Float32Array.from({ length: rows * columns }, () => random() - 0.5);
    const matrices = kernels.map((kernel) => {
      const own = kernel.floats(values.length);
      own.set(values);
      return { rows, columns, values: own };
    });
    await new Promise((resolve) => setTimeout(resolve, 200)); // until they have started
    for (let round = 0; round < 500; round++) {
      const x = Float32Array.from({ length: (1 + (round % 9)) * columns }, () => random() - 0.5);
      const [alone, together] = kernels.map((kernel, i) =>
        kernel.multiply(x, matrices[i] ?? { rows, columns, values }),
      );
      expect(together).toEqual(alone);
    }
  });

  it('refuses what would read other memory', () => {
    const fast = wasmKernel({ bytes: 1024, widest: 32 });
    const outside = { rows: 1, columns: 32, values: new Float32Array(32) };
    expect(() => fast.multiply(new Float32Array(32), outside)).toThrow('not in the kernel');
    const values = fast.floats(64);
    expect(() => fast.multiply(new Float32Array(64), { rows: 1, columns: 64, values })).toThrow(RangeError);
    expect(() => fast.multiply(new Float32Array(8), { rows: 8, columns: 8, values })).toThrow(RangeError);
  });
});

describe('dequantise', () => {
  it.each(['Q8_0', 'Q4_1'] as const)('%s is bit-equal', (type) => {
    const random = mulberry(7);
    const blocks = Uint8Array.from({ length: 64 * (type === 'Q8_0' ? 34 : 20) }, () => random() * 256);
    // finite scales of both signs, one subnormal
    for (let b = 0; b < blocks.length; b += blocks.length / 64) {
      blocks[b + 1] = b === 0 ? 0 : (blocks[b + 1] as number) & 0xbb;
      blocks[b + 3] = (blocks[b + 3] as number) & 0xbb;
    }
    const expected = new Float32Array(64 * 32);
    referenceKernel().dequantise(type, blocks, expected);
    const fast = wasmKernel({ bytes: 20_000, widest: 32 });
    const bytes = fast.bytes(blocks.length);
    bytes.set(blocks);
    const out = fast.floats(expected.length);
    fast.dequantise(type, bytes, out);
    expect(out).toEqual(expected);
  });

  it('refuses bytes of another length, and room for more than it has', () => {
    const fast = wasmKernel({ bytes: 4096, widest: 32 });
    expect(() => fast.dequantise('Q8_0', fast.bytes(33), fast.floats(32))).toThrow(RangeError);
    expect(() => fast.dequantise('Q8_0', fast.bytes(0), fast.floats(0))).toThrow(RangeError);
    expect(() => fast.floats(20_000)).toThrow(RangeError);
  });
});

it('says when there is no room', () => {
  expect(() => wasmKernel({ bytes: MOST_BYTES + 1, widest: 32 })).toThrow(GlassboxError);
});

it('writes LEB128', () => {
  expect([0, 127, 128, 300, 65_536].map(unsigned)).toEqual([[0], [127], [128, 1], [172, 2], [128, 128, 4]]);
  expect([0, 63, 64, -1, -64, -65].map(signed)).toEqual([[0], [63], [192, 0], [127], [64], [191, 127]]);
});

/** Largest difference, against the root mean square of what is expected. */
function relativeError(got: Float32Array, expected: Float32Array): number {
  const size = Math.sqrt(expected.reduce((sum, y) => sum + y * y, 0) / expected.length);
  return Math.max(...got.map((y, i) => Math.abs(y - (expected[i] as number)) / size));
}
