/** The routes that say who and where the bot is: gateway, users, guild, application. */
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { check } from '../rules/form.ts';
import { refusals } from '../rules/refusal.ts';
import { botMember, guildObject } from '../world/guild.ts';
import { dmOf, memberOf } from '../world/people.ts';
import { channels, ids, roles } from '../world/room.ts';
import type { World } from '../world/world.ts';
import { bodyOf } from './body.ts';
import type { RestContext } from './context.ts';

export function aboutRoutes({ world, origin, identifiesLeft }: RestContext): Hono {
  const app = new Hono();
  const gateway = () => `${origin().replace('http', 'ws')}/gateway`;

  app.get('/gateway', (c) => c.json({ url: gateway() }));
  app.get('/gateway/bot', (c) => {
    const limit = { total: 1000, remaining: identifiesLeft(), reset_after: 86_400_000, max_concurrency: 1 };
    return c.json({ url: gateway(), shards: 1, session_start_limit: limit });
  });

  const application = (c: Context) =>
    c.json({
      id: ids.application,
      name: world.bot.username,
      icon: null,
      description: '',
      bot_public: false,
      bot_require_code_grant: false,
      verify_key: '0'.repeat(64),
      flags: 0,
      team: null,
      bot: world.bot,
      integration_types_config: { 0: {} },
      approximate_guild_count: 1,
    });
  app.get('/applications/@me', application);
  app.get('/oauth2/applications/@me', application);

  app.get('/users/@me', (c) => c.json(world.bot));
  app.get('/users/@me/guilds', (c) =>
    c.json([{ id: ids.guild, name: guildObject(world).name, owner: false }]),
  );
  app.post('/users/@me/channels', async (c) => {
    const { recipient_id } = check(z.object({ recipient_id: z.string() }), (await bodyOf(c)).json);
    if (recipient_id === ids.application) throw refusals.cannotWriteTo();
    const person = world.people.get(recipient_id);
    if (!person) throw refusals.invalidRecipients();
    return c.json(dmOf(person));
  });
  app.get('/users/:id', (c) => {
    const id = c.req.param('id');
    const user = id === ids.application ? world.bot : world.people.get(id)?.user;
    if (!user) throw refusals.unknownUser();
    return c.json(user);
  });

  app.use('/guilds/:guild/*', async (c, next) => {
    if (c.req.param('guild') !== ids.guild) throw refusals.unknownGuild();
    await next();
  });
  app.get('/guilds/:guild', (c) => {
    if (c.req.param('guild') !== ids.guild) throw refusals.unknownGuild();
    return c.json(guildObject(world));
  });
  app.get('/guilds/:guild/channels', (c) => c.json(channels));
  app.get('/guilds/:guild/roles', (c) => c.json(roles));
  app.get('/guilds/:guild/members/:id', (c) => c.json(member(world, c.req.param('id'))));
  return app;
}

function member(world: World, id: string): object {
  if (id === ids.application || id === '@me') return botMember(world);
  const person = world.people.get(id);
  if (!person) throw refusals.unknownMember();
  return { ...memberOf(person), user: person.user };
}
