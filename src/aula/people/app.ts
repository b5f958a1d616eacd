/** The person's side of the aula over HTTP; people-api.ts lists it. */
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import type { z } from 'zod';
import type { AulaLog } from '../log.ts';
import type { Accepted, Me } from '../people-api.ts';
import type { Person } from '../world/people.ts';
import { freeRoles, guildName, ids, roles } from '../world/room.ts';
import type { World } from '../world/world.ts';
import { mayUse, opening } from './actions.ts';
import { attaching } from './attaching.ts';
import { Feed } from './feed.ts';
import { fileAnswer } from './files.ts';
import { onlyOurPage } from './guard.ts';
import { say } from './say.ts';
import * as schemas from './schemas.ts';
import { Sessions } from './sessions.ts';
import { eventStream, type OpenStreams } from './stream.ts';
import { Wrong } from './wrong.ts';

export interface PeopleContext {
  readonly world: World;
  readonly log: AulaLog;
  /** also names the cookie: browsers don't tell ports apart */
  readonly port: () => number;
  readonly isBot: (authorization: string | undefined) => boolean;
  readonly streams: OpenStreams;
}

const YEAR_S = 365 * 24 * 60 * 60;

export function peopleApp({ world, log, port, isBot, streams }: PeopleContext): Hono {
  const app = new Hono();
  const feed = new Feed(world);
  const sessions = new Sessions(world, (userId) => feed.online(userId));
  const secretOf = (c: Context) => getCookie(c, `aula-${port()}`);
  const personaOf = (c: Context) => c.req.header('x-aula-persona') || c.req.query('persona') || undefined;
  const who = (c: Context): Person => {
    const person = sessions.who(secretOf(c), personaOf(c));
    if (!person) throw new Wrong('Non sei entrato in aula.', 401);
    return person;
  };

  app.use(onlyOurPage);
  // before the limit that everything else has
  app.post('/allegati', ...attaching(world, who));
  app.use(bodyLimit({ maxSize: 512 * 1024, onError: (c) => c.json({ error: 'È troppo lungo.' }, 413) }));

  app.post('/entra', async (c) => {
    const { name, role, roles: asked = [] } = await read(c, schemas.entry);
    const { person: entered, secret } = sessions.enter(secretOf(c), name, role === 'docente');
    const given = freeRoles.filter((one) => asked.includes(one.name)).map(({ id }) => id);
    const person = asked.length > 0 ? world.people.setRoles(entered, given) : entered;
    const cookie = { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: YEAR_S } as const;
    setCookie(c, `aula-${port()}`, secret, cookie);
    return c.json(me(world, feed, person));
  });
  app.post('/esci', (c) => {
    sessions.leave(secretOf(c), personaOf(c));
    return c.body(null, 204);
  });
  app.get('/io', (c) => c.json(me(world, feed, who(c))));

  app.get('/canali/:id/messaggi', (c) => {
    const { user } = who(c);
    const channelId = c.req.param('id');
    if (!world.mayEnter(user.id, channelId)) throw new Wrong('Questo canale non c’è.', 404);
    const before = c.req.query('prima');
    const limit = Math.min(100, Math.max(1, Math.trunc(Number(c.req.query('quanti') ?? 50)) || 50));
    const page = before !== undefined && /^\d{1,20}$/.test(before) ? { before, limit } : { limit };
    const found = world.messages.list(channelId, page, (posted) => world.sees(user.id, posted));
    return c.json(found.map((posted) => posted.message));
  });
  app.post('/canali/:id/messaggi', async (c) => {
    const person = who(c);
    return c.json(say(world, person, c.req.param('id'), await read(c, schemas.saying)));
  });

  app.post('/interazioni', async (c) => {
    const person = who(c);
    const action = await read(c, schemas.action);
    const interaction = world.interactions.open(opening(world, person, action), world.presence !== 'away');
    if (action.kind !== 'autocomplete') return c.json({ interactionId: interaction.id } satisfies Accepted);
    await world.interactions.settled(interaction);
    const choices = interaction.choices as NonNullable<Accepted['choices']>;
    return c.json({ interactionId: interaction.id, choices } satisfies Accepted);
  });

  app.get('/eventi', (c) => eventStream(feed, who(c).user.id, c.req.header('last-event-id'), streams));

  app.get('/file/:id/:name', (c) => {
    const id = c.req.param('id');
    const posted = world.messages.ofFile(id);
    const people = sessions.inside(secretOf(c));
    const allowed =
      posted && (isBot(c.req.header('authorization')) || people.some((p) => world.sees(p.user.id, posted)));
    const file = allowed
      ? posted.files.find((each) => each.id === id)
      : world.uploads.open(id, c.req.query('hm') ?? '');
    const answer = fileAnswer(world, file);
    if (!answer) throw new Wrong('Questo file non c’è.', 404);
    return answer;
  });

  app.all('*', (c) => c.json({ error: 'Qui non c’è niente.' }, 404));
  app.onError((error, c) => {
    if (error instanceof Wrong) return c.json({ error: error.message }, error.status);
    log('error', 'aula: a request of a person failed', error);
    return c.json({ error: 'L’aula ha avuto un problema.' }, 500);
  });
  return app;
}

function me(world: World, feed: Feed, person: Person): Me {
  const others = world.people.all().filter(({ user }) => user.id !== person.user.id);
  return {
    user: person.user,
    teacher: person.teacher,
    guild: { id: ids.guild, name: guildName },
    channels: world.channelsOf(person.user.id),
    bot: { user: world.bot, online: world.presence === 'here' },
    commands: world.commands.all().filter((command) => mayUse(person, command)),
    roles: roles.filter(({ managed }) => !managed).map(({ id, name }) => ({ id, name })),
    people: others.map(({ user, teacher }) => ({ user, teacher, online: feed.online(user.id) })),
  };
}

async function read<S extends z.ZodType>(c: Context, schema: S): Promise<z.output<S>> {
  const result = schema.safeParse(await c.req.json().catch(() => undefined));
  if (result.success) return result.data;
  throw new Wrong('La richiesta non è scritta come dovrebbe.');
}
