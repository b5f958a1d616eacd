/** Discord's REST API, version 10, as far as a small bot asks. */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { FaultBox } from '../faults.ts';
import { Refusal, refusals } from '../rules/refusal.ts';
import { sameSecret } from '../secrets.ts';
import { aboutRoutes } from './about.ts';
import { channelRoutes } from './channels.ts';
import { commandRoutes } from './commands.ts';
import type { RestContext } from './context.ts';
import { interactionRoutes } from './interactions.ts';
import { rateLimits } from './rate-limits.ts';
import { webhookRoutes } from './webhooks.ts';

/** One request, all its files together. */
const MOST_BYTES = 25 * 1024 * 1024;

export function restApp(context: RestContext, faults: FaultBox, limited: boolean): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    const planned = await faults.before(c.req.method, new URL(c.req.url).pathname);
    if (planned) throw planned;
    await next();
  });
  app.use(bodyLimit({ maxSize: MOST_BYTES, onError: () => refuse(refusals.tooLarge()) }));
  if (limited) app.use(rateLimits(context.world.clock));

  // Interactions carry their own token in the path.
  app.route('/', interactionRoutes(context));
  app.route('/', webhookRoutes(context));
  app.use(async (c, next) => {
    const said = c.req.header('authorization');
    if (said === undefined) throw refusals.loginFirst();
    if (!sameSecret(said, `Bot ${context.token}`)) throw refusals.unauthorized();
    await next();
  });
  app.route('/', aboutRoutes(context));
  app.route('/', channelRoutes(context));
  app.route('/', commandRoutes(context));

  app.all('*', () => refuse(refusals.notFound()));
  app.onError((error) => {
    if (error instanceof Refusal) return refuse(error);
    context.log('error', 'aula: a request of the bot failed', error);
    return refuse(new Refusal(500, 0, '500: Internal Server Error'));
  });
  return app;
}

function refuse(refusal: Refusal): Response {
  const headers = new Headers({ 'content-type': 'application/json' });
  const { retry_after, global } = (refusal.extra ?? {}) as { retry_after?: number; global?: boolean };
  if (retry_after !== undefined) {
    headers.set('retry-after', String(retry_after));
    headers.set('x-ratelimit-scope', global ? 'global' : 'user');
    if (global) headers.set('x-ratelimit-global', 'true');
  }
  return new Response(JSON.stringify(refusal.body), { status: refusal.status, headers });
}
