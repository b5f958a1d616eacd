/** An aula for one test, on a free port, with people who come in by name. */
import type { APIMessage } from 'discord-api-types/v10';
import type { Clock } from '../../src/aula/clock.ts';
import type { Faults } from '../../src/aula/faults.ts';
import { type Aula, startAula } from '../../src/aula/start.ts';
import { type AulaStorage, memoryStorage } from '../../src/aula/storage.ts';
import { Actor } from './actor.ts';

export interface TestAulaOptions {
  readonly storage?: AulaStorage;
  readonly clock?: Clock;
  readonly page?: string;
  readonly remembered?: number;
  readonly places?: number;
  readonly rateLimits?: boolean;
}

export interface TestAula {
  readonly url: string;
  /** for `new Client({ rest: { api } })` */
  readonly api: string;
  readonly token: string;
  readonly guildId: string;
  readonly applicationId: string;
  readonly faults: Faults;
  /** what the aula logged as errors; a test may expect it empty */
  readonly errors: unknown[];
  /** `roles`: names of further roles of the guild, 'Supplenti' or 'Rappresentanti' */
  student(name: string, roles?: readonly string[]): Promise<Actor>;
  teacher(name: string): Promise<Actor>;
  /** A moderator deletes a message. */
  remove(message: Pick<APIMessage, 'channel_id' | 'id'>): void;
  /** Closes the aula and opens it again, on the same port and storage. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function openAula(options: TestAulaOptions = {}): Promise<TestAula> {
  const { storage = memoryStorage(), ...rest } = options;
  const errors: unknown[] = [];
  const actors: Actor[] = [];
  const token = 'gettone.della.prova';
  const open = (port: number) =>
    startAula({
      ...rest,
      port,
      storage,
      token,
      log: (level, text, cause) => void (level === 'error' && errors.push(cause ?? text)),
    });
  let aula: Aula = await open(0);
  const { url, api, guildId, applicationId } = aula;
  const enter = async (name: string, role: 'docente' | 'studente', roles: readonly string[] = []) => {
    const actor = await Actor.enter(url, { name, role, roles }, (injection) => aula.inject(injection));
    actors.push(actor);
    return actor;
  };
  return {
    url,
    api,
    token,
    guildId,
    applicationId,
    errors,
    get faults() {
      return aula.faults;
    },
    student: (name, roles) => enter(name, 'studente', roles),
    teacher: (name) => enter(name, 'docente'),
    remove: ({ channel_id, id }) => aula.remove(channel_id, id),
    async restart() {
      await aula.close();
      aula = await open(Number(new URL(url).port));
    },
    async close() {
      for (const actor of actors) actor.close();
      await aula.close();
    },
  };
}
