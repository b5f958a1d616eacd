/** Walks over a file's bytes from the start, a window at a time. Knows numbers and strings, not what they mean. */
import { GlassboxError } from '../errors.ts';

/** Where bytes come from: a file, or an array in a test. */
export interface ByteSource {
  readonly size: number;
  /** Fills `into` from this offset on; the caller stays inside `size`. */
  read(offset: number, into: Uint8Array): void;
}

const WINDOW = 1 << 20;
/** A name or a chat template, not a book: more is a damaged length. */
const LONGEST_STRING = 1 << 20;

export interface Cursor {
  readonly position: number;
  skip(bytes: number): void;
  u8(): number;
  i8(): number;
  u16(): number;
  i16(): number;
  u32(): number;
  i32(): number;
  f32(): number;
  f64(): number;
  /** a 64-bit integer; exact up to 2^53, more is refused */
  i64(): number;
  u64(): number;
  /** a length of 64 bits, then UTF-8 */
  string(): string;
  /** as `string`, without decoding */
  skipString(): void;
}

export function cursorOver(source: ByteSource): Cursor {
  const window = new Uint8Array(Math.min(WINDOW, source.size));
  const view = new DataView(window.buffer);
  const decoder = new TextDecoder();
  let windowStart = 0;
  let windowEnd = 0;
  let position = 0;

  /** Makes the next n bytes readable and steps over them; returns where they are in the window. */
  function take(n: number): number {
    if (position + n > source.size) {
      throw new GlassboxError('damaged', `the file ends at ${source.size}, in the middle of its header`);
    }
    if (position < windowStart || position + n > windowEnd) {
      windowStart = position;
      windowEnd = Math.min(position + window.length, source.size);
      source.read(windowStart, window.subarray(0, windowEnd - windowStart));
    }
    const at = position - windowStart;
    position += n;
    return at;
  }

  function safe(value: bigint): number {
    const number = Number(value);
    if (!Number.isSafeInteger(number))
      throw new GlassboxError('damaged', `the number ${value} in the header`);
    return number;
  }

  const u64 = () => safe(view.getBigUint64(take(8), true));
  return {
    get position() {
      return position;
    },
    skip(bytes) {
      if (position + bytes > source.size) take(bytes);
      position += bytes;
    },
    u8: () => view.getUint8(take(1)),
    i8: () => view.getInt8(take(1)),
    u16: () => view.getUint16(take(2), true),
    i16: () => view.getInt16(take(2), true),
    u32: () => view.getUint32(take(4), true),
    i32: () => view.getInt32(take(4), true),
    f32: () => view.getFloat32(take(4), true),
    f64: () => view.getFloat64(take(8), true),
    i64: () => safe(view.getBigInt64(take(8), true)),
    u64,
    string() {
      const length = u64();
      if (length > LONGEST_STRING)
        throw new GlassboxError('damaged', `a string of ${length} bytes in the header`);
      const at = take(length);
      return decoder.decode(window.subarray(at, at + length));
    },
    skipString() {
      this.skip(u64());
    },
  };
}
