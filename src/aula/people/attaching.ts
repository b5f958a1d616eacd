/** POST /aula/allegati: a person chooses a file for a command's option, before the command is sent. */
import type { Context, Handler, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Attached } from '../people-api.ts';
import { MOST_BYTES } from '../world/files.ts';
import type { Person } from '../world/people.ts';
import type { World } from '../world/world.ts';
import { Wrong } from './wrong.ts';

/** Its own limit, and then what it does. */
export function attaching(world: World, who: (c: Context) => Person): [MiddlewareHandler, Handler] {
  const tooLarge = (c: Context) => c.json({ error: 'Il file è troppo grande: il massimo è 10 MB.' }, 413);
  return [
    bodyLimit({ maxSize: MOST_BYTES, onError: tooLarge }),
    async (c) => {
      const person = who(c);
      const name = c.req.query('nome') ?? '';
      if (name.length > 300) throw new Wrong('Il nome del file è troppo lungo: accorcialo.');
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      if (bytes.length === 0) throw new Wrong('Il file è vuoto: scegline un altro.');
      const type = (c.req.header('content-type') ?? '').slice(0, 100);
      const { id, filename, size } = world.uploads.add(person.user.id, name, type, bytes);
      return c.json({ id, filename, size } satisfies Attached);
    },
  ];
}
