/** Which of the aula's changes a bot hears of, under which name, and by which intent. */

import { forBot } from '../rest/for-bot.ts';
import type { Change } from '../world/changes.ts';
import { interactionPayload } from '../world/interaction-payload.ts';
import { memberOf } from '../world/people.ts';
import type { Posted } from '../world/posted.ts';
import { ids } from '../world/room.ts';
import type { World } from '../world/world.ts';

export const intents = {
  guilds: 1 << 0,
  guildMessages: 1 << 9,
  guildTyping: 1 << 11,
  directMessages: 1 << 12,
  directTyping: 1 << 14,
} as const;

/** Members, presences, message content: a small bot is not granted them. */
export const privileged = (1 << 1) | (1 << 8) | (1 << 15);

export interface BotEvent {
  readonly name: string;
  /** 0: whatever was asked */
  readonly intent: number;
  readonly data: object;
}

/** null for what Discord tells no bot: messages for one person's eyes, forms, the room's page. */
export function botEvent(world: World, change: Change, origin: string): BotEvent | null {
  switch (change.kind) {
    case 'posted':
      return aboutMessage(world, change.posted, 'MESSAGE_CREATE', origin);
    case 'edited':
      return aboutMessage(world, change.posted, 'MESSAGE_UPDATE', origin);
    case 'removed': {
      const { posted } = change;
      if (posted.onlyFor !== null) return null;
      const { id, channel_id } = posted.message;
      return {
        name: 'MESSAGE_DELETE',
        intent: messages(world, channel_id),
        data: { id, ...place(world, channel_id) },
      };
    }
    case 'typing': {
      const { userId: user_id, channelId } = change;
      if (user_id === world.bot.id) return null;
      const intent = world.channel(channelId)?.kind === 'dm' ? intents.directTyping : intents.guildTyping;
      const timestamp = Math.floor(world.clock.now() / 1000);
      return { name: 'TYPING_START', intent, data: { user_id, timestamp, ...place(world, channelId) } };
    }
    case 'interaction':
      return {
        name: 'INTERACTION_CREATE',
        intent: 0,
        data: interactionPayload(world, change.interaction, origin),
      };
    default:
      return null;
  }
}

function aboutMessage(world: World, posted: Posted, name: string, origin: string): BotEvent | null {
  if (posted.onlyFor !== null) return null;
  const { channel_id, author } = posted.message;
  const person = world.people.get(author.id);
  const inClass = world.channel(channel_id)?.kind === 'class';
  const member = inClass && person ? { member: memberOf(person) } : {};
  const data = { ...forBot(world, posted, origin), ...member, ...place(world, channel_id) };
  return { name, intent: messages(world, channel_id), data };
}

function messages(world: World, channelId: string): number {
  return world.channel(channelId)?.kind === 'dm' ? intents.directMessages : intents.guildMessages;
}

function place(world: World, channelId: string): object {
  const inClass = world.channel(channelId)?.kind === 'class';
  return inClass
    ? { channel_id: channelId, channel_type: 0, guild_id: ids.guild }
    : { channel_id: channelId, channel_type: 1 };
}
