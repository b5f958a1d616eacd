/** Opens the aula: one HTTP server on loopback for the bot's REST and gateway, the people's API and their page. */
import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { WebSocketServer } from 'ws';
import { type Clock, closable, systemClock } from './clock.ts';
import { type Faults, faultBox } from './faults.ts';
import { gateway } from './gateway/gateway.ts';
import type { AulaLog } from './log.ts';
import { peopleApp } from './people/app.ts';
import { isOurs, onlyHere } from './people/guard.ts';
import { securityHeaders } from './people/headers.ts';
import { staticFiles } from './people/static.ts';
import { restApp } from './rest/app.ts';
import { sameSecret } from './secrets.ts';
import type { AulaStorage } from './storage.ts';
import { type Injection, inject } from './world/inject.ts';
import { ids } from './world/room.ts';
import { World } from './world/world.ts';

export interface AulaOptions {
  /** 0 for any free port */
  readonly port: number;
  /** loopback only: 127.0.0.1 when left out, or ::1 */
  readonly host?: '127.0.0.1' | '::1' | 'localhost';
  readonly storage: AulaStorage;
  /** what the bot must log in with */
  readonly token: string;
  readonly log: AulaLog;
  /** directory of the page's files */
  readonly page?: string;
  readonly clock?: Clock;
  readonly botName?: string;
  /** how many messages a channel remembers; 500 when left out */
  readonly remembered?: number;
  /** how many people the aula knows before it forgets those who left; 1000 when left out */
  readonly places?: number;
  /** false: the bot may ask as often as it likes, for tests in which a lesson takes seconds; true when left out */
  readonly rateLimits?: boolean;
}

export interface Aula {
  /** what a person opens: http://127.0.0.1:PORT */
  readonly url: string;
  /** for discord.js: `new Client({ rest: { api } })` */
  readonly api: string;
  readonly token: string;
  readonly guildId: string;
  readonly applicationId: string;
  /** trouble on order, for tests */
  readonly faults: Faults;
  /** Tells the bot of an interaction that no page would send, unchecked; returns its id. For tests. */
  inject(injection: Injection): string;
  /** A moderator deletes a message, whoever wrote it; nothing when there is none. For tests. */
  remove(channelId: string, messageId: string): void;
  close(): Promise<void>;
}

/** Rejects with the system's error when the port is taken (EADDRINUSE). */
export async function startAula(options: AulaOptions): Promise<Aula> {
  const { port, host = '127.0.0.1', storage, token, log, page } = options;
  const { clock = systemClock(), botName = 'Prossimo', remembered = 500, places = 1000 } = options;
  const timers = closable(clock);
  const world = new World({ storage, log, clock: timers, botName, remembered, places });
  let origin = '';
  let actualPort = port;
  const door = gateway(world, token, () => origin);
  const faults = faultBox(door);
  const streams = { open: new Set<() => void>() };

  const app = new Hono();
  app.use(onlyHere(() => actualPort));
  app.use(securityHeaders);
  const rest = { world, token, origin: () => origin, log, identifiesLeft: door.identifiesLeft };
  app.route('/api/v10', restApp(rest, faults, options.rateLimits ?? true));
  const isBot = (said: string | undefined) => said !== undefined && sameSecret(said, `Bot ${token}`);
  app.route('/aula', peopleApp({ world, log, port: () => actualPort, isBot, streams }));
  if (page !== undefined) app.route('/', staticFiles(page));

  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const url = new URL(request.url ?? '/', 'http://aula');
    // A browser always says its Origin here; a bot never does.
    const welcome = isOurs(request.headers.host, actualPort) && request.headers.origin === undefined;
    if (!welcome || url.pathname.replace(/\/$/, '') !== '/gateway') return socket.destroy();
    sockets.handleUpgrade(request, socket, head, (ws) => {
      door.accept(ws, url.searchParams.get('v'), url.searchParams.get('encoding'));
    });
  });
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  actualPort = typeof address === 'object' && address !== null ? address.port : port;
  origin = `http://${host === '::1' ? '[::1]' : host}:${actualPort}`;

  return {
    url: origin,
    api: `${origin}/api`,
    token,
    guildId: ids.guild,
    applicationId: ids.application,
    faults,
    inject: (injection) => inject(world, injection),
    remove(channelId, messageId) {
      const posted = world.messages.get(channelId, messageId);
      if (posted) world.messages.remove(posted);
    },
    async close() {
      for (const end of [...streams.open]) end();
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      timers.close();
    },
  };
}
