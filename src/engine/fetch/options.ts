/** What a fetch is asked with and what comes of it, shared by the ways to get a model. */
import { mkdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Catalogue, CatalogueEntry } from '../catalogue.ts';
import { ModelError } from './errors.ts';
import { withLock } from './lock.ts';
import type { Python } from './pip.ts';
import { type Job, type Patience, type Progress, patience } from './progress.ts';
import type { Failure } from './sources.ts';

export interface EnsureModelOptions {
  /** what `MODEL=` says */
  readonly model: string;
  /** the weights folder; created when missing */
  readonly dir: string;
  readonly catalogue: Catalogue;
  readonly signal: AbortSignal;
  /** the folder that a relative path starts from */
  readonly cwd: string;
  readonly offline?: boolean;
  readonly onProgress?: (progress: Progress) => void;
  /** one line in Italian at a time: the licence notice, why a source was given up */
  readonly log?: (line: string) => void;
  readonly patience?: Patience;
  readonly python?: readonly Python[];
  readonly rewrite?: (url: string) => string;
}

export interface ReadyModel {
  readonly path: string;
  /** null for a file that the catalogue doesn't know */
  readonly entry: CatalogueEntry | null;
  readonly name: string;
}

export function jobFor(options: EnsureModelOptions, path: string, total: number | null): Job {
  return {
    part: `${path}.part`,
    total,
    signal: options.signal,
    patience: options.patience ?? patience,
    report: options.onProgress ?? (() => {}),
  };
}

export async function locked<T>(
  options: EnsureModelOptions,
  path: string,
  work: () => Promise<T>,
): Promise<T> {
  await mkdir(dirname(path), { recursive: true });
  const waiting = () =>
    options.log?.('Un altro Prossimo sta già scaricando il modello: aspetto che finisca…');
  return await withLock(`${path}.lock`, options.signal, waiting, work);
}

export function noSource(title: string, path: string, failures: readonly Failure[]): ModelError {
  const lines = failures.map(({ source, reason }) => `  - ${source}: ${reason}`);
  return new ModelError(`Il modello ${title} non si è potuto scaricare:
${lines.join('\n')}
Controlla la connessione e riavvia: si riprende da dove si era arrivati.
Oppure porta il file su questo computer (anche con una chiavetta) e mettilo qui: ${path}`);
}

export function nameOf(path: string): string {
  return basename(path).replace(/\.gguf$/i, '');
}
