/** What the thread does with handwritten digits. It reads them when first asked, and keeps them as long as it lives. */
import { codesOf, trainCoder } from '../labs/digits/coder.ts';
import { judge, trainReader } from '../labs/digits/reader.ts';
import type { Network } from '../labs/nn/network.ts';
import { openDigits } from './digits-file.ts';
import { readDrawing } from './drawing-task.ts';

export function digitTasks() {
  const digits = openDigits();
  return {
    /** those that nothing was trained on */
    'digits-held': (_: Readonly<Record<string, never>>) => atOnce(() => digits().held),
    'reader-train': (input: Parameters<typeof trainReader>[1]) => trainReader(digits(), input),
    'reader-judge': (ask: { readonly network: Network; readonly silenced: readonly number[] }) =>
      atOnce(() => judge(ask.network, digits().held, ask.silenced)),
    'drawing-read': readDrawing,
    'coder-train': (input: Parameters<typeof trainCoder>[1]) => trainCoder(digits(), input),
    'coder-codes': ({ network }: { readonly network: Network }) =>
      atOnce(() => codesOf(network, digits().held)),
  };
}

/** A task of one go, some tens of milliseconds. */
function* atOnce<T>(work: () => T): Generator<undefined, T, unknown> {
  yield;
  return work();
}
