/** Starts and kills the bot as a process of its own, in well under a second each. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { LessonFile } from '../../src/lessons/folder.ts';
import { dist } from './class.ts';

export interface ChildOrder {
  readonly api: string;
  readonly token: string;
  readonly database: string;
  readonly lessons: readonly LessonFile[];
}

export interface BotProcess {
  /** resolves when it answers */
  start(): Promise<void>;
  /** kill -9; resolves when it is dead */
  kill(): Promise<void>;
  /** ends the one that waits, too */
  close(): Promise<void>;
  /** what it wrote to stderr, of all its lives */
  readonly said: () => string;
}

const BUNDLE = fileURLToPath(dist('test/support/lesson-child.js'));

export async function botProcess(order: ChildOrder): Promise<BotProcess> {
  await build({
    entryPoints: [fileURLToPath(new URL('./lesson-child.ts', import.meta.url))],
    outfile: BUNDLE,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  let said = '';
  const load = () => {
    const child = fork(BUNDLE, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    child.stderr?.on('data', (chunk: Buffer) => {
      said += String(chunk);
    });
    const loaded = new Promise<void>((done) => child.once('message', () => done()));
    return { child, loaded };
  };
  // the next one loads while this one is at work
  let spare = load();
  let running: ChildProcess | null = null;
  return {
    async start() {
      const { child, loaded } = spare;
      spare = load();
      running = child;
      await loaded;
      await new Promise<void>((ready, fail) => {
        child.once('message', () => ready());
        child.once('exit', (code) => fail(new Error(`the bot ended with ${code}:\n${said}`)));
        child.send(order);
      });
    },
    async kill() {
      const dying = running;
      running = null;
      if (dying) await end(dying);
    },
    close: () => end(spare.child),
    said: () => said,
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const dead = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await dead;
}
