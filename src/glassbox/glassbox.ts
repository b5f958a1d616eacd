/** The glass box as the rest of Prossimo sees it: a thread that holds the model, and traces remembered by their tokens. */
import { availableParallelism, totalmem } from 'node:os';
import { createShared } from '../shared.ts';
import { GlassboxError } from './errors.ts';
import { residualsAt } from './look/lens.ts';
import type { Intervention } from './model/intervention.ts';
import { checkLength } from './model/tokens.ts';
import { residualAfter, type Trace } from './model/trace.ts';
import type { Glassbox } from './port.ts';
import { createThread, type ThreadOptions } from './run/thread.ts';
import { MOST_BYTES } from './wasm/kernel.ts';

type Needed = 'worker' | 'modelPath';

export type GlassboxOptions = Pick<ThreadOptions, Needed> &
  Partial<Omit<ThreadOptions, Needed>> & {
    /** most bytes of remembered traces; one of 16 tokens on Gemma 270M takes 3 MB */
    readonly traceBytes?: number;
  };

/** More hardly help: they all read the same memory. */
const MOST_THREADS = 4;
const IDLE_MS = 5 * 60_000;
const TRACE_BYTES = 128 * 2 ** 20;
/** Texts of one call to the thread: what comes in between waits for so many at most. */
const TEXTS_AT_A_TIME = 24;

/** Opens nothing yet: the model is read at the first call, and again at the first after `idleMs` without any. */
export function createGlassbox(options: GlassboxOptions): Glassbox {
  const thread = createThread({
    memoryLimit: Math.min(MOST_BYTES, totalmem() / 2),
    threads: Math.min(MOST_THREADS, availableParallelism()),
    idleMs: IDLE_MS,
    after: timer,
    log: () => {},
    ...options,
  });
  const traces = createShared<Trace>(options.traceBytes ?? TRACE_BYTES, bytesOf);
  let passes = 0;

  const trace: Glassbox['trace'] = async (tokens, signal, intervention = {}) => {
    checkLength(tokens);
    return traces.get(keyOf(tokens, intervention), signal, (shared) => {
      passes++;
      return thread.call('trace', { tokens, intervention }, shared);
    });
  };

  return {
    trace,
    describe: (signal) => thread.call('describe', {}, signal),
    async layer(tokens, layer, signal, intervention = {}) {
      const whole = await trace(tokens, signal, intervention);
      checkPlace('layer', layer, whole.layers.length);
      const residual = residualAfter(whole, layer);
      return thread.call('layer', { layer, residual, intervention }, signal);
    },
    async lens(tokens, position, question, signal, intervention = {}) {
      const whole = await trace(tokens, signal, intervention);
      const T = whole.tokens.length;
      const place = position < 0 ? T + position : position;
      checkPlace('position', place, T);
      return thread.call('lens', { residuals: residualsAt(whole, place), question }, signal);
    },
    rows: (table, ids, signal) => thread.call('rows', { table, ids }, signal),
    nearest: (vector, question, signal) => thread.call('nearest', { vector, question }, signal),
    async residuals(texts, layers, signal, onProgress = () => {}) {
      texts.forEach(checkLength);
      const { dModel } = await thread.call('describe', {}, signal);
      const all = new Float32Array(texts.length * dModel);
      for (let first = 0; first < texts.length; first += TEXTS_AT_A_TIME) {
        const some = texts.slice(first, first + TEXTS_AT_A_TIME);
        all.set(await thread.call('residuals', { texts: some, layers }, signal), first * dModel);
        onProgress(first + some.length);
      }
      return all;
    },
    status: () => ({ open: thread.isOpen, passes, remembered: traces.size }),
    async close() {
      traces.clear();
      await thread.close();
    },
  };
}

function checkPlace(what: string, value: number, below: number): void {
  if (!Number.isInteger(value) || value < 0 || value >= below) {
    throw new GlassboxError('bad-request', `${what} ${value} of ${below}`);
  }
}

function keyOf(tokens: readonly number[], { silencedHeads, cutEdges, hiddenTokens }: Intervention): string {
  const heads = silencedHeads?.map(({ layer, head }) => [layer, head]);
  const edges = cutEdges?.map(({ layer, head, from, to }) => [layer, head, from, to]);
  return JSON.stringify([tokens, heads ?? [], edges ?? [], hiddenTokens ?? []]);
}

/** Nearly all of a trace is its arrays of 32-bit numbers. */
function bytesOf({ embeddings, layers, final, logits }: Trace): number {
  const arrays = layers.flatMap((layer) => Object.values(layer) as (Float32Array | Uint32Array)[]);
  return [embeddings, final, logits, ...arrays].reduce((sum, array) => sum + array.byteLength, 0);
}

function timer(ms: number, callback: () => void): () => void {
  const handle = setTimeout(callback, ms);
  handle.unref();
  return () => clearTimeout(handle);
}
