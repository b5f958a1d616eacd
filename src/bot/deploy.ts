/** Registers the commands with Discord, in one PUT, and only when the list changed; remembers the ids that mentions need. */
import { createHash } from 'node:crypto';
import { type Client, DiscordAPIError, RESTJSONErrorCodes, Routes } from 'discord.js';
import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Settings } from '../store/settings.ts';
import { deployment } from '../text/start.ts';
import { LoginError } from './client.ts';
import { type Command, type CommandGroup, OptionType, type SlashCommand } from './command.ts';

/** The server doesn't exist, or the bot isn't in it. */
const NOT_THERE: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.MissingAccess,
]);

/** In a server and in the bot's own direct messages. */
const CONTEXTS = [InteractionContextType.Guild, InteractionContextType.BotDM];

/** What Discord is given. */
export function registration(commands: readonly Command[]): RESTPutAPIApplicationCommandsJSONBody {
  return commands.map((command) => ({
    ...(command.kind === 'message'
      ? { type: ApplicationCommandType.Message as const, ...command.data }
      : { type: ApplicationCommandType.ChatInput as const, ...structuredClone(slashData(command)) }),
    contexts: CONTEXTS,
    integration_types: [ApplicationIntegrationType.GuildInstall],
  })) as RESTPutAPIApplicationCommandsJSONBody;
}

const slashData = (command: SlashCommand | CommandGroup) =>
  command.kind === 'slash'
    ? command.data
    : {
        ...command.data,
        options: command.subcommands.map(({ data }) => ({ type: OptionType.Subcommand, ...data })),
      };

/**
 * @param guildId only in this server (at once), or everywhere when null
 * @returns name -> id of the registered commands, and whether they had to be sent
 * @throws LoginError when the bot isn't in that server
 */
export async function deploy(
  client: Client<true>,
  commands: readonly Command[],
  settings: Settings,
  guildId: string | null,
): Promise<{ ids: ReadonlyMap<string, string>; sent: boolean }> {
  const body = registration(commands);
  const application = client.application.id;
  const route = routeOf(application, guildId);
  const hash = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  const key = `commands:${application}:${guildId ?? 'all'}`;
  const explain = (error: unknown): never => {
    if (guildId === null || !(error instanceof DiscordAPIError) || !NOT_THERE.has(error.code)) throw error;
    throw new LoginError(deployment.notInServer(guildId, invitation(application)), { cause: error });
  };
  const changed = settings.get(key) !== hash;
  let known = changed ? [] : ((await client.rest.get(route).catch(explain)) as APIApplicationCommand[]);
  // someone may have cleared them by hand, or the server is new
  const missing = known.length !== body.length;
  if (missing) known = (await client.rest.put(route, { body }).catch(explain)) as APIApplicationCommand[];
  settings.set(key, hash);
  await leaveOldPlace(client, settings, guildId);
  return { ids: new Map(known.map((command) => [command.name, command.id])), sent: missing };
}

const routeOf = (application: string, guildId: string | null) =>
  guildId === null
    ? Routes.applicationCommands(application)
    : Routes.applicationGuildCommands(application, guildId);

/** After DISCORD_GUILD_ID changed, what was registered in the place before would show every command twice. */
async function leaveOldPlace(
  client: Client<true>,
  settings: Settings,
  guildId: string | null,
): Promise<void> {
  const application = client.application.id;
  const key = `commands:${application}:place`;
  const [before, now] = [settings.get(key), guildId ?? 'all'];
  settings.set(key, now);
  if (before === null || before === now) return;
  settings.set(`commands:${application}:${before}`, '');
  // the bot may have left that server: then nothing shows there anyway
  await client.rest
    .put(routeOf(application, before === 'all' ? null : before), { body: [] })
    .catch(() => undefined);
}

/** Where a teacher adds the bot to a server: commands, and the rights to see, send, attach and read back. */
export function invitation(applicationId: string): string {
  const permissions = 0x400n | 0x800n | 0x4000n | 0x8000n | 0x10000n;
  return `https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=bot+applications.commands&permissions=${permissions}`;
}
