/** The one discord.js client, on Discord or in the aula: which events it hears, and how it logs in and out. */
import { Client, DiscordjsError, DiscordjsErrorCodes, Events, GatewayIntentBits, Partials } from 'discord.js';
import type { Log } from './report.ts';
import type { Router } from './router.ts';

export type { Client };

export interface BotOptions {
  /** made by createClient, not logged in yet */
  readonly client: Client;
  readonly token: string;
  readonly router: Router;
  readonly log: Log;
}

export interface Bot {
  readonly client: Client<true>;
  close(): Promise<void>;
}

/** Why the bot could not log in, in words for whoever runs it. */
export class LoginError extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'LoginError';
  }
}

/**
 * No privileged intent is asked for.
 * @param api another server that speaks Discord's protocol; Discord itself when left out
 */
export function createClient(api?: string): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    ...(api === undefined ? {} : { rest: { api } }),
  });
}

/**
 * Logs in and resolves when the bot is ready to answer.
 * @throws LoginError
 */
export async function startBot({ client, token, router, log }: BotOptions): Promise<Bot> {
  // without a listener for 'error', a rejection inside another listener would end the process
  client.on(Events.Error, (error) => log.error(`discord.js: ${error.message}`));
  client.on(Events.ShardError, (error) => log.warn(`gateway: ${error.message}`));
  client.on(Events.ShardReconnecting, () => log.warn('gateway: reconnecting'));
  client.on(Events.ShardResume, () => log.info('gateway: resumed'));
  client.on(Events.InteractionCreate, (interaction) => void router.handle(interaction));
  client.on(Events.MessageCreate, (message) => void router.hear(message));
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  try {
    await client.login(token);
    return {
      client: await ready,
      async close() {
        await router.stop();
        // leaving isn't losing the connection
        client.removeAllListeners(Events.ShardReconnecting);
        await client.destroy();
      },
    };
  } catch (error) {
    await client.destroy();
    throw explain(error);
  }
}

function explain(error: unknown): Error {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) {
    return new LoginError(
      'Discord non accetta questo DISCORD_TOKEN: nel portale sviluppatori, alla voce Bot, premi «Reset Token» e copia quello nuovo nel file .env.',
    );
  }
  const message = error instanceof Error ? error.message : String(error);
  if (/disallowed intent/i.test(message))
    return new LoginError(`Discord rifiuta gli intent del bot: ${message}`, { cause: error });
  return new LoginError(
    `Non riesco a collegarmi a Discord (${message}). Controlla la connessione e riprova.`,
    { cause: error },
  );
}
