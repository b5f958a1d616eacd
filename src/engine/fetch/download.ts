/** One file over https into a `.part` that can be resumed: after a drop at once, or at the next start. Checks no hash. */
import { open, truncate } from 'node:fs/promises';
import { errorCode, networkReason, SourceError } from './errors.ts';
import { sizeOf } from './files.ts';
import type { Job } from './progress.ts';

export interface Download extends Job {
  readonly url: string;
  readonly source: string;
  /** whether the caller will check a sha256 of its own: only then may a half file of an earlier start be continued blindly */
  readonly checked: boolean;
}

/** What the server says of the whole file. Hugging Face names the sha256 of a large file in X-Linked-Etag, before it redirects. */
export interface Answered {
  readonly sha256: string | null;
  readonly total: number | null;
}

/**
 * Appends to `part` until it is whole.
 * @throws SourceError when the server refuses, or keeps dropping without any progress
 */
export async function download(job: Download): Promise<Answered> {
  for (let attempt = 0; ; ) {
    const before = await sizeOf(job.part);
    try {
      return await downloadOnce(job);
    } catch (error) {
      job.signal.throwIfAborted();
      if (!(error instanceof SourceError) || !error.retry) throw error;
      attempt = (await sizeOf(job.part)) > before ? 1 : attempt + 1;
      if (attempt > job.patience.retries) throw error;
    }
    await job.patience.pause(500 * 2 ** attempt, job.signal);
  }
}

async function downloadOnce(job: Download): Promise<Answered> {
  const idle = new AbortController();
  let timer = setTimeout(() => idle.abort(), job.patience.idleMs);
  const stillAlive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => idle.abort(), job.patience.idleMs);
  };
  const signal = AbortSignal.any([job.signal, idle.signal]);
  try {
    const have = await sizeOf(job.part);
    if (job.total !== null && have === job.total) return { sha256: null, total: job.total };
    const { response, sha256 } = await request(job.url, have, signal);
    if (have > 0 && !job.checked && sha256 === null) {
      await response.body?.cancel();
      await truncate(job.part, 0);
      throw new SourceError('un file senza impronta non si può riprendere a metà', { retry: true });
    }
    const start = await startOf(response, have, job);
    const total = job.total ?? totalOf(response, start);
    if (start !== null && response.body !== null) await append(response.body, job, start, total, stillAlive);
    return { sha256, total };
  } catch (error) {
    if (idle.signal.aborted && !job.signal.aborted) {
      const seconds = Math.round(job.patience.idleMs / 1000);
      throw new SourceError(`nessun dato per ${seconds} secondi`, { retry: true, cause: error });
    }
    if (error instanceof TypeError) {
      // a failure to connect is final (the next source may work); a connection that drops later is worth another try
      const retry =
        error.message === 'terminated' || /ECONNRESET|EPIPE|UND_ERR_SOCKET/.test(errorCode(error));
      throw new SourceError(networkReason(error), { retry, cause: error });
    }
    throw error;
  } finally {
    clearTimeout(timer);
    idle.abort();
  }
}

/** Follows redirects by hand, to read what each hop says and to refuse leaving https. */
async function request(url: string, have: number, signal: AbortSignal) {
  let next = url;
  let sha256: string | null = null;
  for (let hop = 0; hop <= 5; hop++) {
    const headers = have > 0 ? { range: `bytes=${have}-` } : undefined;
    const response = await fetch(next, { redirect: 'manual', signal, ...(headers && { headers }) });
    sha256 ??= /^(?:W\/)?"?([0-9a-f]{64})"?$/.exec(response.headers.get('x-linked-etag') ?? '')?.[1] ?? null;
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) return { response, sha256 };
    await response.body?.cancel();
    const target = new URL(location, next);
    if (target.protocol !== 'https:' && new URL(url).protocol === 'https:') {
      throw new SourceError('il sito rimanda a un indirizzo non sicuro');
    }
    next = target.href;
  }
  throw new SourceError('il sito rimanda in tondo');
}

/** Where the body begins in the file, `part` cut to fit; null when nothing is missing. */
async function startOf(response: Response, have: number, job: Download): Promise<number | null> {
  const range = /^bytes (?:(\d+)-\d+|\*)\/(\d+|\*)$/.exec(response.headers.get('content-range') ?? '');
  if (response.status === 206 && Number(range?.[1]) === have) return have;
  if (response.status === 416 && Number(range?.[2]) === have) return null;
  if (response.status === 200 || response.status === 206 || response.status === 416) {
    if (have > 0) await truncate(job.part, 0);
    if (response.status === 200) return 0;
    throw new SourceError('il sito non sa riprendere un file a metà', { retry: true });
  }
  await response.body?.cancel();
  const { status } = response;
  if (status === 401 || status === 403) throw new SourceError(`il sito nega l'accesso (${status})`);
  if (status === 404) throw new SourceError('il file non esiste a questo indirizzo (404)');
  throw new SourceError(`il sito risponde con un errore (${status})`, {
    retry: status === 429 || status >= 500,
  });
}

function totalOf(response: Response, start: number | null): number | null {
  const ranged = /\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1];
  if (ranged !== undefined) return Number(ranged);
  const length = response.headers.get('content-length');
  return length === null || start === null ? null : start + Number(length);
}

async function append(
  body: ReadableStream<Uint8Array>,
  job: Download,
  start: number,
  total: number | null,
  stillAlive: () => void,
): Promise<void> {
  const handle = await open(job.part, 'a');
  let done = start;
  try {
    for await (const chunk of body) {
      stillAlive();
      if (done === 0 && !startsAsGguf(chunk)) {
        throw new SourceError(
          'al posto del modello è arrivata una pagina: la rete forse chiede prima di entrare con un nome utente',
        );
      }
      if (total !== null && done + chunk.length > total)
        throw new SourceError('arriva più del previsto: è un altro file');
      await handle.appendFile(chunk);
      done += chunk.length;
      job.report({ phase: 'download', source: job.source, done, total });
    }
  } finally {
    await handle.close();
  }
  if (total !== null && done < total) throw new SourceError('la connessione è caduta', { retry: true });
}

const startsAsGguf = (chunk: Uint8Array) =>
  chunk.length < 4 || Buffer.from(chunk.subarray(0, 4)).toString('latin1') === 'GGUF';
