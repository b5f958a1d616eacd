/** A thread that only helps with matrix products. Runs compiled; ends with the thread that started it. */
import { workerData } from 'node:worker_threads';
import { instantiate } from './rows.ts';
import { help } from './task.ts';

export interface HelperData {
  readonly memory: WebAssembly.Memory;
  readonly control: Int32Array;
}

const { memory, control }: HelperData = workerData;
const instance = instantiate(memory);
for (let round = 0; ; ) round = help(control, instance, round);
