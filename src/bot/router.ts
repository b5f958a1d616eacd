/** From an interaction to a handler and back: finds it, acknowledges, checks, runs, sends; one place for errors and rights. */

import { setTimeout as sleep } from 'node:timers/promises';
import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
  Message,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { Services } from '../services.ts';
import { errors } from '../text/errors.ts';
import { acknowledge } from './answer.ts';
import { type Uploads, withUploads } from './attachments.ts';
import {
  type Command,
  type CommandGroup,
  type Leaf,
  type MessageCommand,
  OptionType,
  type SlashCommand,
  type View,
} from './command.ts';
import { createContexts } from './context.ts';
import { UserError } from './errors.ts';
import { LIMITS } from './limits.ts';
import { checkOptions } from './options.ts';
import type { Perform, Performance } from './perform.ts';
import { createPresses } from './presses.ts';
import type { Report } from './report.ts';
import { createRuns } from './runs.ts';
import { createTalk } from './talk.ts';
import { attempt, createWork, refuse } from './work.ts';

/** How long a shutdown waits for the last answers to leave. */
const LAST_WORDS_MS = 3000;

export interface Router {
  readonly perform: Perform;
  handle(interaction: Interaction): Promise<void>;
  /** a message, for the tutor if it is for the bot */
  hear(message: Message): Promise<void>;
  /** ends all work under way and waits until everyone was told, but not for long */
  stop(): Promise<void>;
}

export function createRouter(
  commands: readonly Command[],
  services: Services,
  report: Report,
  uploads: Uploads,
): Router {
  const runs = createRuns();
  const contexts = createContexts(services.rights);
  const work = createWork(contexts, report, () => services.engine.status().state);
  const talk = createTalk({ services, runs, report });
  const pending = new Set<Promise<void>>();
  let stopping = false;
  const slash = new Map(
    commands
      .filter((one): one is SlashCommand | CommandGroup => one.kind !== 'message')
      .map((one) => [one.data.name, one]),
  );
  const leaves = new Map(
    [...slash.values()].flatMap((one): [string, Leaf][] =>
      one.kind === 'slash'
        ? [[one.data.name, one]]
        : one.subcommands.map((leaf) => [`${one.data.name} ${leaf.data.name}`, leaf]),
    ),
  );
  const menus = new Map(
    commands
      .filter((one): one is MessageCommand => one.kind === 'message')
      .map((one) => [one.data.name, one]),
  );

  const onPress = createPresses({ find: (name) => slash.get(name), services, contexts, runs, work });

  async function onSlash(interaction: ChatInputCommandInteraction): Promise<void> {
    const { name, given } = called(interaction);
    const command = leaves.get(name);
    if (!command) return refuse(interaction, errors.unknownCommand(services.commandNames.mention('aiuto')));
    const person = contexts.person(interaction);
    const options = attempt(() => checkOptions(command.data, withUploads(given, uploads)));
    if ('problem' in options) return refuse(interaction, options.problem);
    const place = { channelId: interaction.channelId, guildId: interaction.guildId };
    const ack = typeof command.ack === 'function' ? command.ack(options.value, place) : command.ack;
    await work(interaction, {
      start: () => runs.start(person, interaction.id),
      open: () => acknowledge(interaction, ack),
      handler: (context) => command.run({ ...context, options: options.value }, services),
      showQueue: true,
    });
  }

  async function perform({ name, options, context }: Performance): Promise<View> {
    const command = leaves.get(name);
    if (!command) throw new UserError(errors.unknownCommand(services.commandNames.mention('aiuto')));
    const given = Object.entries(options).map(([option, value]) => ({ name: option, value }));
    return command.run({ ...context, options: checkOptions(command.data, given) }, services);
  }

  async function onMessageCommand(interaction: MessageContextMenuCommandInteraction): Promise<void> {
    const command = menus.get(interaction.commandName);
    if (!command) return refuse(interaction, errors.unknownCommand(services.commandNames.mention('aiuto')));
    const { id, content } = interaction.targetMessage;
    await work(interaction, {
      start: () => runs.start(contexts.person(interaction), interaction.id),
      open: () => acknowledge(interaction, command.ack),
      handler: (context) => command.run({ ...context, message: { id, text: content } }, services),
      showQueue: true,
    });
  }

  async function onAutocomplete(interaction: AutocompleteInteraction): Promise<void> {
    const { name, given } = called(interaction);
    const suggest = leaves.get(name)?.autocomplete;
    // subtle: getFocused() throws when no option has the cursor
    const focused = given.find((option) => option.focused);
    const place = { channelId: interaction.channelId, guildId: interaction.guildId };
    const typing = focused && { focused: focused.name, typed: String(focused.value ?? ''), place };
    const choices = typing === undefined ? [] : (suggest?.(typing, services) ?? []);
    await interaction.respond(choices.slice(0, LIMITS.choices));
  }

  async function on(interaction: Interaction): Promise<void> {
    try {
      if (stopping && interaction.isRepliable()) await refuse(interaction, errors.shuttingDown);
      else if (interaction.isChatInputCommand()) await onSlash(interaction);
      else if (interaction.isMessageContextMenuCommand()) await onMessageCommand(interaction);
      else if (interaction.isAutocomplete()) await onAutocomplete(interaction);
      else if (interaction.isMessageComponent() || interaction.isModalSubmit()) await onPress(interaction);
    } catch (error) {
      await report.failed(error, null, null);
    }
  }

  async function kept(handled: Promise<void>): Promise<void> {
    pending.add(handled);
    await handled;
    pending.delete(handled);
  }

  return {
    perform,
    handle: (interaction) => kept(on(interaction)),
    hear: (message) => (stopping ? Promise.resolve() : kept(talk(message))),
    async stop() {
      stopping = true;
      runs.stopAll();
      await Promise.race([Promise.allSettled(pending), sleep(LAST_WORDS_MS, undefined, { ref: false })]);
    },
  };
}

/** `lezione avvia` and its options, or `tokenizza` and its own. */
function called({ commandName, options }: ChatInputCommandInteraction | AutocompleteInteraction) {
  const [first] = options.data;
  return first?.type === OptionType.Subcommand
    ? { name: `${commandName} ${first.name}`, given: first.options ?? [] }
    : { name: commandName, given: options.data };
}
