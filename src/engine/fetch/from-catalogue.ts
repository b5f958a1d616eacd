/** A model of the catalogue: its sha256 is known, so any source will do. */
import { join } from 'node:path';
import type { CatalogueEntry } from '../catalogue.ts';
import { errorCode } from './errors.ts';
import { moveIntoPlace, renamePatiently, sha256Of, sizeOf } from './files.ts';
import { type EnsureModelOptions, jobFor, locked, noSource, type ReadyModel } from './options.ts';
import { pythons } from './pip.ts';
import type { Job } from './progress.ts';
import { trySources } from './sources.ts';
import { readStamp, writeStamp } from './stamp.ts';

/** @throws ModelError */
export async function fromCatalogue(options: EnsureModelOptions, entry: CatalogueEntry): Promise<ReadyModel> {
  const path = join(options.dir, entry.file);
  const ready: ReadyModel = { path, entry, name: entry.name };
  if ((await readStamp(path))?.sha256 === entry.sha256) return ready;

  options.log?.(
    `${entry.title}, licenza ${entry.licence.name}. ${entry.licence.notice} ${entry.licence.url}`,
  );
  const job = jobFor(options, path, entry.bytes);
  // without the lock, so that weights in a read-only folder can be used
  if (!(await isRight(path, entry, job)))
    await locked(options, path, () => fetchInto(path, entry, job, options));
  await writeStamp(path, entry.sha256);
  return ready;
}

async function fetchInto(
  path: string,
  entry: CatalogueEntry,
  job: Job,
  options: EnsureModelOptions,
): Promise<void> {
  // whoever held the lock before may have finished it
  if (await isRight(path, entry, job)) return;
  // a wrong file is set aside: nobody loads it, nobody loses it
  await renamePatiently(path, `${path}.corrupt`).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error;
  });
  const failures = await trySources(job, entry, {
    dir: options.dir,
    offline: options.offline ?? false,
    python: options.python ?? pythons(process.platform),
    rewrite: options.rewrite ?? ((url) => url),
    log: options.log ?? (() => {}),
  });
  if (failures !== null) throw noSource(entry.title, path, failures);
  await moveIntoPlace(job.part, path);
}

async function isRight(path: string, entry: CatalogueEntry, job: Job): Promise<boolean> {
  if ((await sizeOf(path)) !== entry.bytes) return false;
  const report = (done: number) => job.report({ phase: 'verify', source: '', done, total: entry.bytes });
  return (await sha256Of(path, job.signal, report)) === entry.sha256;
}
