/** An aula with one student and a bot without a library, whose time passes only when told: to try the server's rules. */
import type { Actor } from './actor.ts';
import { openAula, type TestAula } from './aula.ts';
import { manualClock } from './manual-clock.ts';
import { type RawBot, rawBot } from './raw-bot.ts';
import { type Rest, restOf } from './rest.ts';

export interface Pending {
  readonly id: string;
  readonly token: string;
  /** Anna's side of it: settles when it is answered, or has failed */
  readonly handle: ReturnType<Actor['slash']>;
}

export interface BareClass {
  readonly aula: TestAula;
  readonly rest: Rest;
  readonly bot: RawBot;
  readonly anna: Actor;
  /** the id of the channel 'classe' */
  readonly classe: string;
  pass(ms: number): void;
  /** Lets the rate limits' windows pass, with a sign of life from the bot. */
  fresh(): void;
  /** The bot is silent all that time, and so has to come again. */
  quarterOfAnHour(): Promise<void>;
  /** Anna runs /prova: what the bot hears, before anything is answered. */
  interaction(): Promise<Pending>;
  callback(to: Pick<Pending, 'id' | 'token'>, body: unknown, query?: string): ReturnType<Rest>;
  close(): Promise<void>;
}

export async function bareClass(): Promise<BareClass> {
  const clock = manualClock();
  const aula = await openAula({ clock });
  const rest = restOf(aula);
  let bot = await rawBot(aula);
  const anna = await aula.student('Anna');
  await rest('PUT', `/applications/${aula.applicationId}/commands`, [
    { name: 'prova', description: 'prova' },
  ]);
  const fresh = () => {
    bot.send({ op: 1, d: null });
    clock.pass(10_000);
  };
  return {
    aula,
    rest,
    get bot() {
      return bot;
    },
    anna,
    classe: anna.seat.go('classe').id,
    pass: (ms) => clock.pass(ms),
    fresh,
    async quarterOfAnHour() {
      clock.pass(15 * 60_000);
      bot = await rawBot(aula);
    },
    async interaction() {
      fresh();
      const handle = anna.slash('prova');
      handle.catch(() => {});
      const { id, token } = await bot.next('INTERACTION_CREATE');
      return { id, token, handle };
    },
    callback: ({ id, token }, body, query = '') =>
      rest('POST', `/interactions/${id}/${token}/callback${query}`, body),
    async close() {
      bot.close();
      await aula.close();
    },
  };
}
