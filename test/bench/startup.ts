/** How long a second `npm start` takes to say that it is ready: everything is installed, built and fetched. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dist } from '../support/class.ts';
import { atMost, median } from './measure.ts';
import type { Row } from './row.ts';

const TIMES = 3;

export async function benchStartup(): Promise<Row[]> {
  await start();
  const times: number[] = [];
  for (let i = 0; i < TIMES; i++) times.push(await start());
  return [atMost('second npm start to "pronto", median of three', median(times), 's', 5)];
}

/** Seconds from the command to "pronto". */
async function start(): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), 'prossimo-bench-'));
  const began = performance.now();
  const child = spawn(process.execPath, ['scripts/bootstrap.mjs', 'start'], {
    cwd: fileURLToPath(dist('..')),
    env: { ...process.env, DATA_DIR: data, PORT: '0', DISCORD_TOKEN: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    return await new Promise<number>((resolve, reject) => {
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => {
        said += String(chunk);
        if (/pronto/.test(said)) resolve((performance.now() - began) / 1000);
      });
      child.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${said}`)));
    });
  } finally {
    child.removeAllListeners('exit');
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
    rmSync(data, { recursive: true, force: true });
  }
}
