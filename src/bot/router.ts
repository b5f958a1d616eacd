/** From an interaction to a handler and back: finds it, acknowledges, checks, runs, sends; one place for errors and rights. */
import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { Services } from '../services.ts';
import { errors } from '../text/errors.ts';
import { acknowledge } from './answer.ts';
import type { Command, MessageCommand, SlashCommand } from './command.ts';
import { createContexts } from './context.ts';
import { checkOptions } from './options.ts';
import { createPresses } from './presses.ts';
import type { Report } from './report.ts';
import { createRuns } from './runs.ts';
import { attempt, createWork, refuse } from './work.ts';

export interface Router {
  handle(interaction: Interaction): Promise<void>;
  /** ends all work under way, for a clean shutdown */
  stop(): void;
}

export function createRouter(commands: readonly Command[], services: Services, report: Report): Router {
  const runs = createRuns();
  const contexts = createContexts(services.rights);
  const work = createWork(contexts, report);
  const slash = new Map(
    commands.filter((one): one is SlashCommand => one.kind === 'slash').map((one) => [one.data.name, one]),
  );
  const menus = new Map(
    commands
      .filter((one): one is MessageCommand => one.kind === 'message')
      .map((one) => [one.data.name, one]),
  );

  const onPress = createPresses({ find: (name) => slash.get(name), services, contexts, runs, work });

  async function onSlash(interaction: ChatInputCommandInteraction): Promise<void> {
    const command = slash.get(interaction.commandName);
    if (!command) return refuse(interaction, errors.unknownCommand(services.commandNames.mention('aiuto')));
    const person = contexts.person(interaction);
    const options = attempt(() => checkOptions(command.data, interaction.options.data));
    if ('problem' in options) return refuse(interaction, options.problem);
    const ack = typeof command.ack === 'function' ? command.ack(options.value) : command.ack;
    await work(interaction, {
      start: () => runs.start(person, interaction.id),
      open: () => acknowledge(interaction, ack),
      handler: (context) => command.run({ ...context, options: options.value }, services),
      showQueue: true,
    });
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
    const { name, value } = interaction.options.getFocused(true);
    const choices =
      slash.get(interaction.commandName)?.autocomplete?.({ focused: name, typed: value }, services) ?? [];
    await interaction.respond(choices.slice(0, 25));
  }

  return {
    async handle(interaction) {
      try {
        if (interaction.isChatInputCommand()) await onSlash(interaction);
        else if (interaction.isMessageContextMenuCommand()) await onMessageCommand(interaction);
        else if (interaction.isAutocomplete()) await onAutocomplete(interaction);
        else if (interaction.isMessageComponent() || interaction.isModalSubmit()) await onPress(interaction);
      } catch (error) {
        await report.failed(error, null, null);
      }
    },
    stop: () => runs.stopAll(),
  };
}
