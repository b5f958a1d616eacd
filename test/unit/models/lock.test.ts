import { spawn } from 'node:child_process';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { type LockTiming, withLock } from '../../../src/engine/fetch/lock.ts';
import { catalogueOf, hub, scratch, serve, weights } from './support.ts';

const quick: LockTiming = { beatMs: 20, staleMs: 200, pollMs: 10 };
const never = new AbortController().signal;

test('the work of many never overlaps, and the lock is gone afterwards', async () => {
  const folder = await scratch();
  let inside = 0;
  const work = async () => {
    inside += 1;
    expect(inside).toBe(1);
    await sleep(5);
    inside -= 1;
  };
  await Promise.all(
    Array.from({ length: 8 }, () => withLock(join(folder, 'x.lock'), never, () => {}, work, quick)),
  );
  expect(await readdir(folder)).toEqual([]);
});

test('the lock goes also when the work fails', async () => {
  const folder = await scratch();
  const failing = withLock(
    join(folder, 'x.lock'),
    never,
    () => {},
    () => Promise.reject(new Error('rotto')),
    quick,
  );
  await expect(failing).rejects.toThrow('rotto');
  expect(await readdir(folder)).toEqual([]);
});

test('a lock without a sign of life is taken over, also by several at once', async () => {
  const path = join(await scratch(), 'x.lock');
  await writeFile(path, `${process.pid} qualcuno`);
  const old = new Date(Date.now() - 1000);
  await utimes(path, old, old);
  let inside = 0;
  const work = async () => {
    expect(++inside).toBe(1);
    await sleep(5);
    inside -= 1;
  };
  await Promise.all(Array.from({ length: 5 }, () => withLock(path, never, () => {}, work, quick)));
});

test('a living lock is waited for, said once, and waiting can be aborted', async () => {
  const path = join(await scratch(), 'x.lock');
  let said = 0;
  await withLock(
    path,
    never,
    () => {},
    async () => {
      const waiting = withLock(
        path,
        AbortSignal.timeout(300),
        () => said++,
        async () => {},
        quick,
      );
      await expect(waiting).rejects.toThrow();
    },
    quick,
  );
  expect(said).toBe(1);
});

test('two processes that start together fetch the file once', async () => {
  const dir = await scratch();
  let whole = 0;
  // slow enough for the second process to find the first at work
  const server = await serve((_request, response) => {
    whole += 1;
    response.writeHead(200, { 'content-length': weights.length });
    response.write(weights.subarray(0, 1000));
    setTimeout(() => response.end(weights.subarray(1000)), 1500);
  });
  const module = pathToFileURL(join('dist', 'src', 'engine', 'fetch.js')).href;
  const program = `import { ensureModel } from ${JSON.stringify(module)};
const ready = await ensureModel({ model: 'piccolo', dir: ${JSON.stringify(dir)}, cwd: '.', signal: new AbortController().signal,
  catalogue: ${JSON.stringify(catalogueOf(hub))}, rewrite: () => ${JSON.stringify(server.url)} });
console.log(ready.path);`;
  const run = () =>
    new Promise<string>((resolve, reject) => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let out = '';
      child.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString('utf8');
      });
      child.on('error', reject);
      child.on('close', () => resolve(out.trim()));
    });
  const path = join(dir, 'piccolo.gguf');
  expect(await Promise.all([run(), run()])).toEqual([path, path]);
  expect(whole).toBe(1);
  expect((await readFile(path)).equals(weights)).toBe(true);
});
