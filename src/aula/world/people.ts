/** The people in the aula, each with a Discord user and a channel for direct messages with the bot. */
import {
  type APIDMChannel,
  type APIGuildMember,
  type APIUser,
  ChannelType,
  type GuildMemberFlags,
} from 'discord-api-types/v10';
import type { Clock } from '../clock.ts';
import type { Keeper } from './keeper.ts';
import { ids } from './room.ts';

export interface Person {
  readonly user: APIUser;
  readonly teacher: boolean;
  /** roles of the guild that give no rights by themselves; none in what was kept by older versions */
  readonly roles?: readonly string[];
  readonly dmId: string;
  /** ISO 8601 */
  readonly joinedAt: string;
}

export class People {
  readonly #byId = new Map<string, Person>();
  readonly #byDm = new Map<string, Person>();
  readonly #keeper: Keeper;
  readonly #nextId: () => string;
  readonly #clock: Clock;
  readonly #taken: ReadonlySet<string>;
  readonly #most: number;

  /** `most`: how many people there can be; keeps a script at the door from filling the memory. */
  constructor(keeper: Keeper, nextId: () => string, clock: Clock, botName: string, most: number) {
    this.#keeper = keeper;
    this.#nextId = nextId;
    this.#clock = clock;
    this.#taken = new Set([key(botName)]);
    this.#most = most;
    for (const person of keeper.all<Person>('person')) this.#remember(person);
  }

  get full(): boolean {
    return this.#byId.size >= this.#most;
  }

  all(): readonly Person[] {
    return [...this.#byId.values()];
  }

  get(id: string): Person | undefined {
    return this.#byId.get(id);
  }

  /** Whose direct messages a channel holds. */
  ofDm(channelId: string): Person | undefined {
    return this.#byDm.get(channelId);
  }

  /** Somebody new. "Anna" becomes "Anna 2" when there is an Anna already. */
  add(name: string, teacher: boolean): Person {
    const taken = new Set([...this.all().map((person) => key(nameOf(person))), ...this.#taken]);
    let free = name;
    for (let n = 2; taken.has(key(free)); n += 1) free = `${[...name].slice(0, 28).join('')} ${n}`;
    const id = this.#nextId();
    const user: APIUser = {
      id,
      username: `${
        free
          .normalize('NFKD')
          .toLowerCase()
          .replace(/[^a-z0-9_.]/g, '') || 'persona'
      }`.slice(0, 32),
      discriminator: '0',
      global_name: free,
      avatar: null,
    };
    const joinedAt = new Date(this.#clock.now()).toISOString();
    return this.#put({ user, teacher, dmId: this.#nextId(), joinedAt });
  }

  /** The same person with another part to play. */
  setTeacher(person: Person, teacher: boolean): Person {
    return person.teacher === teacher ? person : this.#put({ ...person, teacher });
  }

  /** Replaces the roles that give no rights by themselves. */
  setRoles(person: Person, roles: readonly string[]): Person {
    return this.#put({ ...person, roles });
  }

  remove(person: Person): void {
    this.#byId.delete(person.user.id);
    this.#byDm.delete(person.dmId);
    this.#keeper.remove('person', person.user.id);
  }

  #put(person: Person): Person {
    this.#remember(person);
    this.#keeper.save('person', person.user.id, person);
    return person;
  }

  #remember(person: Person): void {
    this.#byId.set(person.user.id, person);
    this.#byDm.set(person.dmId, person);
  }
}

/** The name a person chose at the door. */
export function nameOf(person: Person): string {
  return person.user.global_name ?? person.user.username;
}

/** The person as a member of the guild, without the user. */
export function memberOf(person: Person): Omit<APIGuildMember, 'user'> {
  return {
    roles: [...(person.teacher ? [ids.teacherRole] : []), ...(person.roles ?? [])],
    nick: null,
    avatar: null,
    banner: null,
    joined_at: person.joinedAt,
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0 as GuildMemberFlags,
  };
}

/** The person's direct messages, as the bot sees the channel. */
export function dmOf(person: Person): APIDMChannel {
  return {
    id: person.dmId,
    type: ChannelType.DM,
    name: null,
    last_message_id: null,
    recipients: [person.user],
  };
}

function key(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
