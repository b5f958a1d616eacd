/** The gateway: tells every connected bot what happens, and remembers those that may come back. */
import type { WebSocket } from 'ws';
import type { SocketFaults } from '../faults.ts';
import { sameSecret } from '../secrets.ts';
import { guildCreate } from '../world/guild.ts';
import { ids } from '../world/room.ts';
import type { World } from '../world/world.ts';
import { Connection, type Desk } from './connection.ts';
import { botEvent, intents } from './events.ts';
import type { Session } from './session.ts';

/** So long a session waits for its bot. */
const RESUME_WITHIN_MS = 60_000;
const IDENTIFIES_A_DAY = 1000;

export interface Gateway extends SocketFaults {
  /** a socket that was opened at /gateway */
  accept(socket: WebSocket, version: string | null, encoding: string | null): void;
  identifiesLeft(): number;
}

export function gateway(world: World, token: string, origin: () => string): Gateway {
  const sessions = new Map<string, Session>();
  const connections = new Set<Connection>();
  const identified: number[] = [];

  const noteOnline = () => {
    const here = [...sessions.values()].some((session) => session.connected);
    world.setBot(here ? 'here' : sessions.size > 0 ? 'coming back' : 'away');
  };
  const today = () => identified.filter((at) => at > world.clock.now() - 86_400_000).length;

  const desk: Desk = {
    clock: world.clock,
    rightToken: (said) => sameSecret(said.replace(/^Bot /, ''), token),
    find: (id) => sessions.get(id),
    began(session) {
      identified.push(world.clock.now());
      sessions.set(session.id, session);
      noteOnline();
      greet(session);
    },
    resumed: noteOnline,
    left(session, forgotten) {
      if (forgotten) sessions.delete(session.id);
      else
        world.clock.after(RESUME_WITHIN_MS, () => {
          const away = world.clock.now() - session.awaySince;
          if (!session.connected && away >= RESUME_WITHIN_MS) sessions.delete(session.id);
          noteOnline();
        });
      noteOnline();
    },
  };

  function greet(session: Session): void {
    const inGuild = (session.intents & intents.guilds) !== 0;
    session.dispatch('READY', {
      v: 10,
      user: world.bot,
      guilds: inGuild ? [{ id: ids.guild, unavailable: true }] : [],
      session_id: session.id,
      resume_gateway_url: `${origin().replace('http', 'ws')}/gateway`,
      shard: [0, 1],
      application: { id: ids.application, flags: 0 },
      session_type: 'normal',
      private_channels: [],
      relationships: [],
      user_settings: {},
      presences: [],
    });
    if (inGuild) session.dispatch('GUILD_CREATE', guildCreate(world));
  }

  world.changes.listen((change) => {
    const event = botEvent(world, change, origin());
    if (event === null) return;
    for (const session of sessions.values())
      if (event.intent === 0 || session.intents & event.intent) session.dispatch(event.name, event.data);
  });

  return {
    accept(socket, version, encoding) {
      const connection = new Connection(socket, desk);
      connections.add(connection);
      socket.on('close', () => connections.delete(connection));
      if (version !== null && version !== '10') connection.close(4012);
      else if (encoding !== null && encoding !== 'json') connection.close(4002);
      else if (today() >= IDENTIFIES_A_DAY) connection.close(4004);
    },
    identifiesLeft: () => Math.max(0, IDENTIFIES_A_DAY - today()),
    drop: () => {
      for (const connection of connections) connection.terminate();
    },
    reconnect: () => {
      for (const connection of connections) connection.send({ op: 7, d: null, s: null, t: null });
    },
    invalidate: () => {
      sessions.clear();
      for (const connection of connections) connection.invalidate();
      noteOnline();
    },
    close: (code) => {
      for (const connection of connections) connection.close(code);
    },
  };
}
