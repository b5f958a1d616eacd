/**
 * Writes WebAssembly modules byte by byte: just the instructions that the kernel needs.
 * Format: https://webassembly.github.io/spec/core/binary/
 */

export type Code = readonly number[];
export type ValueType = 'i32' | 'f32' | 'v128';

export interface WasmFunction {
  readonly name: string;
  readonly parameters: number; // all i32
  /** the types of the locals that follow the parameters */
  readonly locals: readonly ValueType[];
  readonly body: Code;
}

const TYPE: Readonly<Record<ValueType, number>> = { i32: 0x7f, f32: 0x7d, v128: 0x7b };

/** LEB128: seven bits a byte, the eighth says that more follow. @example unsigned(300) // [0xac, 0x02] */
export function unsigned(n: number): Code {
  return n < 128 ? [n] : [(n & 127) | 128, ...unsigned(Math.floor(n / 128))];
}

/** The same with a sign, which the last byte's seventh bit carries. */
export function signed(n: number): Code {
  const low = n & 127;
  const rest = n >> 7;
  const done = (rest === 0 && (low & 64) === 0) || (rest === -1 && (low & 64) !== 0);
  return done ? [low] : [low | 128, ...signed(rest)];
}

const simd =
  (opcode: number) =>
  (...immediates: number[]): Code => [0xfd, ...unsigned(opcode), ...immediates];
/** an alignment hint of one byte, which is always true, and a constant added to the address */
const memory = (offset: number): Code => [0, ...unsigned(offset)];

export const op = {
  get: (local: number): Code => [0x20, ...unsigned(local)],
  set: (local: number): Code => [0x21, ...unsigned(local)],
  i32: (n: number): Code => [0x41, ...signed(n)],
  f32: (x: number): Code => [0x43, ...new Uint8Array(Float32Array.of(x).buffer)],
  add: [0x6a] as Code,
  and: [0x71] as Code,
  or: [0x72] as Code,
  shiftLeft: [0x74] as Code,
  lessThan: [0x49] as Code,
  loadU16: (offset: number): Code => [0x2f, ...memory(offset)],
  storeF32: (offset: number): Code => [0x38, ...memory(offset)],
  addF32: [0x92] as Code,
  mulF32: [0x94] as Code,
  bitsOfF32: [0xbc] as Code,
  f32OfBits: [0xbe] as Code,
  /** repeats its body while the condition, computed at its end, is not zero */
  repeatWhile: (body: Code, condition: Code): Code => [0x03, 0x40, ...body, ...condition, 0x0d, 0, 0x0b],
  load: (offset: number): Code => simd(0x00)(...memory(offset)),
  /** 8 signed bytes as 8 numbers of 16 bits */
  load8Signed: (offset: number): Code => simd(0x01)(...memory(offset)),
  store: (offset: number): Code => simd(0x0b)(...memory(offset)),
  splat: simd(0x13)(),
  lane: (i: number): Code => simd(0x1f)(i),
  addF32x4: simd(0xe4)(),
  mulF32x4: simd(0xe6)(),
  /** the lower or upper four of eight 16-bit numbers, as 32-bit numbers */
  lowHalf: simd(0xa7)(),
  highHalf: simd(0xa8)(),
  toF32x4: simd(0xfa)(),
};

/** What a shared memory may have at most; the module takes any up to it. */
const MOST_PAGES = 65_536;

/** A module that imports its shared memory as "room"."memory" and exports these functions; none returns a value. */
export function assemble(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const types = functions.map((f) => [
    0x60,
    ...list(Array.from({ length: f.parameters }, () => [TYPE.i32])),
    0,
  ]);
  const memoryImport = [
    ...text('room'),
    ...text('memory'),
    0x02,
    0x03,
    ...unsigned(1),
    ...unsigned(MOST_PAGES),
  ];
  const bodies = functions.map(({ locals, body }) => {
    const code = [...list(locals.map((type) => [1, TYPE[type]])), ...body, 0x0b];
    return [...unsigned(code.length), ...code];
  });
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0], // "\0asm", version 1
    ...section(1, list(types)),
    ...section(2, list([memoryImport])),
    ...section(3, list(functions.map((_, i) => unsigned(i)))),
    ...section(7, list(functions.map(({ name }, i) => [...text(name), 0x00, ...unsigned(i)]))),
    ...section(10, list(bodies)),
  ]);
}

const section = (id: number, content: Code): Code => [id, ...unsigned(content.length), ...content];
const list = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()];
const text = (word: string): Code => list(Array.from(new TextEncoder().encode(word), (byte) => [byte]));
