/** One press, command or form: what the bot is told, and how far its answer has come. */
import type { APIMessageInteractionMetadata } from 'discord-api-types/v10';
import type { Person } from './people.ts';
import type { Posted } from './posted.ts';

/** Discord waits so long for a first answer, and then keeps the token alive. */
export const ANSWER_WITHIN_MS = 3_000;
export const TOKEN_LIFE_MS = 15 * 60_000;

export type Answer = 'message' | 'deferred-message' | 'deferred-update' | 'update' | 'choices' | 'modal';

export interface Interaction {
  readonly id: string;
  readonly token: string;
  /** 2 command, 3 component, 4 autocomplete, 5 modal */
  readonly type: number;
  readonly person: Person;
  readonly channelId: string;
  readonly createdAt: number;
  /** Discord's `data` */
  readonly data: object;
  /** the message whose button was pressed, also when a modal came in between */
  readonly source: Posted | null;
  readonly metadata: APIMessageInteractionMetadata;
  /** how the bot answered; null while it hasn't */
  answer: Answer | null;
  failed: boolean;
  /** the message that `@original` names */
  originalId: string | null;
  /** autocomplete: what was suggested */
  choices: readonly unknown[];
}
