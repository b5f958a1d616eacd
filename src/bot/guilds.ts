/** Tells the privacy service which servers the bot is in, and which it was removed from. */
import { type Client, Events } from 'discord.js';
import type { Privacy } from '../services/privacy.ts';

/** A server that is only out of reach for a while says so with another event: it isn't left. */
export function watchGuilds(client: Client<true>, privacy: Pick<Privacy, 'left' | 'isIn'>): void {
  privacy.isIn([...client.guilds.cache.keys()]);
  client.on(Events.GuildCreate, ({ id }) => privacy.isIn([id]));
  client.on(Events.GuildDelete, ({ id }) => privacy.left(id));
}
