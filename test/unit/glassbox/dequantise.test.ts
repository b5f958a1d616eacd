/** Dequantisation against gguf-py's own, bit for bit; the fixture is made by scripts/fixtures/quantised-blocks.py. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dequantise } from '../../../src/glassbox/gguf/dequantise.ts';
import { float16 } from '../../../src/glassbox/gguf/half.ts';
import { TENSOR_TYPE_NAMES } from '../../../src/glassbox/gguf/types.ts';

const file = new URL('../../fixtures/glassbox/quantised-blocks.json', import.meta.url);
const fixtures: Record<string, { blocks: string; floats: string }> = JSON.parse(readFileSync(file, 'utf8'));
const bytesOf = (base64: string) => Uint8Array.from(Buffer.from(base64, 'base64'));

describe('dequantise', () => {
  it('has a fixture for every type', () => {
    expect(Object.keys(fixtures).sort()).toEqual([...TENSOR_TYPE_NAMES].sort());
  });

  it.each(TENSOR_TYPE_NAMES)('%s is bit-equal to gguf-py', (type) => {
    const fixture = fixtures[type];
    if (fixture === undefined) throw new Error('no fixture');
    const expected = new Uint32Array(bytesOf(fixture.floats).buffer);
    const out = new Float32Array(expected.length);
    dequantise(type, bytesOf(fixture.blocks), out);
    // bits, so that -0 and 0 differ
    expect(Array.from(new Uint32Array(out.buffer))).toEqual(Array.from(expected));
    expect(out.some((weight) => weight !== 0)).toBe(true);
  });

  it('refuses bytes of another length', () => {
    expect(() => dequantise('Q8_0', new Uint8Array(33), new Float32Array(32))).toThrow(RangeError);
    expect(() => dequantise('F32', new Uint8Array(4), new Float32Array(2))).toThrow(RangeError);
  });
});

describe('float16', () => {
  it.each([
    [0x3c00, 1],
    [0xc000, -2],
    [0x7bff, 65504],
    [0x0001, 2 ** -24],
    [0x0400, 2 ** -14],
    [0x7c00, Number.POSITIVE_INFINITY],
    [0xfc00, Number.NEGATIVE_INFINITY],
    [0x7e00, Number.NaN],
    [0x8000, -0],
  ])('%i is %d', (bits, value) => expect(float16(bits)).toBe(value));
});
