/** /applications/:id/commands and /applications/:id/guilds/:guild/commands: what the bot registers. */
import { type Context, Hono } from 'hono';
import { checkCommand, checkCommands } from '../rules/command.ts';
import { refusals } from '../rules/refusal.ts';
import { ids } from '../world/room.ts';
import { bodyOf } from './body.ts';
import type { RestContext } from './context.ts';

export function commandRoutes({ world }: RestContext): Hono {
  const app = new Hono();
  for (const all of ['/applications/:app/commands', '/applications/:app/guilds/:guild/commands']) {
    const one = `${all}/:command`;
    app.get(all, (c) => c.json(world.commands.in(scopeOf(c))));
    app.put(all, async (c) => {
      const scope = scopeOf(c);
      return c.json(world.commands.replace(scope, checkCommands((await bodyOf(c)).json)));
    });
    app.post(all, async (c) => {
      const scope = scopeOf(c);
      const body = checkCommand((await bodyOf(c)).json);
      const known = world.commands.in(scope);
      const again = known.some((old) => old.type === body.type && old.name === body.name);
      checkCommands([...known, ...(again ? [] : [body])]);
      return c.json(world.commands.put(scope, body), again ? 200 : 201);
    });
    app.get(one, (c) => c.json(find(c)));
    app.patch(one, async (c) => {
      const old = find(c);
      const body = { ...old, ...((await bodyOf(c)).json as object) };
      return c.json(world.commands.put(scopeOf(c), checkCommand(body)));
    });
    app.delete(one, (c) => {
      world.commands.remove(find(c).id);
      return c.body(null, 204);
    });
  }

  function find(c: Context) {
    const scope = scopeOf(c);
    const command = world.commands.in(scope).find(({ id }) => id === c.req.param('command'));
    if (!command) throw refusals.unknownCommand();
    return command;
  }
  return app;
}

/** null for everywhere. Throws 10002 for another application, 50001 for a guild the bot is not in. */
function scopeOf(c: Context): string | null {
  if (c.req.param('app') !== ids.application) throw refusals.unknownApplication();
  const guild = c.req.param('guild');
  if (guild !== undefined && guild !== ids.guild) throw refusals.missingAccess();
  return guild ?? null;
}
