/** What an interaction's answers do to the conversation: post, defer, update, follow up. */
import type { APIMessage } from 'discord-api-types/v10';
import { interactionTypes } from '../rules/callback.ts';
import { check } from '../rules/form.ts';
import { answerMessage, EPHEMERAL, LOADING, messageEdit, type PostBody } from '../rules/message.ts';
import { refusals } from '../rules/refusal.ts';
import { compose, edited } from '../world/compose.ts';
import type { Interaction } from '../world/interaction.ts';
import { TOKEN_LIFE_MS } from '../world/interaction.ts';
import type { Posted } from '../world/posted.ts';
import { ids } from '../world/room.ts';
import type { World } from '../world/world.ts';
import type { Body } from './body.ts';

/** Posts the first answer, or with `loading` the place where it will appear. */
export function answerWith(
  world: World,
  interaction: Interaction,
  body: PostBody,
  uploads: Body['uploads'],
  loading: boolean,
): Posted {
  const hidden = ((body.flags ?? 0) & EPHEMERAL) !== 0;
  const posted = compose(world, {
    channelId: interaction.channelId,
    author: world.bot,
    body,
    uploads,
    loading,
    onlyFor: hidden ? interaction.person.user.id : null,
    more: { ...asAnswer(interaction), ...asCommand(interaction) },
  });
  interaction.originalId = posted.message.id;
  world.messages.add(posted);
  if (loading) abandonLater(world, interaction, posted);
  return posted;
}

/** POST to the webhook. After a defer the first one fills the message that is "thinking", as Discord still does. */
export function followUp(world: World, interaction: Interaction, { json, uploads }: Body): Posted {
  const body = check(answerMessage, json);
  const original = originalOf(world, interaction);
  if (interaction.answer === 'deferred-message' && original && isLoading(original))
    return change(world, original, { json, uploads });
  const hidden = ((body.flags ?? 0) & EPHEMERAL) !== 0;
  const reply = interaction.originalId ?? interaction.source?.message.id;
  const posted = compose(world, {
    channelId: interaction.channelId,
    author: world.bot,
    body,
    uploads,
    onlyFor: hidden ? interaction.person.user.id : null,
    more: {
      ...asAnswer(interaction),
      ...(reply ? replyTo(interaction.channelId, reply) : {}),
      interaction_metadata: {
        ...interaction.metadata,
        ...(interaction.originalId ? { original_response_message_id: interaction.originalId } : {}),
      },
    },
  });
  world.messages.add(posted);
  return posted;
}

/** Edits a message by a checked body. Throws 50035, 50006. */
export function change(world: World, posted: Posted, { json, uploads }: Body): Posted {
  const now = edited(world, posted, check(messageEdit, json), uploads);
  world.messages.edit(now);
  return now;
}

/** The message an id names for this interaction's webhook: its original, or one of its follow-ups. Throws 10008. */
export function messageOf(world: World, interaction: Interaction, id: string): Posted {
  const posted =
    id === '@original' ? originalOf(world, interaction) : world.messages.get(interaction.channelId, id);
  const own = posted?.message.interaction_metadata?.id === interaction.id;
  if (posted === undefined || !(own || posted.message.id === interaction.originalId))
    throw refusals.unknownMessage();
  return posted;
}

function originalOf(world: World, interaction: Interaction): Posted | undefined {
  const id = interaction.originalId;
  return id === null ? undefined : world.messages.get(interaction.channelId, id);
}

function isLoading(posted: Posted): boolean {
  return ((posted.message.flags ?? 0) & LOADING) !== 0;
}

/** A message still "thinking" when its token dies can never be finished: it goes, and the person is told. */
function abandonLater(world: World, interaction: Interaction, posted: Posted): void {
  world.clock.after(TOKEN_LIFE_MS, () => {
    const now = world.messages.get(interaction.channelId, posted.message.id);
    if (!now || !isLoading(now)) return;
    world.messages.remove(now);
    world.interactions.abandon(interaction);
  });
}

function asAnswer(interaction: Interaction): Partial<APIMessage> {
  const { source, channelId, metadata } = interaction;
  return {
    application_id: ids.application,
    webhook_id: ids.application,
    interaction_metadata: metadata,
    ...(source ? replyTo(channelId, source.message.id) : {}),
  };
}

/** The first answer to a command says which command it was. */
function asCommand(interaction: Interaction): Partial<APIMessage> {
  if (interaction.type !== interactionTypes.command) return {};
  const data = interaction.data as Named;
  const { id, person } = interaction;
  const name = fullName(data);
  return { type: data.type === 1 ? 20 : 23, interaction: { id, type: 2, name, user: person.user } };
}

interface Named {
  readonly name?: string;
  readonly type?: number;
  readonly options?: readonly Named[];
}

/** With the names of subcommands behind it: 'lezione avvia'. */
function fullName({ name = '', options }: Named): string {
  const [first] = options ?? [];
  return first && (first.type ?? 3) <= 2 ? `${name} ${fullName(first)}` : name;
}

function replyTo(channelId: string, messageId: string): Partial<APIMessage> {
  return { type: 19, message_reference: { type: 0, channel_id: channelId, message_id: messageId } };
}
