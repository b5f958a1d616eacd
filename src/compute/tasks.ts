/** Every task the thread knows, by name. A task is a generator: what it yields are reports, what it returns is the answer. */

export interface Tasks {
  [name: string]: (input: never) => Generator<unknown, unknown, unknown>;
}
