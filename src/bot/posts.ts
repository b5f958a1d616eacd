/** Messages of the bot's own in a channel: a lesson's steps and results, which answer nobody's interaction. */
import { type Client, DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { payloads } from './send.ts';
import type { View } from './view.ts';

/** 'gone': the channel or the message isn't there any more; 'forbidden': the bot may not write there; 'unreachable': try later. */
export type PostFault = 'gone' | 'forbidden' | 'unreachable';

export class PostError extends Error {
  readonly fault: PostFault;
  constructor(fault: PostFault, options?: ErrorOptions) {
    super(`a message could not be posted: ${fault}`, options);
    this.name = 'PostError';
    this.fault = fault;
  }
}

export interface Posts {
  /**
   * @param nonce the same within some minutes is the same message: sent again after a kill, it isn't there twice. At most 25 characters
   * @returns the id of the (first) message. @throws PostError
   */
  send(channelId: string, view: View, nonce?: string): Promise<string>;
  /** a direct message. @throws PostError */
  tell(personId: string, view: View): Promise<void>;
  /** replaces what the message shows, pictures too. @throws PostError */
  edit(channelId: string, messageId: string, view: View): Promise<void>;
}

const GONE: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownMessage,
]);
const FORBIDDEN: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
]);

export function createPosts(client: Client): Posts {
  async function channelOf(id: string) {
    const channel = await client.channels.fetch(id);
    if (!channel?.isSendable()) throw new PostError('forbidden');
    return channel;
  }
  return {
    send: (channelId, view, nonce) =>
      explained(async () => {
        const channel = await channelOf(channelId);
        const [first, ...others] = payloads(view);
        const { attachments: _unused, ...payload } = first;
        const { id } = await channel.send(
          nonce === undefined ? payload : { ...payload, nonce, enforceNonce: true },
        );
        for (const { attachments: _none, ...other } of others) await channel.send(other);
        return id;
      }),
    tell: (personId, view) =>
      explained(async () => {
        const [{ attachments: _unused, ...payload }] = payloads(view);
        await client.users.send(personId, payload);
      }),
    edit: (channelId, messageId, view) =>
      explained(async () => {
        const channel = await channelOf(channelId);
        const [first] = payloads(view);
        await channel.messages.edit(messageId, first);
      }),
  };
}

async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PostError) throw error;
    if (!(error instanceof DiscordAPIError)) throw new PostError('unreachable', { cause: error });
    if (GONE.has(error.code)) throw new PostError('gone', { cause: error });
    if (FORBIDDEN.has(error.code)) throw new PostError('forbidden', { cause: error });
    if (error.status >= 500) throw new PostError('unreachable', { cause: error });
    throw error;
  }
}
