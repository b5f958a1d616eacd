/** A person writes a message. */
import type { APIMessage } from 'discord-api-types/v10';
import { compose } from '../world/compose.ts';
import type { Person } from '../world/people.ts';
import type { World } from '../world/world.ts';
import { Wrong } from './wrong.ts';

const MOST = 2000;

/** Posts it; "@Prossimo" calls the bot, as Discord's client writes a mention. Nobody else is ever pinged at once. */
export function say(world: World, person: Person, channelId: string, text: string): APIMessage {
  if (!world.mayEnter(person.user.id, channelId)) throw new Wrong('Questo canale non c’è.', 404);
  if (text.length > MOST) throw new Wrong('Un messaggio può avere al massimo 2.000 caratteri.');
  const content = text.replaceAll(`@${world.bot.username}`, `<@${world.bot.id}>`).trim();
  if (content === '') throw new Wrong('Il messaggio è vuoto.');
  const body = { content, allowed_mentions: { parse: ['users' as const] } };
  const posted = compose(world, { channelId, author: person.user, body, uploads: [] });
  world.messages.add(posted);
  return posted.message;
}
