/** The smallest real bot: a discord.js client with a few commands. Not ours: it is there to try the aula itself. */
import {
  type ApplicationCommandDataResolvable,
  Client,
  type ClientOptions,
  GatewayIntentBits,
  type Interaction,
  Partials,
} from 'discord.js';

export interface TinyBot {
  readonly client: Client<true>;
  /** what its listeners rejected with */
  readonly errors: unknown[];
  close(): Promise<void>;
}

export interface TinyBotOptions {
  readonly commands?: readonly ApplicationCommandDataResolvable[];
  readonly answer?: (interaction: Interaction) => unknown;
  readonly intents?: ClientOptions['intents'];
  readonly rest?: ClientOptions['rest'];
}

const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;

/** Resolves once it is ready and its commands are registered. Rejects when it can't log in. */
export async function startTinyBot(
  aula: { readonly api: string; readonly token: string },
  { commands, answer, intents = [Guilds, GuildMessages, DirectMessages], rest }: TinyBotOptions = {},
): Promise<TinyBot> {
  const client = new Client({
    intents,
    partials: [Partials.Channel],
    rest: { ...rest, api: aula.api },
  });
  const errors: unknown[] = [];
  client.on('error', (error) => errors.push(error));
  client.on('interactionCreate', async (interaction) => {
    try {
      await answer?.(interaction);
    } catch (error) {
      errors.push(error);
    }
  });
  const ready = new Promise<Client<true>>((resolve) => client.once('clientReady', resolve));
  await client.login(aula.token);
  const bot = await ready;
  if (commands) await bot.application.commands.set(commands);
  return { client: bot, errors, close: () => client.destroy() };
}

/** 1 × 1, white: the smallest PNG there is. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8////fwAJ+wP9KobjigAAAABJRU5ErkJggg==',
  'base64',
);
