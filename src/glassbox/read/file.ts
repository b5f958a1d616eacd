/** A file as a source of bytes, read where it is asked. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { GlassboxError } from '../errors.ts';
import type { ByteSource } from '../gguf/cursor.ts';

/** Node reads at most this much in one call. */
const MOST_AT_ONCE = 1 << 30;

/**
 * Lends a file to `use` and closes it.
 * @throws GlassboxError 'missing-file'; 'damaged' when it shrinks while it is read
 */
export function withFile<T>(path: string, use: (source: ByteSource) => T): T {
  const file = open(path);
  try {
    return use({ size: fstatSync(file).size, read: (offset, into) => fill(file, offset, into) });
  } finally {
    closeSync(file);
  }
}

function open(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (cause) {
    throw new GlassboxError('missing-file', `${path} can't be opened`, { path }, { cause });
  }
}

function fill(file: number, offset: number, into: Uint8Array): void {
  for (let done = 0; done < into.length; ) {
    const read = readSync(file, into, done, Math.min(into.length - done, MOST_AT_ONCE), offset + done);
    if (read === 0) throw new GlassboxError('damaged', `the file ends at ${offset + done}`);
    done += read;
  }
}
