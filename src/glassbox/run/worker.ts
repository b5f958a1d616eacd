/** The glass box's thread: opens the model at the first call and answers one call after another. Runs compiled, started by thread.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { GlassboxError } from '../errors.ts';
import { withFile } from '../read/file.ts';
import { openModel } from '../read/open.ts';
import { type KernelRoom, wasmKernel } from '../wasm/kernel.ts';
import { callsOn } from './calls.ts';
import type { AnswerMessage, CallMessage, ThreadData } from './messages.ts';

if (parentPort === null) throw new Error('worker.ts runs in a worker thread only');
const port = parentPort;
const { modelPath, memoryLimit, threads, stop }: ThreadData = workerData;
const stopped = new Int32Array(stop);

class Stopped extends Error {}
const pause = () => {
  if (Atomics.load(stopped, 0) !== 0) throw new Stopped();
};

const helpers = { worker: new URL('../wasm/helper.js', import.meta.url), count: threads - 1 };
const kernel = (room: KernelRoom) => wasmKernel(room, helpers);
// never stopped half-way: whoever asks next needs it
const open = () => callsOn(withFile(modelPath, (source) => openModel(source, { kernel, memoryLimit })));
const opened: { calls: ReturnType<typeof open> | null } = { calls: null };

port.on('message', ({ name, ask }: CallMessage) => {
  try {
    opened.calls ??= open();
    const call = opened.calls[name] as (ask: unknown, pause: () => void) => unknown; // the pair comes from CallMessage
    port.postMessage({ kind: 'answer', answer: call(ask, pause) } satisfies AnswerMessage);
  } catch (error) {
    port.postMessage(refusal(error));
  }
});

/** What nobody foresaw ends the thread: a fresh one is safer than this one, and the bot's thread reports the error. */
function refusal(error: unknown): AnswerMessage {
  if (error instanceof Stopped) return { kind: 'stopped' };
  if (!(error instanceof GlassboxError)) throw error;
  const { fault, message, data } = error;
  return { kind: 'refused', fault, message, data };
}
