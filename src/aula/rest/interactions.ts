/** POST /interactions/:id/:token/callback: the bot's first answer. */

import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { Hono } from 'hono';
import { type Callback, callback } from '../rules/callback.ts';
import { check } from '../rules/form.ts';
import { refusals } from '../rules/refusal.ts';
import type { Answer, Interaction } from '../world/interaction.ts';
import { type Posted, withAddresses } from '../world/posted.ts';
import type { World } from '../world/world.ts';
import { answerWith, change } from './answers.ts';
import { type Body, bodyOf } from './body.ts';
import type { RestContext } from './context.ts';

export function interactionRoutes({ world, origin }: RestContext): Hono {
  const app = new Hono();
  app.post('/interactions/:id/:token/callback', async (c) => {
    const body = await bodyOf(c);
    const type = Number((body.json as { type?: unknown } | null)?.type);
    const interaction = world.interactions.toAnswer(c.req.param('id'), c.req.param('token'), type);
    const posted = answer(world, interaction, check(callback, body.json), body);
    if (c.req.query('with_response') !== 'true') return c.body(null, 204);
    const message = posted && withAddresses(posted.message, origin());
    return c.json({
      interaction: {
        id: interaction.id,
        type: interaction.type,
        ...(message
          ? {
              response_message_id: message.id,
              response_message_loading: type === 5,
              response_message_ephemeral: posted.onlyFor !== null,
            }
          : {}),
      },
      ...(message ? { resource: { type, message } } : {}),
    });
  });
  return app;
}

const kinds: Record<Callback['type'], Answer> = {
  4: 'message',
  5: 'deferred-message',
  6: 'deferred-update',
  7: 'update',
  8: 'choices',
  9: 'modal',
};

/** Everything that can be refused is refused before the interaction counts as acknowledged. */
function answer(world: World, interaction: Interaction, said: Callback, body: Body): Posted | null {
  const posted = effect(world, interaction, said, body);
  world.interactions.acknowledge(interaction, kinds[said.type]);
  if (said.type === 9) {
    const { user } = interaction.person;
    const modal = said.data as APIModalInteractionResponseCallbackData;
    const { channelId, id: modalId } = interaction;
    world.modals.open({ trigger: interaction, body: said.data });
    world.changes.tell({ kind: 'modal', userId: user.id, channelId, modalId, modal });
  }
  return posted;
}

function effect(world: World, interaction: Interaction, said: Callback, body: Body): Posted | null {
  switch (said.type) {
    case 4:
      return answerWith(world, interaction, said.data, body.uploads, false);
    case 5:
      return answerWith(world, interaction, { flags: said.data?.flags ?? 0 }, [], true);
    case 6:
      interaction.originalId = interaction.source?.message.id ?? null;
      return null;
    case 7: {
      const source = interaction.source?.message;
      const now = source && world.messages.get(source.channel_id, source.id);
      if (!now) throw refusals.unknownMessage();
      interaction.originalId = now.message.id;
      const data = (body.json as { data?: unknown }).data ?? {};
      return change(world, now, { json: data, uploads: body.uploads });
    }
    case 8:
      interaction.choices = said.data.choices;
      return null;
    case 9:
      return null;
  }
}
