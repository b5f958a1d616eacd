/** What the bot's thread and the computing thread say to each other. */
import type { Turn } from './turns.ts';

export type ToThread =
  | { readonly kind: 'start'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'stop'; readonly id: number };

/** `bytes`: how much memory the answer takes, for the one who remembers it */
export type FromThread = Exclude<Turn, { kind: 'done' }> | (Turn & { kind: 'done'; readonly bytes: number });

export interface ThreadData {
  /** one 32-bit integer: the id of the task that computes now, so that a death can be laid at its door */
  readonly current: SharedArrayBuffer;
}
