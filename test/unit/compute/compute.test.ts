/** The computing thread as a whole: shared, remembered, cancelled, and replaced when it dies. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { createCompute } from '../../../src/compute/compute.ts';
import type { Compute } from '../../../src/compute/port.ts';
import { dist } from '../../support/class.ts';

const { signal } = new AbortController();
const open: Compute[] = [];
afterEach(() => Promise.all(open.splice(0).map((one) => one.close())));
function started(worker: URL, log: (message: string) => void = () => {}): Compute {
  const made = createCompute({ worker, log });
  open.push(made);
  return made;
}
/** A thread of our own making, as a file. */
function threadOf(source: string): URL {
  const file = join(mkdtempSync(join(tmpdir(), 'prossimo-compute-')), 'worker.mjs');
  writeFileSync(file, `import { parentPort, workerData } from 'node:worker_threads';\n${source}`);
  return pathToFileURL(file);
}
const ask = (seed: number, epochs = 1) => ({ seed, digits: 200, epochs });

describe('the real thread', () => {
  const real = dist('src/compute/worker.js');

  it('works out the same once for all who wait, who all hear of it, and remembers', async () => {
    const compute = started(real);
    const heard: string[] = [];
    const [first, second] = await Promise.all([
      compute.run('reader-train', ask(1, 2), signal, ({ epoch }) => heard.push(`a${epoch}`)),
      compute.run('reader-train', ask(1, 2), signal, ({ epoch }) => heard.push(`b${epoch}`)),
    ]);
    expect(second).toBe(first);
    expect(heard).toEqual(['a1', 'b1', 'a2', 'b2']);
    expect(await compute.run('reader-train', ask(1, 2), signal, () => heard.push('again'))).toBe(first);
    expect(heard).toHaveLength(4);
  });

  it('a short task is done while a long one goes on, and the long one can be stopped', async () => {
    const compute = started(real);
    const stop = new AbortController();
    const long = compute.run('reader-train', ask(2, 100_000), stop.signal);
    await compute.run('digits-held', {}, signal);
    stop.abort(new Error('basta'));
    await expect(long).rejects.toThrow('basta');
    expect((await compute.run('reader-train', ask(3), signal)).score.of).toHaveLength(10);
  });

  it('what is closed answers those who wait', async () => {
    const compute = started(real);
    const waiting = compute.run('reader-train', ask(4, 100_000), signal);
    const over = expect(waiting).rejects.toThrow('closed');
    await compute.close();
    await over;
    await expect(compute.run('digits-held', {}, signal)).rejects.toThrow('closed');
  });
});

it('when it dies, the task it died over fails, the others are started again', async () => {
  const log: string[] = [];
  // dies over seed 666, once everything has been asked
  const compute = started(
    threadOf(`
      const asked = [];
      parentPort.on('message', (m) => {
        asked.push(m);
        const deadly = asked.find(({ input }) => input.seed === 666);
        if (deadly && asked.length < 3) return;
        for (const { id, input } of asked.splice(0)) {
          Atomics.store(new Int32Array(workerData.current), 0, id);
          if (input.seed === 666) throw new Error('bum');
          parentPort.postMessage({ kind: 'done', id, value: { said: input.seed }, bytes: 10 });
        }
      });`),
    (message) => log.push(message),
  );
  const deadly = expect(compute.run('reader-train', ask(666), signal)).rejects.toThrow('bum');
  const others = [1, 2].map((seed) => compute.run('reader-train', ask(seed), signal));
  await deadly;
  expect(await Promise.all(others)).toEqual([{ said: 1 }, { said: 2 }]);
  expect(log).toEqual(['the computing thread died: bum']);
});

it('a thread that can’t even start is a clear error', async () => {
  const compute = started(new URL('file:///nowhere/worker.js'));
  await expect(compute.run('digits-held', {}, signal)).rejects.toMatchObject({ name: 'ComputeError' });
});
