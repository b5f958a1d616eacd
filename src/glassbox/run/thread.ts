/**
 * Runs calls in a worker thread, one at a time in the order they came; starts it when needed and ends it, with all the
 * memory of the weights, after some time without calls.
 */
import { Worker } from 'node:worker_threads';
import { GlassboxError } from '../errors.ts';
import type { Answer, Ask, CallName } from './calls.ts';
import type { AnswerMessage, CallMessage, ThreadData } from './messages.ts';

export interface ThreadOptions {
  /** the compiled worker.js */
  readonly worker: URL;
  readonly modelPath: string;
  readonly memoryLimit: number;
  /** how many compute together, from 1 */
  readonly threads: number;
  readonly idleMs: number;
  /** calls back after so many milliseconds unless the returned function is called first */
  readonly after: (ms: number, callback: () => void) => () => void;
  readonly log: (message: string) => void;
}

export interface Thread {
  /** whether the weights are in memory, or on their way there */
  readonly isOpen: boolean;
  /** @throws GlassboxError; the signal's reason when aborted */
  call<Name extends CallName>(name: Name, ask: Ask<Name>, signal: AbortSignal): Promise<Answer<Name>>;
  close(): Promise<void>;
}

interface Job {
  readonly message: CallMessage;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

export function createThread({ worker: url, idleMs, after, log, ...options }: ThreadOptions): Thread {
  const { modelPath, memoryLimit, threads } = options;
  const stop = new SharedArrayBuffer(4);
  const stopFlag = new Int32Array(stop);
  const queue: Job[] = [];
  let worker: Worker | null = null;
  let running: Job | null = null;
  let cancelIdle = () => {};
  let closed = false;

  function start(): Worker {
    const next = new Worker(url, {
      workerData: { modelPath, memoryLimit, threads, stop } satisfies ThreadData,
    });
    let reason = 'it ended by itself';
    next.on('message', (message: AnswerMessage) => {
      if (worker === next) finished(message);
    });
    next.on('error', (error) => {
      reason = error.message;
    });
    next.on('exit', () => {
      if (worker !== next) return;
      worker = null;
      log(`the glass box's thread died: ${reason}`);
      const job = running;
      running = null;
      job?.reject(new GlassboxError('died', `the glass box's thread died: ${reason}`));
      advance();
    });
    return next;
  }

  function advance(): void {
    if (closed || running !== null) return;
    const job = queue.shift();
    if (job === undefined) {
      worker?.unref(); // an idle thread keeps no process alive
      if (worker !== null) cancelIdle = after(idleMs, () => void release());
      return;
    }
    cancelIdle();
    running = job;
    worker ??= start();
    worker.ref();
    Atomics.store(stopFlag, 0, 0);
    worker.postMessage(job.message);
  }

  function finished(message: AnswerMessage): void {
    const job = running;
    running = null;
    if (message.kind === 'answer') job?.resolve(message.answer);
    else if (message.kind === 'refused') {
      job?.reject(new GlassboxError(message.fault, message.message, message.data));
    }
    advance();
  }

  async function release(): Promise<void> {
    cancelIdle();
    const last = worker;
    worker = null;
    await last?.terminate();
  }

  return {
    get isOpen() {
      return worker !== null;
    },
    call(name, ask, signal) {
      return new Promise((resolve, reject) => {
        if (closed) throw new GlassboxError('closed', 'the glass box is closed');
        signal.throwIfAborted();
        const abort = () => {
          const place = queue.indexOf(job);
          if (place >= 0) queue.splice(place, 1);
          else if (running === job) Atomics.store(stopFlag, 0, 1);
          reject(signal.reason);
        };
        const settled = () => signal.removeEventListener('abort', abort);
        const job: Job = {
          message: { name, ask } as CallMessage,
          resolve: (answer) => {
            settled();
            resolve(answer as Answer<typeof name>);
          },
          reject: (error) => {
            settled();
            reject(error);
          },
        };
        signal.addEventListener('abort', abort, { once: true });
        queue.push(job);
        advance();
      });
    },
    async close() {
      closed = true;
      const unfinished = running === null ? queue.splice(0) : [running, ...queue.splice(0)];
      running = null;
      for (const job of unfinished) job.reject(new GlassboxError('closed', 'the glass box is closed'));
      await release();
    },
  };
}
