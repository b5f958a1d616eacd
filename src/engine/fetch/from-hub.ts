/** A file of Hugging Face that the catalogue doesn't know: checked by the sha256 that the site itself names. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { huggingFaceUrl } from './address.ts';
import { download } from './download.ts';
import { errorCode, SourceError } from './errors.ts';
import { isGguf, moveIntoPlace, sha256Of } from './files.ts';
import { type EnsureModelOptions, jobFor, locked, nameOf, noSource, type ReadyModel } from './options.ts';
import { readStamp, writeStamp } from './stamp.ts';

export interface HubFile {
  readonly repo: string;
  readonly revision: string;
  readonly file: string;
}

/** @throws ModelError */
export async function fromHub(options: EnsureModelOptions, hub: HubFile): Promise<ReadyModel> {
  const path = join(options.dir, 'hf', ...hub.repo.split('/'), hub.revision, ...hub.file.split('/'));
  if (!(await isThere(path))) await locked(options, path, () => fetchInto(path, hub, options));
  return { path, entry: null, name: nameOf(path) };
}

async function fetchInto(path: string, hub: HubFile, options: EnsureModelOptions): Promise<void> {
  if (await isThere(path)) return;
  const job = jobFor(options, path, null);
  const url = (options.rewrite ?? ((same) => same))(huggingFaceUrl(hub.repo, hub.revision, hub.file));
  try {
    if (options.offline) throw new SourceError('OFFLINE è attivo: la rete non si usa');
    const told = await download({ ...job, url, source: 'Hugging Face', checked: false });
    const sha256 = await sha256Of(job.part, job.signal, (done) => {
      job.report({ phase: 'verify', source: 'Hugging Face', done, total: told.total });
    });
    if (told.sha256 !== null && told.sha256 !== sha256) {
      await rm(job.part, { force: true });
      throw new SourceError('il file arrivato non è quello giusto (sha256 diverso)');
    }
    await moveIntoPlace(job.part, path);
    await writeStamp(path, sha256);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    throw noSource(`${hub.repo}/${hub.file}`, path, [{ source: 'Hugging Face', reason: error.reason }]);
  }
}

/** Names appear only when a file is whole, so a GGUF that is there (fetched before, or put there by hand) is whole. */
async function isThere(path: string): Promise<boolean> {
  if ((await readStamp(path)) !== null) return true;
  return await isGguf(path).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  });
}
