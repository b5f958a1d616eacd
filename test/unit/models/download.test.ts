import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Answered, download } from '../../../src/engine/fetch/download.ts';
import type { Progress } from '../../../src/engine/fetch/progress.ts';
import { hasty, scratch, sendFrom, serve, sha256, weights } from './support.ts';

interface Ask {
  readonly already?: Buffer;
  readonly checked?: boolean;
  readonly total?: number | null;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

async function fetchFrom(url: string, ask: Ask = {}): Promise<{ told: Answered; body: Buffer }> {
  const part = join(await scratch(), 'piccolo.gguf.part');
  if (ask.already !== undefined) await writeFile(part, ask.already);
  const told = await download({
    url,
    part,
    source: 'Hugging Face',
    total: ask.total === undefined ? weights.length : ask.total,
    checked: ask.checked ?? true,
    signal: ask.signal ?? new AbortController().signal,
    patience: hasty,
    report: ask.onProgress ?? (() => {}),
  });
  return { told, body: await readFile(part) };
}

test('a whole file, with rising progress', async () => {
  const server = await serve((_request, response, start) => sendFrom(response, weights, start));
  const seen: number[] = [];
  const { body } = await fetchFrom(server.url, { onProgress: ({ done }) => seen.push(done) });
  expect(body.equals(weights)).toBe(true);
  expect(seen.at(-1)).toBe(weights.length);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
});

test('a half file is continued, not fetched again', async () => {
  const server = await serve((_request, response, start) => sendFrom(response, weights, start));
  const { body } = await fetchFrom(server.url, { already: weights.subarray(0, 150_000) });
  expect(body.equals(weights)).toBe(true);
  expect(server.ranges).toEqual(['bytes=150000-']);
});

test('a whole file that was only not yet renamed asks the network nothing', async () => {
  const server = await serve((_request, response) => response.destroy());
  await fetchFrom(server.url, { already: weights });
  expect(server.ranges).toEqual([]);
});

test('a connection that drops five times goes on each time from where it was', async () => {
  const server = await serve((_request, response, start, count) => {
    sendFrom(response, weights, start, count < 5 ? start + 60_000 : weights.length);
  });
  const { body } = await fetchFrom(server.url);
  expect(body.equals(weights)).toBe(true);
  expect(server.ranges).toHaveLength(6);
  expect(server.ranges.slice(1).every((range) => range !== '')).toBe(true);
});

test('a server that always drops before the first byte is given up', async () => {
  const server = await serve((_request, response) => response.destroy());
  await expect(fetchFrom(server.url)).rejects.toThrow('la connessione è caduta');
  expect(server.ranges).toHaveLength(hasty.retries + 1);
});

test('a server that can not resume starts again from nothing', async () => {
  const server = await serve((_request, response) => sendFrom(response, weights, 0));
  const { body } = await fetchFrom(server.url, { already: weights.subarray(0, 1000) });
  expect(body.equals(weights)).toBe(true);
});

test('a half file longer than the whole is thrown away', async () => {
  const server = await serve((_request, response, start) => {
    if (start < weights.length) return sendFrom(response, weights, start);
    response.writeHead(416, { 'content-range': `bytes */${weights.length}` }).end();
  });
  const { body } = await fetchFrom(server.url, { already: Buffer.concat([weights, weights]) });
  expect(body.equals(weights)).toBe(true);
});

test('500 and 429 are tried again, 404 and 403 are not', async () => {
  const flaky = await serve((_request, response, start, count) => {
    if (count < 2) response.writeHead(count === 0 ? 500 : 429).end();
    else sendFrom(response, weights, start);
  });
  expect((await fetchFrom(flaky.url)).body.equals(weights)).toBe(true);

  const missing = await serve((_request, response) => response.writeHead(404).end('no'));
  await expect(fetchFrom(missing.url)).rejects.toThrow('non esiste a questo indirizzo (404)');
  expect(missing.ranges).toHaveLength(1);
  const closed = await serve((_request, response) => response.writeHead(403).end());
  await expect(fetchFrom(closed.url)).rejects.toThrow("nega l'accesso (403)");
  const down = await serve((_request, response) => response.writeHead(503).end());
  await expect(fetchFrom(down.url)).rejects.toThrow('(503)');
  expect(down.ranges).toHaveLength(hasty.retries + 1);
});

test('the login page of a school network is not taken for a model', async () => {
  const server = await serve((_request, response) => response.end('<!doctype html><title>Benvenuti</title>'));
  await expect(fetchFrom(server.url)).rejects.toThrow('è arrivata una pagina');
});

test('more bytes than the file has are refused', async () => {
  const server = await serve((_request, response) =>
    sendFrom(response, Buffer.concat([weights, weights]), 0),
  );
  await expect(fetchFrom(server.url)).rejects.toThrow('è un altro file');
});

test('redirects are followed, and the sha256 that the first hop names is told', async () => {
  const server = await serve((request, response, start) => {
    if (request.url === '/cdn') return sendFrom(response, weights, start);
    response.writeHead(302, { location: '/cdn', 'x-linked-etag': `"${sha256}"` }).end();
  });
  const { told, body } = await fetchFrom(`${server.url}/a`, { total: null, checked: false });
  expect(told).toEqual({ sha256, total: weights.length });
  expect(body.equals(weights)).toBe(true);
});

test('redirects in a circle end', async () => {
  const server = await serve((_request, response) => response.writeHead(302, { location: '/' }).end());
  await expect(fetchFrom(server.url)).rejects.toThrow('rimanda in tondo');
});

test('without any sha256 an old half file is not trusted', async () => {
  const server = await serve((_request, response, start) => sendFrom(response, weights, start));
  const { body } = await fetchFrom(server.url, {
    already: Buffer.from('GGUF of another day'),
    total: null,
    checked: false,
  });
  expect(body.equals(weights)).toBe(true);
});

test('a server that stops in the middle is given up after the pause allowed', async () => {
  const server = await serve((_request, response, start) => {
    response.writeHead(start > 0 ? 206 : 200, {
      'content-length': weights.length - start,
      ...(start > 0 && { 'content-range': `bytes ${start}-${weights.length - 1}/${weights.length}` }),
    });
    if (start === 0) response.write(weights.subarray(0, 1000));
  });
  await expect(fetchFrom(server.url)).rejects.toThrow('nessun dato per');
});

test('nobody listening, and a name that does not exist, fail at once', async () => {
  await expect(fetchFrom('http://127.0.0.1:9')).rejects.toThrow(/connessione rifiutata|non è riuscita/);
  await expect(fetchFrom('http://nessuno.invalid')).rejects.toThrow('indirizzo non trovato');
});

test('an abort stops it at once and leaves the half file', async () => {
  const server = await serve((_request, response) => {
    response.writeHead(200, { 'content-length': weights.length });
    response.write(weights.subarray(0, 1000));
  });
  const controller = new AbortController();
  const stopped = fetchFrom(server.url, {
    signal: controller.signal,
    onProgress: () => controller.abort(new Error('basta')),
  });
  await expect(stopped).rejects.toThrow('basta');
});
