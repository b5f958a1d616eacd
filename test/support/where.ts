/** The words in which a test tells an actor what to do, and where. */
import type { APIMessage } from 'discord-api-types/v10';
import type { Patience } from './handle.ts';

export type Place = 'classe' | 'laboratorio' | 'dm';

/** A file to attach to an option. */
export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type?: string;
}

/** A command's options by name; a role by its name. */
export type Values = Readonly<
  Record<string, string | number | boolean | Attachment | { readonly role: string }>
>;

/** Where it happens; where the actor already is when left out. An actor starts in 'classe'. */
export interface Where {
  readonly channel?: Place;
}

export interface Which extends Where {
  /** the message to press on; the newest that has it when left out */
  readonly message?: APIMessage;
}

export interface Said {
  readonly message: APIMessage;
  /** the next thing the bot says there, once it no longer changes */
  reply(patience?: Patience): Promise<APIMessage>;
}
