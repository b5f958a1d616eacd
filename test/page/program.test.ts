/** The whole program as a newcomer meets it: started as its own process, used in a real browser, killed and started again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enter, lastMessage, slash, startBrowser, type TestBrowser } from '../support/browser.ts';

const root = resolve(import.meta.dirname, '../..');
const data = mkdtempSync(join(tmpdir(), 'prossimo-program-'));

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  readonly output: () => string;
}

/** Resolves when it says that it is ready. */
async function start(port: number, folder = data): Promise<Running> {
  const child = spawn(process.execPath, ['dist/src/main.js'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, DISCORD_TOKEN: '', MODEL: 'gemma-3-270m' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const url = await new Promise<string>((ready, fail) => {
    const hear = (chunk: Buffer) => {
      output += String(chunk);
      const found = /pronto\. .*?(http:\/\/\S+)/.exec(output);
      if (found?.[1]) ready(found[1]);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => fail(new Error(`it ended with ${code}:\n${output}`)));
  });
  return { child, url, output: () => output };
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>((done) => child.once('exit', (code) => done(code)));

let browser: TestBrowser;
let program: Running;
beforeAll(async () => {
  [browser, program] = await Promise.all([startBrowser(), start(0)]);
});
afterAll(async () => {
  await browser.close();
  program.child.kill('SIGKILL');
  rmSync(data, { recursive: true, force: true });
});

it('shows the next token of the course’s sentence, and its buttons outlive a kill', async () => {
  const { page, problems } = await browser.openPage(program.url, { width: 390 });
  await enter(page, 'Giulia', 'studente');
  await slash(page, '/probabilita', { testo: 'Il gatto beve il' });
  const chart = lastMessage(page).getByRole('img', {
    name: /^Grafico a barre: il token dopo «Il gatto beve il»/,
  });
  await chart.waitFor();
  expect(await chart.getAttribute('alt')).toMatch(/8 bit|bit: come/);
  expect(await chart.getAttribute('alt')).toMatch(/\. «·latte» 3\d,\d\s%; «·sangue»/);
  await expect
    .poll(() => chart.evaluate((image: { naturalWidth: number }) => image.naturalWidth))
    .toBeGreaterThan(600);
  const port = Number(new URL(program.url).port);
  const died = ended(program.child);
  program.child.kill('SIGKILL');
  await died;
  program = await start(port);
  await page.reload();
  await lastMessage(page)
    .getByRole('button', { name: /T 0,5$/ })
    .click();
  await lastMessage(page)
    .getByRole('img', { name: /temperatura 0,5/ })
    .waitFor();
  expect(problems).toEqual([]);
  await page.close();
});

it('chooses another port when its own is taken, and says so', async () => {
  const other = mkdtempSync(join(tmpdir(), 'prossimo-other-'));
  const second = await start(Number(new URL(program.url).port), other);
  second.child.kill('SIGTERM');
  await ended(second.child);
  rmSync(other, { recursive: true, force: true });
  expect(second.output()).toMatch(/è occupata da un altro programma: ne ho scelta un’altra/);
});

it('refuses to share the data of one that runs, and says where that one is', async () => {
  const refused = await start(0).then(
    ({ child }) => child.kill('SIGKILL'),
    (error: unknown) => String(error),
  );
  expect(refused).toContain(`Prossimo è già aperto con questi stessi dati: ${program.url}`);
});

it('ends cleanly when asked to', async () => {
  const code = ended(program.child);
  program.child.kill('SIGTERM');
  expect(await code).toBe(0);
  expect(program.output()).toContain('Mi spengo');
  expect(program.output()).not.toMatch(/unhandled| at file:|Giulia|latte/);
});
