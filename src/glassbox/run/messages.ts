/** What the bot's thread and the glass box's thread say to each other. */
import type { GlassboxFault } from '../errors.ts';
import type { Ask, CallName } from './calls.ts';

/** What the thread starts with. */
export interface ThreadData {
  readonly modelPath: string;
  readonly memoryLimit: number;
  /** that compute together, this one included */
  readonly threads: number;
  /** one Int32: not 0 tells the running call to stop */
  readonly stop: SharedArrayBuffer;
}

/** One at a time: the next follows the answer of the one before. */
export type CallMessage = {
  readonly [Name in CallName]: { readonly name: Name; readonly ask: Ask<Name> };
}[CallName];

export type AnswerMessage =
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'stopped' }
  | {
      readonly kind: 'refused';
      readonly fault: GlassboxFault;
      readonly message: string;
      readonly data: Readonly<Record<string, string | number>>;
    };
