/** Turns what a person does on the page into an interaction, if Discord's client would let them. */
import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { Action } from '../people-api.ts';
import type { Opening } from '../world/interactions.ts';
import type { Person } from '../world/people.ts';
import type { Posted } from '../world/posted.ts';
import { permissions } from '../world/room.ts';
import type { World } from '../world/world.ts';
import { pressed, submitted } from './components.ts';
import { fill } from './options.ts';
import { resolved } from './resolved.ts';
import { Wrong } from './wrong.ts';

/** Throws Wrong with a sentence for the person. */
export function opening(world: World, person: Person, action: Action): Opening {
  if (action.kind === 'modal') return submission(world, person, action.modalId, action.values);
  const { channelId } = action;
  if (!world.mayEnter(person.user.id, channelId)) throw new Wrong('Questo canale non c’è.', 404);
  switch (action.kind) {
    case 'command':
    case 'autocomplete': {
      const typing = action.kind === 'autocomplete';
      const command = usable(world, person, action.commandId, channelId, 1);
      const options = fill(command, action.options, typing);
      const data = { ...named(command), options, ...resolved(world, person, options) };
      return { type: typing ? 4 : 2, person, channelId, data };
    }
    case 'message-command': {
      const command = usable(world, person, action.commandId, channelId, 3);
      const { message } = visible(world, person, channelId, action.messageId);
      const data = {
        ...named(command),
        target_id: message.id,
        resolved: { messages: { [message.id]: message } },
      };
      return { type: 2, person, channelId, data };
    }
    case 'component': {
      const source = visible(world, person, channelId, action.messageId);
      if (source.message.author.id !== world.bot.id) throw new Wrong('Questo messaggio non ha pulsanti.');
      return {
        type: 3,
        person,
        channelId,
        data: pressed(source.message, action.customId, action.values),
        source,
      };
    }
  }
}

/** Whether a person may use a command somewhere at all, as Discord's lists show it. */
export function mayUse(person: Person, command: APIApplicationCommand): boolean {
  const needed = command.default_member_permissions;
  if (needed == null) return true;
  const bits = BigInt(needed);
  const own = BigInt(person.teacher ? permissions.teacher : permissions.student);
  return bits !== 0n && (own & bits) === bits;
}

function usable(
  world: World,
  person: Person,
  commandId: string,
  channelId: string,
  type: number,
): APIApplicationCommand {
  const command = world.commands.get(commandId);
  if (!command || (command.type ?? 1) !== type) throw new Wrong('Questo comando non esiste più.', 404);
  const inDm = world.channel(channelId)?.kind === 'dm';
  const elsewhere = command.contexts != null && !command.contexts.includes(inDm ? 1 : 0);
  if (elsewhere || (inDm && command.guild_id !== undefined))
    throw new Wrong('Questo comando qui non si può usare.');
  if (!inDm && !mayUse(person, command)) throw new Wrong('Non hai il permesso di usare questo comando.', 403);
  return command;
}

function visible(world: World, person: Person, channelId: string, messageId: string): Posted {
  const posted = world.messages.get(channelId, messageId);
  if (!posted || !world.sees(person.user.id, posted)) throw new Wrong('Questo messaggio non c’è più.', 404);
  return posted;
}

function submission(
  world: World,
  person: Person,
  modalId: string,
  values: Readonly<Record<string, string>>,
): Opening {
  const modal = world.modals.get(person.user.id, modalId);
  if (!modal) throw new Wrong('Questo modulo non è più aperto.', 404);
  const data = submitted(modal, values);
  world.modals.close(person.user.id, modalId);
  const { channelId, source } = modal.trigger;
  return { type: 5, person, channelId, data, source, trigger: modal.trigger };
}

function named(command: APIApplicationCommand): object {
  const { id, name, type, guild_id } = command;
  return { id, name, type, ...(guild_id ? { guild_id } : {}) };
}
