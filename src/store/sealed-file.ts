/**
 * A file of numbers that must be whole or count as none: a line that says what it is, the header's length in bytes (uint32,
 * little-endian), the header as JSON with the sha256 of what follows, and the bytes.
 */
import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface Sealed {
  /** as stored: check its shape */
  readonly header: unknown;
  readonly body: Uint8Array;
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Null when it is of another kind or damaged. @throws what the file system says, and SyntaxError for a header that is no JSON */
export async function readSealed(path: string, magic: string): Promise<Sealed | null> {
  const bytes = await readFile(path);
  if (bytes.toString('latin1', 0, magic.length) !== magic) return null;
  const start = magic.length + 4;
  const end = start + bytes.readUInt32LE(magic.length);
  const header: unknown = JSON.parse(bytes.toString('utf8', start, end));
  const body = bytes.subarray(end);
  const sealed = typeof header === 'object' && header !== null && 'data' in header ? header.data : null;
  return sealed === sha256(body) ? { header, body } : null;
}

/** Whole or not at all: written beside, then moved into place. @throws what the file system says */
export async function writeSealed(
  path: string,
  magic: string,
  header: object,
  body: Uint8Array,
): Promise<void> {
  const json = Buffer.from(JSON.stringify({ ...header, data: sha256(body) }));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(json.length);
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.part`;
  try {
    const file = await open(beside, 'w');
    try {
      for (const part of [Buffer.from(magic, 'latin1'), size, json, body]) await file.writeFile(part);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
