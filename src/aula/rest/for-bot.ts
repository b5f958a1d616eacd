/** What a bot without the message content intent may read. */
import type { APIMessage } from 'discord-api-types/v10';
import { type Posted, withAddresses } from '../world/posted.ts';
import type { World } from '../world/world.ts';

/** Content is withheld except in direct messages, in the bot's own messages and where the bot is mentioned. */
export function forBot(world: World, posted: Posted, origin: string): APIMessage {
  const message = withAddresses(posted.message, origin);
  const direct = world.channel(message.channel_id)?.kind === 'dm';
  const own = message.author.id === world.bot.id;
  if (direct || own || message.mentions.some((user) => user.id === world.bot.id)) return message;
  return { ...message, content: '', embeds: [], attachments: [], components: [] };
}
