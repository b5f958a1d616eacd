import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DataInUse, lockData } from '../../src/data-lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prossimo-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('refuses a second program and says where the first one is, until it is closed', () => {
  const first = lockData(folder, process.pid, Date.now);
  first.announce('http://127.0.0.1:3000');
  const refused = (() => {
    try {
      lockData(folder, process.pid + 1, Date.now).release();
      return null;
    } catch (error) {
      return error;
    }
  })();
  expect(refused).toBeInstanceOf(DataInUse);
  expect((refused as DataInUse).url).toBe('http://127.0.0.1:3000');
  first.release();
  lockData(folder, process.pid + 1, Date.now).release();
});

it('takes over at once from a program that was killed', async () => {
  const gone = spawn(process.execPath, ['-e', '']);
  await new Promise((done) => gone.once('exit', done));
  lockData(folder, gone.pid ?? 0, Date.now);
  lockData(folder, process.pid, Date.now).release();
});

it('takes over from an owner that has been silent, whoever has its number now', () => {
  lockData(folder, process.pid, () => 0);
  lockData(folder, process.pid + 1, () => 60_000).release();
});

it('takes over from a file that says nothing', () => {
  writeFileSync(join(folder, 'prossimo.lock'), 'garbage');
  lockData(folder, process.pid, Date.now).release();
});
