/** Dequantises Q8_0 (gguf/blocks-of-32.ts) eight weights at a time: the format of most token tables, read whole for each logit lens. */
import { type Code, op, type WasmFunction } from './assemble.ts';

const [FROM, TO, END, BITS, SCALE] = [0, 1, 2, 3, 4] as const;
const BLOCK_BYTES = 34;
const BLOCK_FLOATS = 32;

/**
 * function unpackQ8(from, to, end), addresses of the first block, of the first float, and of the end of the blocks.
 *
 * binary16 -> float32: move the exponent and fraction to their places in 32 bits, then multiply by 2^112, since the two
 * exponents are counted from 15 and from 127. Exact, for subnormals too; scales are never infinite.
 */
export function unpackQ8(): WasmFunction {
  const scale: Code = [
    ...[...op.get(FROM), ...op.loadU16(0), ...op.set(BITS)],
    ...[...op.get(BITS), ...op.i32(0x7fff), ...op.and, ...op.i32(13), ...op.shiftLeft, ...op.f32OfBits],
    ...[...op.f32(2 ** 112), ...op.mulF32, ...op.bitsOfF32],
    ...[
      ...op.get(BITS),
      ...op.i32(0x8000),
      ...op.and,
      ...op.i32(16),
      ...op.shiftLeft,
      ...op.or,
      ...op.f32OfBits,
    ],
    ...[...op.splat, ...op.set(SCALE)],
  ];
  const four = (bytes: number, half: Code, floats: number): Code => [
    ...op.get(TO),
    ...[...op.get(FROM), ...op.load8Signed(bytes), ...half, ...op.toF32x4, ...op.get(SCALE), ...op.mulF32x4],
    ...op.store(4 * floats),
  ];
  const weights = Array.from({ length: BLOCK_FLOATS / 8 }, (_, i) => [
    ...four(2 + 8 * i, op.lowHalf, 8 * i),
    ...four(2 + 8 * i, op.highHalf, 8 * i + 4),
  ]).flat();
  const step = (local: number, by: number): Code => [
    ...op.get(local),
    ...op.i32(by),
    ...op.add,
    ...op.set(local),
  ];
  return {
    name: 'unpackQ8',
    parameters: 3,
    locals: ['i32', 'v128'],
    body: op.repeatWhile(
      [...scale, ...weights, ...step(FROM, BLOCK_BYTES), ...step(TO, 4 * BLOCK_FLOATS)],
      [...op.get(FROM), ...op.get(END), ...op.lessThan],
    ),
  };
}
