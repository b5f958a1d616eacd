/** One short hint for who writes to the bot instead of using a command. It holds no conversation, and reads no text. */

import { type Message, MessageType } from 'discord.js';
import { LRUCache } from 'lru-cache';
import type { CommandNames } from '../services.ts';
import { describe, type Log } from './report.ts';

export interface GreetingOptions {
  readonly commandNames: Pick<CommandNames, 'mention'>;
  /** milliseconds */
  readonly now: () => number;
  readonly log: Log;
}

/** Never rejects. */
export type Greeting = (message: Message) => Promise<void>;

const QUIET_MS = 600_000;
/** People whose last hint is remembered. */
const REMEMBERED = 10_000;
const WRITTEN: ReadonlySet<MessageType> = new Set([MessageType.Default, MessageType.Reply]);

/** Answers direct messages and messages that mention the bot, once per person every ten minutes; never bots. */
export function createGreeting({ commandNames, now, log }: GreetingOptions): Greeting {
  const greeted = new LRUCache<string, number>({ max: REMEMBERED });
  return async (message) => {
    if (!isForBot(message)) return;
    const last = greeted.get(message.author.id);
    if (last !== undefined && now() - last < QUIET_MS) return;
    greeted.set(message.author.id, now());
    const content = hint(commandNames.mention('probabilita'), commandNames.mention('aiuto'));
    try {
      await message.reply({
        content,
        allowedMentions: { parse: [], repliedUser: false },
        failIfNotExists: false,
      });
    } catch (error) {
      log.warn(`a greeting could not be sent: ${describe(error)}`);
    }
  };
}

function isForBot({ author, client, guildId, mentions, type, webhookId }: Message): boolean {
  if (author.bot || webhookId !== null || !WRITTEN.has(type)) return false;
  return guildId === null || mentions.users.has(client.user.id);
}

const hint = (probabilita: string, aiuto: string): string =>
  `Ciao! Sono Prossimo: apro un vero modello linguistico e ti faccio vedere come sceglie **il prossimo token**. Non so chiacchierare, rispondo ai comandi: prova ${probabilita} con l’inizio di una frase, per esempio *Il gatto beve il*. Con ${aiuto} vedi tutto quello che so fare.`;
