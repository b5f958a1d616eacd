/** What was found out about a file of weights, kept beside it, so that the next start need not read all of it again. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { z } from 'zod';

const stampSchema = z.object({
  bytes: z.number(),
  mtimeMs: z.number(),
  sha256: z.string(),
  noticeShown: z.boolean().default(false),
});

export type Stamp = z.infer<typeof stampSchema>;

const pathOf = (weights: string) => `${weights}.stamp.json`;

/** null when there is none, it can't be read, or the file has changed since (size or time) */
export async function readStamp(weights: string): Promise<Stamp | null> {
  try {
    const stamp = stampSchema.parse(JSON.parse(await readFile(pathOf(weights), 'utf8')));
    const { size, mtimeMs } = await stat(weights);
    return stamp.bytes === size && stamp.mtimeMs === mtimeMs ? stamp : null;
  } catch {
    return null;
  }
}

/** Best effort: weights in a read-only folder are simply verified at every start. */
export async function writeStamp(weights: string, sha256: string): Promise<void> {
  const { size, mtimeMs } = await stat(weights);
  const stamp: Stamp = { bytes: size, mtimeMs, sha256, noticeShown: true };
  await writeFile(pathOf(weights), `${JSON.stringify(stamp, null, 2)}\n`).catch(() => {});
}
