/**
 * GGUF's header: metadata, then the directory of tensors; the weights follow and are not read here.
 * Format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
 *
 *   magic "GGUF" | version | tensors | entries | entry: key, type, value ... | tensor: name, shape, type, offset ... | padding | weights
 */
import { GlassboxError } from '../errors.ts';
import { type ByteSource, type Cursor, cursorOver } from './cursor.ts';
import { bytesOf, TENSOR_TYPE_NAMES, TENSOR_TYPES, type TensorType, tensorType } from './types.ts';

/** Long lists (the vocabulary) are stepped over: only their length is kept. */
export interface SkippedList {
  readonly length: number;
}
export type MetadataValue = number | boolean | string | SkippedList;
export type Metadata = ReadonlyMap<string, MetadataValue>;

export interface TensorEntry {
  readonly name: string;
  readonly type: TensorType;
  /** length of a row; the first of GGUF's dimensions */
  readonly columns: number;
  /** 1 for a vector */
  readonly rows: number;
  /** from the start of the file */
  readonly offset: number;
  readonly bytes: number;
}

export interface Gguf {
  readonly metadata: Metadata;
  readonly tensors: ReadonlyMap<string, TensorEntry>;
}

const MAGIC = 0x46554747; // "GGUF", little-endian
const VERSIONS: readonly number[] = [2, 3];
const MOST_ENTRIES = 100_000;
const DEFAULT_ALIGNMENT = 32;

/**
 * @throws GlassboxError 'not-gguf', 'damaged', or 'unsupported' for a tensor type that can't be read
 */
export function readGguf(source: ByteSource): Gguf {
  if (source.size < 24) throw new GlassboxError('not-gguf', `${source.size} bytes are not a GGUF file`);
  const cursor = cursorOver(source);
  if (cursor.u32() !== MAGIC) throw new GlassboxError('not-gguf', 'the file does not begin with "GGUF"');
  const version = cursor.u32();
  if (!VERSIONS.includes(version)) {
    throw new GlassboxError('not-gguf', `GGUF version ${version}: 2 and 3, little-endian, can be read`, {
      version,
    });
  }
  const tensorCount = plausible(cursor.u64(), 'tensors');
  const entryCount = plausible(cursor.u64(), 'metadata entries');

  const metadata = new Map<string, MetadataValue>();
  for (let i = 0; i < entryCount; i++) metadata.set(cursor.string(), value(cursor, cursor.u32()));

  const directory = Array.from({ length: tensorCount }, () => tensor(cursor));
  const alignment = metadata.get('general.alignment') ?? DEFAULT_ALIGNMENT;
  if (typeof alignment !== 'number' || alignment < 1) throw new GlassboxError('damaged', 'the alignment');
  const start = Math.ceil(cursor.position / alignment) * alignment;

  const tensors = new Map(directory.map((entry) => [entry.name, { ...entry, offset: start + entry.offset }]));
  for (const { name, offset, bytes } of tensors.values()) {
    if (offset + bytes > source.size) {
      throw new GlassboxError(
        'damaged',
        `the file ends at ${source.size}, ${name} would end at ${offset + bytes}`,
      );
    }
  }
  return { metadata, tensors };
}

function plausible(count: number, what: string): number {
  if (count > MOST_ENTRIES) throw new GlassboxError('damaged', `${count} ${what}`);
  return count;
}

function tensor(cursor: Cursor): TensorEntry {
  const name = cursor.string();
  const dimensions = cursor.u32();
  if (dimensions < 1 || dimensions > 4)
    throw new GlassboxError('damaged', `${name} has ${dimensions} dimensions`);
  const shape = Array.from({ length: dimensions }, () => cursor.u64());
  const code = cursor.u32();
  const offset = cursor.u64();
  const type = tensorType(code);
  if (type === null) {
    const works = TENSOR_TYPE_NAMES.join(', ');
    throw new GlassboxError('unsupported', `${name} is of ggml's type ${code}; these can be read: ${works}`, {
      what: 'tensor type',
      found: `${name} ${code}`,
      works,
    });
  }
  const [columns = 1, ...others] = shape;
  const rows = others.reduce((product, n) => product * n, 1);
  if (columns % TENSOR_TYPES[type].weights !== 0 || columns * rows === 0) {
    throw new GlassboxError('damaged', `${name} of type ${type} has the shape ${shape.join(' × ')}`);
  }
  return { name, type, columns, rows, offset, bytes: bytesOf(type, columns * rows) };
}

const STRING = 8;
const LIST = 9;
/** The readers of GGUF's value types, by code, and the bytes that each value takes. */
const SCALARS: Readonly<Record<number, { bytes: number; read: (cursor: Cursor) => number | boolean }>> = {
  0: { bytes: 1, read: (cursor) => cursor.u8() },
  1: { bytes: 1, read: (cursor) => cursor.i8() },
  2: { bytes: 2, read: (cursor) => cursor.u16() },
  3: { bytes: 2, read: (cursor) => cursor.i16() },
  4: { bytes: 4, read: (cursor) => cursor.u32() },
  5: { bytes: 4, read: (cursor) => cursor.i32() },
  6: { bytes: 4, read: (cursor) => cursor.f32() },
  7: { bytes: 1, read: (cursor) => cursor.u8() !== 0 },
  10: { bytes: 8, read: (cursor) => cursor.u64() },
  11: { bytes: 8, read: (cursor) => cursor.i64() },
  12: { bytes: 8, read: (cursor) => cursor.f64() },
};

function value(cursor: Cursor, type: number): MetadataValue {
  if (type === STRING) return cursor.string();
  if (type === LIST) return skipList(cursor);
  const scalar = SCALARS[type];
  if (scalar === undefined) throw new GlassboxError('damaged', `a metadata value of type ${type}`);
  return scalar.read(cursor);
}

function skipList(cursor: Cursor): SkippedList {
  const type = cursor.u32();
  const length = cursor.u64();
  const scalar = SCALARS[type];
  if (scalar !== undefined) cursor.skip(length * scalar.bytes);
  // subtle: a false length ends with the file, since every string takes at least eight bytes
  else if (type === STRING) for (let i = 0; i < length; i++) cursor.skipString();
  else throw new GlassboxError('damaged', `a list of values of type ${type}`);
  return { length };
}
