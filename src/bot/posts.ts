/** Messages of the bot's own in a channel: a lesson's steps and results, which answer nobody's interaction. */
import { type Client, DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { payloads } from './send.ts';
import type { View } from './view.ts';

/** 'gone': the channel, the message or the person isn't there any more; 'forbidden': the bot may not write there; 'unreachable': try later. */
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
  RESTJSONErrorCodes.UnknownUser,
  RESTJSONErrorCodes.InvalidRecipients,
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
    async send(channelId, view, nonce) {
      // outside: a view that can't be drawn is a defect, not a fault of the line
      const [first, ...others] = payloads(view);
      return explained(async () => {
        const channel = await channelOf(channelId);
        const { attachments: _unused, ...payload } = first;
        const { id } = await channel.send(
          nonce === undefined ? payload : { ...payload, nonce, enforceNonce: true },
        );
        for (const { attachments: _none, ...other } of others) await channel.send(other);
        return id;
      });
    },
    async tell(personId, view) {
      const [{ attachments: _unused, ...payload }] = payloads(view);
      await explained(() => client.users.send(personId, payload));
    },
    async edit(channelId, messageId, view) {
      const [first] = payloads(view);
      await explained(async () => {
        const channel = await channelOf(channelId);
        await channel.messages.edit(messageId, first);
      });
    },
  };
}

async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PostError) throw error;
    // what discord.js gave up after its own repeats: 5xx, no network, no answer in time
    if (!(error instanceof DiscordAPIError)) throw new PostError('unreachable', { cause: error });
    if (GONE.has(error.code)) throw new PostError('gone', { cause: error });
    if (FORBIDDEN.has(error.code)) throw new PostError('forbidden', { cause: error });
    if (error.status >= 500) throw new PostError('unreachable', { cause: error });
    throw error;
  }
}
