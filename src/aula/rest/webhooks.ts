/** /webhooks/:application/:token: what the bot says after its first answer, for 15 minutes. */
import { Hono } from 'hono';
import { withAddresses } from '../world/posted.ts';
import { change, followUp, messageOf } from './answers.ts';
import { bodyOf } from './body.ts';
import type { RestContext } from './context.ts';

export function webhookRoutes({ world, origin }: RestContext): Hono {
  const app = new Hono();
  const one = '/webhooks/:application/:token/messages/:id';

  app.post('/webhooks/:application/:token', async (c) => {
    const { application, token } = c.req.param();
    const interaction = world.interactions.toFollow(application, token);
    const posted = followUp(world, interaction, await bodyOf(c));
    return c.json(withAddresses(posted.message, origin()));
  });

  app.get(one, (c) => {
    const { application, token, id } = c.req.param();
    const interaction = world.interactions.toFollow(application, token);
    return c.json(withAddresses(messageOf(world, interaction, id).message, origin()));
  });

  app.patch(one, async (c) => {
    const { application, token, id } = c.req.param();
    const interaction = world.interactions.toFollow(application, token);
    const body = await bodyOf(c);
    const posted = change(world, messageOf(world, interaction, id), body);
    return c.json(withAddresses(posted.message, origin()));
  });

  app.delete(one, (c) => {
    const { application, token, id } = c.req.param();
    const interaction = world.interactions.toFollow(application, token);
    world.messages.remove(messageOf(world, interaction, id));
    return c.body(null, 204);
  });
  return app;
}
