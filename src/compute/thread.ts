/**
 * Keeps one computing thread: started at the first task, ended after some time without any, replaced when it dies. The task
 * it died over fails; the others start again in the new one.
 */
import { Worker } from 'node:worker_threads';
import type { FromThread, ThreadData, ToThread } from './messages.ts';
import { ComputeError } from './port.ts';

export interface Done {
  readonly value: unknown;
  readonly bytes: number;
}

export interface Thread {
  /** @throws ComputeError; the signal's reason when aborted */
  run(name: string, input: unknown, signal: AbortSignal, onReport: (report: unknown) => void): Promise<Done>;
  close(): Promise<void>;
}

export interface ThreadOptions {
  /** the compiled worker.js */
  readonly worker: URL;
  readonly idleMs: number;
  readonly log: (message: string) => void;
}

interface Job {
  readonly name: string;
  readonly input: unknown;
  readonly onReport: (report: unknown) => void;
  readonly resolve: (done: Done) => void;
  readonly reject: (error: unknown) => void;
}

/** A thread that asks for more is ended, instead of the whole bot. Numbers in typed arrays aren't counted. */
const HEAP_MB = 512;

export function createThread({ worker: url, idleMs, log }: ThreadOptions): Thread {
  const current = new SharedArrayBuffer(4);
  const jobs = new Map<number, Job>();
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let closed = false;
  let lastId = 0;

  function start(): Worker {
    const next = new Worker(url, {
      workerData: { current } satisfies ThreadData,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    Atomics.store(new Int32Array(current), 0, 0);
    let reason = 'it ended by itself';
    next.on('message', (message: FromThread) => {
      if (worker === next) hear(message);
    });
    next.on('error', (error) => {
      reason = error.message;
    });
    next.on('exit', () => {
      if (worker === next) died(reason);
    });
    return next;
  }

  function send(id: number, { name, input }: Job): void {
    clearTimeout(idle);
    worker ??= start();
    worker.ref();
    worker.postMessage({ kind: 'start', id, name, input } satisfies ToThread);
  }

  function hear(message: FromThread): void {
    const job = jobs.get(message.id);
    if (message.kind !== 'report') settle(message.id);
    if (message.kind === 'report') job?.onReport(message.report);
    else if (message.kind === 'done') job?.resolve({ value: message.value, bytes: message.bytes });
    else job?.reject(new ComputeError(`${job.name}: ${message.failure}`));
  }

  /** The thread died over one task, or before it began any: then over all of them, lest it starts and dies for ever. */
  function died(reason: string): void {
    worker = null;
    log(`the computing thread died: ${reason}`);
    const culprit = Atomics.load(new Int32Array(current), 0);
    for (const [id, job] of [...jobs]) {
      if (culprit !== 0 && id !== culprit) send(id, job);
      else {
        jobs.delete(id);
        job.reject(new ComputeError(`${job.name}: the computing thread died: ${reason}`));
      }
    }
  }

  function settle(id: number): void {
    jobs.delete(id);
    if (jobs.size > 0) return;
    worker?.unref(); // an idle thread keeps no process alive
    idle = setTimeout(() => void end(), idleMs).unref();
  }

  async function end(): Promise<void> {
    const last = worker;
    worker = null;
    await last?.terminate();
  }

  return {
    run(name, input, signal, onReport) {
      return new Promise((resolve, reject) => {
        if (closed) throw new ComputeError('the computing thread is closed');
        signal.throwIfAborted();
        const id = ++lastId;
        const abort = () => {
          worker?.postMessage({ kind: 'stop', id } satisfies ToThread);
          settle(id);
          reject(signal.reason);
        };
        signal.addEventListener('abort', abort, { once: true });
        const over = () => signal.removeEventListener('abort', abort);
        const job: Job = {
          name,
          input,
          onReport,
          resolve: (done) => {
            over();
            resolve(done);
          },
          reject: (error) => {
            over();
            reject(error);
          },
        };
        jobs.set(id, job);
        send(id, job);
      });
    },
    async close() {
      closed = true;
      clearTimeout(idle);
      const unfinished = [...jobs.values()];
      jobs.clear();
      for (const job of unfinished) job.reject(new ComputeError('the computing thread is closed'));
      await end();
    },
  };
}
