/** Which servers a person shares with the bot: asked of Discord one by one, since the bot sees no lists of members. */
import type { Client } from 'discord.js';
import { LRUCache } from 'lru-cache';

export interface Members {
  /** of these servers, the ones this person is in; a server that can't be asked counts as not */
  among(person: string, guilds: readonly string[]): Promise<readonly string[]>;
  /** the servers the bot is in */
  guilds(): readonly string[];
}

const REMEMBERED_MS = 600_000;

export function createMembers(client: Client, now: () => number): Members {
  const known = new LRUCache<string, { readonly is: boolean; readonly at: number }>({ max: 10_000 });
  async function isIn(person: string, guildId: string): Promise<boolean> {
    const key = `${guildId}:${person}`;
    const before = known.get(key);
    if (before && now() - before.at < REMEMBERED_MS) return before.is;
    const is = await (
      client.guilds.cache.get(guildId)?.members.fetch(person) ?? Promise.reject(new Error('not there'))
    )
      .then(() => true)
      .catch(() => false);
    known.set(key, { is, at: now() });
    return is;
  }
  return {
    guilds: () => [...client.guilds.cache.keys()],
    async among(person, guilds) {
      const answers = await Promise.all(
        guilds.map(async (guild) => [guild, await isIn(person, guild)] as const),
      );
      return answers.filter(([, is]) => is).map(([guild]) => guild);
    },
  };
}
