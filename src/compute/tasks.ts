/**
 * Every task the thread knows, by name. A task is a generator: what it yields are reports (a bare `yield` only lets others
 * have a turn), what it returns is the answer. Plain data in and out: it is copied from thread to thread.
 */

import { learn } from '../labs/classification/learn.ts';
import { study } from '../labs/ngrams/study.ts';
import { digitTasks } from './digit-tasks.ts';

type Task = (input: never) => Generator<unknown, unknown, unknown>;

/** Called once in the thread, so that what a task needs to keep (the digits, once read) lives here and not in a module. */
export const createTasks = () =>
  ({
    'classification-train': learn,
    ngrams: study,
    ...digitTasks(),
  }) satisfies Readonly<Record<string, Task>>;

export type Tasks = ReturnType<typeof createTasks>;
