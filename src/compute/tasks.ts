/**
 * Every task the thread knows, by name. A task is a generator: what it yields are reports (a bare `yield` only lets others
 * have a turn), what it returns is the answer. Plain data in and out: it is copied from thread to thread.
 */

import { study } from '../labs/ngrams/study.ts';

type Task = (input: never) => Generator<unknown, unknown, unknown>;

/** Called once in the thread, so that what a task needs to keep (the digits, once read) lives here and not in a module. */
export const createTasks = () =>
  ({
    'count-slowly': countSlowly,
    ngrams: study,
  }) satisfies Readonly<Record<string, Task>>;

export type Tasks = ReturnType<typeof createTasks>;

function* countSlowly({ to }: { readonly to: number }): Generator<number, number, unknown> {
  for (let i = 1; i < to; i++) yield i;
  return to;
}
