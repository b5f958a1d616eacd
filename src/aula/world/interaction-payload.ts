/** What the bot is sent when a person acts: Discord's INTERACTION_CREATE. */
import type { APIAttachment, APIMessage } from 'discord-api-types/v10';
import type { Interaction } from './interaction.ts';
import { dmOf, memberOf } from './people.ts';
import { fileWithAddress, withAddresses } from './posted.ts';
import { channels, ids, locale, permissions } from './room.ts';
import type { World } from './world.ts';

export function interactionPayload(world: World, interaction: Interaction, origin: string): object {
  const { id, token, type, person, channelId, data, source } = interaction;
  const inClass = world.channel(channelId)?.kind === 'class';
  const channel = channels.find((each) => each.id === channelId);
  return {
    id,
    application_id: ids.application,
    type,
    token,
    version: 1,
    data: addressed(data, origin),
    channel_id: channelId,
    channel: channel ? { ...channel, permissions: permissionsOf(interaction) } : dmOf(person),
    locale,
    entitlements: [],
    authorizing_integration_owners: { 0: inClass ? ids.guild : '0' },
    context: inClass ? 0 : 1,
    app_permissions: inClass ? permissions.bot : permissions.direct,
    attachment_size_limit: 10 * 1024 * 1024,
    ...(inClass
      ? {
          guild_id: ids.guild,
          guild: { id: ids.guild, locale, features: [] },
          guild_locale: locale,
          member: { ...memberOf(person), user: person.user, permissions: permissionsOf(interaction) },
        }
      : { user: person.user }),
    ...(source ? { message: withAddresses(source.message, origin) } : {}),
  };
}

function permissionsOf(interaction: Interaction): string {
  return interaction.person.teacher ? permissions.teacher : permissions.student;
}

interface Resolved {
  readonly messages?: Readonly<Record<string, APIMessage>>;
  readonly attachments?: Readonly<Record<string, APIAttachment>>;
}

/** A message command carries its message, with its content whatever the bot's intents; a slash command its files. */
function addressed(data: object, origin: string): object {
  const { resolved } = data as { resolved?: Resolved };
  if (!resolved) return data;
  const { messages, attachments } = resolved;
  return {
    ...data,
    resolved: {
      ...resolved,
      ...(messages ? { messages: each(messages, (one) => withAddresses(one, origin)) } : {}),
      ...(attachments ? { attachments: each(attachments, (one) => fileWithAddress(one, origin)) } : {}),
    },
  };
}

function each<T>(all: Readonly<Record<string, T>>, change: (one: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(all).map(([id, one]) => [id, change(one)]));
}
