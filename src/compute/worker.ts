/** The thread that computes for the labs. Runs compiled, started by thread.ts. */
import { serialize } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import type { FromThread, ThreadData, ToThread } from './messages.ts';
import { createTasks } from './tasks.ts';
import { createTurns } from './turns.ts';

/** Short enough for a press not to notice the task before it. */
const SLICE_MS = 20;

if (parentPort === null) throw new Error('worker.ts runs in a worker thread only');
const port = parentPort;
const { current }: ThreadData = workerData;
const id = new Int32Array(current);
const tasks: Readonly<Record<string, (input: never) => Generator<unknown, unknown, unknown>>> = createTasks();
const turns = createTurns(SLICE_MS, () => performance.now());

function go(): void {
  Atomics.store(id, 0, turns.next);
  for (const turn of turns.turn()) {
    const message = turn.kind === 'done' ? { ...turn, bytes: serialize(turn.value).byteLength } : turn;
    port.postMessage(message satisfies FromThread);
  }
  Atomics.store(id, 0, turns.next);
  if (turns.next !== 0) setImmediate(go); // between turns, messages are heard
}

port.on('message', (message: ToThread) => {
  if (message.kind === 'stop') return turns.stop(message.id);
  const { name, input } = message;
  const idle = turns.next === 0;
  turns.start(message.id, () => {
    const task = tasks[name];
    if (task === undefined) throw new Error(`no task is called ${name}`);
    return task(input as never); // the pair was checked by Compute.run
  });
  if (idle) setImmediate(go);
});
