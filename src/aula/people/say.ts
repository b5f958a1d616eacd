/** A person writes a message. */
import type { APIMessage } from 'discord-api-types/v10';
import { compose } from '../world/compose.ts';
import type { Person } from '../world/people.ts';
import type { World } from '../world/world.ts';
import { Wrong } from './wrong.ts';

const MOST = 2000;

/** Posts it, perhaps as a reply, which calls the author of what it replies to; "@Prossimo" calls the bot, as Discord's client writes a mention. Nobody else is ever pinged at once. */
export function say(
  world: World,
  person: Person,
  channelId: string,
  { content: text, replyTo }: { readonly content: string; readonly replyTo?: string | undefined },
): APIMessage {
  if (!world.mayEnter(person.user.id, channelId)) throw new Wrong('Questo canale non c’è.', 404);
  if (text.length > MOST) throw new Wrong('Un messaggio può avere al massimo 2.000 caratteri.');
  const content = text.replaceAll(`@${world.bot.username}`, `<@${world.bot.id}>`).trim();
  if (content === '') throw new Wrong('Il messaggio è vuoto.');
  const body = { content, allowed_mentions: { parse: ['users' as const] } };
  const target = replyTo === undefined ? undefined : world.messages.get(channelId, replyTo);
  if (replyTo !== undefined && (!target || !world.sees(person.user.id, target)))
    throw new Wrong('Questo messaggio non c’è più.', 404);
  const reply = target && {
    type: 19,
    message_reference: { type: 0, channel_id: channelId, message_id: target.message.id },
    referenced_message: target.message,
  };
  const posted = compose(world, { channelId, author: person.user, body, uploads: [], more: reply ?? {} });
  const { mentions } = posted.message;
  if (target && !mentions.some(({ id }) => id === target.message.author.id))
    mentions.push(target.message.author);
  world.messages.add(posted);
  return posted.message;
}
