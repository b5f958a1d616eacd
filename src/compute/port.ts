/**
 * Work of more than 50 ms that the labs need, done in a worker thread of its own: the bot's loop never waits for it.
 * Every task is a pure function by name (tasks.ts): plain data in, plain data out, reports on the way.
 */
import type { Tasks } from './tasks.ts';

export type TaskName = keyof Tasks;
export type Input<N extends TaskName> = Parameters<Tasks[N]>[0];
export type Output<N extends TaskName> =
  ReturnType<Tasks[N]> extends Generator<unknown, infer R, unknown> ? R : never;
export type Report<N extends TaskName> =
  ReturnType<Tasks[N]> extends Generator<infer R, unknown, unknown> ? Exclude<R, undefined> : never;

export interface Compute {
  /**
   * Runs one task; tasks of several people take turns between their reports, so a long one doesn't hold up a short one.
   * The same name and input asked twice is worked out once, and remembered: don't change what you are given.
   * @param input plain data or typed arrays; it is copied to the thread
   * @param onReport hears each report of the task's generator, until it settles
   * @throws ComputeError when the task failed or the thread died; the signal's reason when aborted
   */
  run<N extends TaskName>(
    name: N,
    input: Input<N>,
    signal: AbortSignal,
    onReport?: (report: Report<N>) => void,
  ): Promise<Output<N>>;
  close(): Promise<void>;
}

export class ComputeError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ComputeError';
  }
}
