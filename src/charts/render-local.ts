/**
 * Draws in one worker thread, so that the bot's own loop never waits for a picture.
 * One drawing at a time; those whose askers went away before their turn are never started; a dead worker is replaced.
 */
import { Worker } from 'node:worker_threads';
import type { Drawing } from './drawing.ts';
import { ChartError } from './errors.ts';
import type { DrawAnswer, DrawRequest } from './render-worker.ts';

export interface LocalRenderer {
  /**
   * @returns a PNG
   * @throws ChartError 'drawing', 'worker' (it died twice over this drawing), 'closed'; the signal's reason when aborted
   */
  draw(drawing: Drawing, signal: AbortSignal): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface LocalRendererOptions {
  /** the compiled render-worker.js */
  readonly worker: URL;
  readonly log?: (message: string) => void;
}

interface Job {
  readonly id: number;
  readonly drawing: Drawing;
  readonly settle: (outcome: { readonly png: Uint8Array } | { readonly error: unknown }) => void;
  deaths: number;
  settled: boolean;
}

/** Starts the worker at once: the first drawing needn't wait for the fonts. */
export function createLocalRenderer({ worker: url, log = () => {} }: LocalRendererOptions): LocalRenderer {
  const queue: Job[] = [];
  let running: Job | null = null;
  let closed = false;
  let lastId = 0;
  let lastDeath = 'no reason given';
  let worker: Worker | null = start();

  function start(): Worker {
    const next = new Worker(url);
    next.unref();
    next.on('message', (answer: DrawAnswer) => finished(answer));
    next.on('error', (error) => {
      lastDeath = error.message;
      log(`the drawing thread died: ${error.message}`);
    });
    next.on('exit', () => died(next));
    return next;
  }

  function advance(): void {
    if (closed || running !== null) return;
    const job = queue.shift();
    if (job === undefined) {
      worker?.unref();
      return;
    }
    running = job;
    worker ??= start();
    worker.ref(); // a picture that is awaited keeps the process alive, an idle thread doesn't
    worker.postMessage({ id: job.id, drawing: job.drawing } satisfies DrawRequest);
  }

  function finished(answer: DrawAnswer): void {
    if (running?.id !== answer.id) return;
    const job = running;
    running = null;
    if ('png' in answer) job.settle({ png: answer.png });
    else job.settle({ error: new ChartError('drawing', answer.failure) });
    advance();
  }

  function died(which: Worker): void {
    if (worker !== which) return;
    worker = null;
    const job = running;
    running = null;
    if (job !== null && !job.settled && ++job.deaths < 2) queue.unshift(job);
    else job?.settle({ error: new ChartError('worker', `the drawing thread died twice: ${lastDeath}`) });
    advance();
  }

  return {
    draw(drawing, signal) {
      return new Promise((resolve, reject) => {
        if (closed) throw new ChartError('closed', 'the charts are closed');
        signal.throwIfAborted();
        const abort = () => {
          const place = queue.indexOf(job);
          if (place >= 0) queue.splice(place, 1);
          job.settle({ error: signal.reason });
        };
        const job: Job = {
          id: ++lastId,
          drawing,
          deaths: 0,
          settled: false,
          settle: (outcome) => {
            job.settled = true;
            signal.removeEventListener('abort', abort);
            if ('png' in outcome) resolve(outcome.png);
            else reject(outcome.error);
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
      for (const job of unfinished) job.settle({ error: new ChartError('closed', 'the charts are closed') });
      const last = worker;
      worker = null;
      await last?.terminate();
    },
  };
}
