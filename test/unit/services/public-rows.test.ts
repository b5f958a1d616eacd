/** The client of public data sets, against a server of this test's own. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/bot/errors.ts';
import { createPublicRows } from '../../../src/services/public-rows.ts';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener, timeoutMs = 2000) {
  const server = createServer(listener);
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return createPublicRows({ fetch, base: `http://127.0.0.1:${port}`, timeoutMs });
}
const never = new AbortController().signal;
const ask = async (listener: RequestListener, timeoutMs?: number) =>
  (await serve(listener, timeoutMs)).read('wikipedia', 50_007, never);
const sentence = (asked: Promise<unknown>) =>
  asked.then(
    () => 'no error',
    (error: unknown) => (error instanceof UserError ? error.message : `not a UserError: ${error}`),
  );

describe('rows of a public data set', () => {
  it('asks for three rows of a set on the list, and reads them', async () => {
    const asked: string[] = [];
    const headers: string[] = [];
    const { dataset, rows } = await ask((request, response) => {
      asked.push(request.url ?? '');
      headers.push(...Object.keys(request.headers));
      const row = (index: number) => ({ row_idx: index, row: { title: 'Roma', text: 'È la capitale. '.repeat(100), id: 7 }, truncated_cells: [] }); // biome-ignore format: one line
      response.end(JSON.stringify({ features: [], rows: [row(7), row(8), row(9), row(10)] }));
    });
    expect(asked).toEqual([
      '/rows?dataset=wikimedia%2Fwikipedia&config=20231101.it&split=train&offset=7&length=3',
    ]);
    expect(headers).not.toContain('cookie');
    expect(dataset).toBe('wikimedia/wikipedia');
    expect(rows.map(({ index }) => index)).toEqual([7, 8, 9]);
    expect(rows[0]?.cells.map(({ column, text }) => [column, text.length])).toEqual([
      ['title', 4],
      ['text', 400],
      ['id', 1],
    ]);
  });

  it.each<[string, RequestListener, string]>([
    ['an error', (_, response) => response.writeHead(503).end('{}'), 'con un errore (503)'],
    [
      'no JSON',
      (_, response) => response.end('<html>accedi alla rete della scuola</html>'),
      'Non riesco a raggiungere',
    ],
    [
      'other JSON',
      (_, response) => response.end('{"rows":[1,null,{"row":{}}]}'),
      'non è come me l’aspettavo',
    ],
    ['an array', (_, response) => response.end('[]'), 'non è come me l’aspettavo'],
    [
      'a redirection',
      (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      'Non riesco a raggiungere',
    ],
    [
      'a cut answer',
      (_, response) =>
        void response.writeHead(200, { 'content-length': '900' }).write('{', () => response.destroy()),
      'Non riesco a raggiungere',
    ],
    [
      'too much',
      (_, response) => response.end(JSON.stringify({ rows: ['x'.repeat(600_000)] })),
      'troppo grande',
    ],
  ])('%s is a sentence', async (_, listener, words) => {
    expect(await sentence(ask(listener))).toContain(words);
  });

  it('no answer in time, and none at all', async () => {
    expect(await sentence(ask(() => undefined, 60))).toContain('Non riesco a raggiungere');
    const nowhere = createPublicRows({ fetch, base: 'http://127.0.0.1:1' });
    expect(await sentence(nowhere.read('libri', 0, never))).toContain('Non riesco a raggiungere');
  });

  it('stopped by the person: the signal’s own reason', async () => {
    const rows = await serve(() => undefined);
    const stop = new AbortController();
    const asked = rows.read('libri', 0, stop.signal);
    stop.abort(new Error('fermato'));
    await expect(asked).rejects.toThrow('fermato');
  });
});
