/** /channels: what the bot reads and says outside interactions. */
import { type Context, Hono } from 'hono';
import { check, invalidForm } from '../rules/form.ts';
import { channelMessage } from '../rules/message.ts';
import { refusals } from '../rules/refusal.ts';
import { isSnowflake, madeAt } from '../snowflake.ts';
import { compose } from '../world/compose.ts';
import { dmOf } from '../world/people.ts';
import { type Posted, withAddresses } from '../world/posted.ts';
import { channels } from '../world/room.ts';
import type { World } from '../world/world.ts';
import { change } from './answers.ts';
import { bodyOf } from './body.ts';
import type { RestContext } from './context.ts';
import { forBot } from './for-bot.ts';

/** "The past few minutes", as Discord says. */
const NONCE_LIFE_MS = 5 * 60_000;

export function channelRoutes({ world, origin }: RestContext): Hono {
  const app = new Hono();
  const all = '/channels/:channel/messages';
  const one = '/channels/:channel/messages/:id';

  app.get('/channels/:channel', (c) => {
    const id = channelOf(world, c);
    const person = world.people.ofDm(id);
    return c.json(person ? dmOf(person) : channels.find((channel) => channel.id === id));
  });

  app.get(all, (c) => {
    const channelId = channelOf(world, c);
    const limit = Number(c.req.query('limit') ?? 50);
    if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
      const fault = { code: 'NUMBER_TYPE_MAX', message: 'int value should be between 1 and 100.' };
      throw invalidForm([{ path: ['limit'], fault }]);
    }
    const [before, after] = [snowflakeQuery(c, 'before'), snowflakeQuery(c, 'after')];
    const page = { limit, ...(before ? { before } : {}), ...(after ? { after } : {}) };
    const found = world.messages.list(channelId, page, (posted) => posted.onlyFor === null);
    return c.json(found.toReversed().map((posted) => forBot(world, posted, origin())));
  });

  app.post(all, async (c) => {
    const channelId = channelOf(world, c);
    const { json, uploads } = await bodyOf(c);
    const body = check(channelMessage, json);
    const same = body.enforce_nonce && body.nonce != null && already(world, channelId, body.nonce);
    if (same) return c.json(withAddresses(same.message, origin()));
    const replied = body.message_reference?.message_id;
    const target = replied === undefined ? undefined : world.messages.get(channelId, replied);
    if (replied !== undefined && !target && body.message_reference?.fail_if_not_exists !== false) {
      const fault = { code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' };
      throw invalidForm([{ path: ['message_reference'], fault }]);
    }
    const reference = target && {
      type: 19,
      message_reference: { type: 0, channel_id: channelId, message_id: target.message.id },
      referenced_message: target.message,
    };
    const posted = compose(world, { channelId, author: world.bot, body, uploads, more: reference ?? {} });
    world.messages.add(posted);
    return c.json(withAddresses(posted.message, origin()));
  });

  app.get(one, (c) => c.json(forBot(world, messageIn(world, c), origin())));

  app.patch(one, async (c) => {
    const posted = messageIn(world, c);
    if (posted.message.author.id !== world.bot.id) throw refusals.notYours();
    return c.json(withAddresses(change(world, posted, await bodyOf(c)).message, origin()));
  });

  app.delete(one, (c) => {
    const posted = messageIn(world, c);
    if (posted.message.author.id !== world.bot.id)
      throw world.channel(posted.message.channel_id)?.kind === 'dm'
        ? refusals.notInDm()
        : refusals.missingPermissions();
    world.messages.remove(posted);
    return c.body(null, 204);
  });

  app.post('/channels/:channel/typing', (c) => {
    world.changes.tell({ kind: 'typing', channelId: channelOf(world, c), userId: world.bot.id });
    return c.body(null, 204);
  });
  return app;
}

/** A message of the bot's own with this nonce, in the last minutes: Discord then makes no second one. */
function already(world: World, channelId: string, nonce: string | number): Posted | undefined {
  const since = world.clock.now() - NONCE_LIFE_MS;
  return world.messages
    .list(channelId, { limit: 100 }, ({ message }) => message.author.id === world.bot.id)
    .find(({ message }) => message.nonce === nonce && madeAt(message.id) >= since);
}

/** The channel in the path. Throws 50035 (no id) or 10003. */
function channelOf(world: World, c: Context): string {
  const id = c.req.param('channel') ?? '';
  snowflake('channel_id', id);
  if (world.channel(id) === undefined) throw refusals.unknownChannel();
  return id;
}

/** A message anybody may see: what is for one person's eyes is known only to its interaction. Throws 10008. */
function messageIn(world: World, c: Context): Posted {
  const channelId = channelOf(world, c);
  const id = c.req.param('id') ?? '';
  snowflake('message_id', id);
  const posted = world.messages.get(channelId, id);
  if (posted === undefined || posted.onlyFor !== null) throw refusals.unknownMessage();
  return posted;
}

function snowflakeQuery(c: Context, name: string): string | undefined {
  const value = c.req.query(name);
  if (value !== undefined) snowflake(name, value);
  return value;
}

function snowflake(name: string, value: string): void {
  if (isSnowflake(value)) return;
  const fault = { code: 'NUMBER_TYPE_COERCE', message: `Value "${value.slice(0, 40)}" is not snowflake.` };
  throw invalidForm([{ path: [name], fault }]);
}
