/** Vectors of many words in a file, so that a restart need not compute them again. A damaged or foreign file counts as none. */
import { readdir, rm, stat } from 'node:fs/promises';
import { endianness } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { readSealed, sha256, writeSealed } from './sealed-file.ts';

const score = z.object({ first: z.number(), mrr: z.number() });
const headerSchema = z.object({
  /** of the weights that the vectors come from */
  model: z.string(),
  recipe: z.string(),
  /** sha256 of the words, in order */
  words: z.string(),
  rows: z.number(),
  columns: z.number(),
  /** sha256 of the numbers */
  data: z.string(),
  measured: z.object({
    /** sha256 of the list that was measured on */
    analogies: z.string(),
    /** milliseconds since 1970 */
    at: z.number(),
    of: z.number(),
    arithmetic: score,
    sum: score,
    alone: score,
  }),
});

export type VectorHeader = z.infer<typeof headerSchema>;
export interface VectorFile {
  readonly header: VectorHeader;
  readonly vectors: Float32Array; // (rows, columns)
}

/** A sealed file whose body is the numbers as little-endian float32. */
const MAGIC = 'PROSSIMO-V1\n';
const SUFFIX = '.vettori';
/** Files left in the folder, the newest: one takes some 7 MB. */
const KEPT = 12;

export const vectorFileName = (...parts: readonly string[]): string =>
  `${sha256(Buffer.from(parts.join('\n'))).slice(0, 24)}${SUFFIX}`;

/** Null when there is none, or it is damaged, or was made from something else. */
export async function readVectors(
  path: string,
  wanted: Pick<VectorHeader, 'model' | 'recipe' | 'words' | 'rows'>,
): Promise<VectorFile | null> {
  try {
    const sealed = await readSealed(path, MAGIC);
    if (sealed === null) return null;
    const header = headerSchema.parse(sealed.header);
    const { body } = sealed;
    const same = (['model', 'recipe', 'words', 'rows'] as const).every((key) => header[key] === wanted[key]);
    if (!same || body.length !== 4 * header.rows * header.columns) return null;
    const vectors = new Float32Array(header.rows * header.columns);
    new Uint8Array(vectors.buffer).set(body);
    if (endianness() === 'BE') Buffer.from(vectors.buffer).swap32();
    return vectors.every(Number.isFinite) ? { header, vectors } : null;
  } catch {
    return null;
  }
}

/** Whole or not at all: written beside, then moved into place. @throws what the file system says */
export async function writeVectors(
  path: string,
  header: Omit<VectorHeader, 'data'>,
  vectors: Float32Array,
): Promise<void> {
  const body = Buffer.from(vectors.slice().buffer);
  if (endianness() === 'BE') body.swap32();
  await writeSealed(path, MAGIC, header, body);
  await forgetOldest(dirname(path), basename(path));
}

async function forgetOldest(folder: string, newest: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(SUFFIX) && name !== newest);
  const files = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
  );
  const old = files.sort((a, b) => b.at - a.at).slice(KEPT - 1);
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })));
}
