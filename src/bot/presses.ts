/** Buttons, menus and modals: from a custom_id to the handler of its command. Stop buttons are answered here. */
import type { Services } from '../services.ts';
import { errors } from '../text/errors.ts';
import { acknowledgePress, type Pressed } from './answer.ts';
import type { Context, Handlers, PressAck, View } from './command.ts';
import type { Contexts } from './context.ts';
import { readCustomId } from './custom-id.ts';
import { type Runs, STOP } from './runs.ts';
import { modalPayload } from './send.ts';
import { attempt, refuse, type Work } from './work.ts';

export interface PressParts {
  readonly find: (command: string) => Handlers | undefined;
  readonly services: Services;
  readonly contexts: Contexts;
  readonly runs: Runs;
  readonly work: Work;
}

export function createPresses({
  find,
  services,
  contexts,
  runs,
  work,
}: PressParts): (interaction: Pressed) => Promise<void> {
  async function onPress(interaction: Pressed): Promise<void> {
    const target = readCustomId(interaction.customId);
    const person = contexts.person(interaction);
    if (target?.command === STOP) return onStop(interaction, runs.stop(person, target.action));
    const command = target === null ? undefined : find(target.command);
    const unknown = () => refuse(interaction, errors.unknownButton(services.commandNames.mention('aiuto')));
    if (!target || !command) return unknown();
    const { args } = target;
    if (interaction.isModalSubmit()) {
      const handler = own(command.modals, target.action);
      if (!handler) return unknown();
      const fields = Object.fromEntries(
        interaction.fields.fields.map((field, id) => [id, 'value' in field ? String(field.value) : '']),
      );
      return press(interaction, handler.ack, (context) =>
        handler.run({ ...context, args, fields }, services),
      );
    }
    const handler = own(command.buttons, target.action);
    if (!handler) return unknown();
    if ('modal' in handler) {
      const modal = attempt(() => handler.modal({ args, person }, services));
      return 'problem' in modal
        ? refuse(interaction, modal.problem)
        : interaction.showModal(modalPayload(modal.value)).then(() => undefined);
    }
    const values = interaction.isStringSelectMenu() ? interaction.values : [];
    return press(interaction, handler.ack, (context) => handler.run({ ...context, args, values }, services));
  }

  function press(
    interaction: Pressed,
    ack: PressAck,
    handler: (context: Context) => Promise<View>,
  ): Promise<void> {
    const person = contexts.person(interaction);
    const owner = interaction.message?.interactionMetadata?.user.id ?? null;
    const updates = ack === 'update' && owner === person.id && interaction.message !== null;
    const messageId = interaction.message?.id ?? interaction.id;
    return work(interaction, {
      start: () =>
        updates ? runs.replace(person, interaction.id, messageId) : runs.start(person, interaction.id),
      open: () => acknowledgePress(interaction, ack, owner),
      handler,
      showQueue: !updates,
    });
  }

  return onPress;
}

/** The panel itself shows that the work has stopped: only a refusal needs words. */
async function onStop(interaction: Pressed, result: ReturnType<Runs['stop']>): Promise<void> {
  if (result === 'over') return refuse(interaction, errors.alreadyOver);
  if (result === 'not-yours') return refuse(interaction, errors.notYours);
  if (!interaction.isMessageComponent() || !interaction.message) return refuse(interaction, errors.stopped);
  await interaction.deferUpdate();
}

/** A handler by name; never something inherited, such as 'constructor', that a forged id might name. */
function own<T>(handlers: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return handlers && Object.hasOwn(handlers, name) ? handlers[name] : undefined;
}
