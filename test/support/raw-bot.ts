/** A bot without a library: a bare gateway connection, to see exactly what is sent, and to misbehave. */
import WebSocket from 'ws';

/** What the tests look at in what is dispatched; which of it is there depends on the event. */
export interface Dispatched {
  readonly id: string;
  readonly token: string;
  readonly session_id: string;
  readonly name: string;
  readonly content: string;
  readonly guild_id?: string;
  readonly channel: { readonly name: string };
  readonly channels: readonly { readonly name: string }[];
  readonly member: { readonly permissions: string; readonly user: { readonly global_name: string } };
  readonly [more: string]: unknown;
}

export interface RawBot {
  readonly socket: WebSocket;
  readonly heard: { op: number; t: string | null; s: number | null; d: Dispatched }[];
  send(payload: unknown): void;
  /** the data of the next dispatch of this name that hasn't been taken yet */
  next(name: string): Promise<Dispatched>;
  /** the close code, once closed */
  closed(): Promise<number>;
  close(): void;
}

/** Guilds, messages, direct messages, typing. */
export const INTENTS = (1 << 0) | (1 << 9) | (1 << 11) | (1 << 12) | (1 << 14);

/** Connects without identifying. */
export async function rawSocket(
  { url }: { readonly url: string },
  query = '?v=10&encoding=json',
): Promise<RawBot> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/gateway${query}`);
  const heard: RawBot['heard'] = [];
  const taken = new Set<object>();
  const waiting = new Set<() => void>();
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  socket.on('error', () => {});
  socket.on('message', (data) => {
    heard.push(JSON.parse(String(data)));
    for (const wake of [...waiting]) wake();
  });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return {
    socket,
    heard,
    send: (payload) => socket.send(typeof payload === 'string' ? payload : JSON.stringify(payload)),
    async next(name) {
      for (;;) {
        const found = heard.find((each) => each.t === name && !taken.has(each));
        if (found) {
          taken.add(found);
          return found.d;
        }
        await new Promise<void>((resolve) => {
          const wake = () => {
            waiting.delete(wake);
            resolve();
          };
          waiting.add(wake);
        });
      }
    },
    closed: () => closed,
    close: () => socket.close(1000),
  };
}

/** Connects and identifies. */
export async function rawBot(
  aula: { readonly url: string; readonly token: string },
  intents = INTENTS,
): Promise<RawBot> {
  const bot = await rawSocket(aula);
  bot.send({ op: 2, d: { token: aula.token, intents, properties: {} } });
  await bot.next('READY');
  return bot;
}
