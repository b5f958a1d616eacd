/** Everything there is in the aula, in one place: who, where, what was said, what is under way. */
import type { Clock } from '../clock.ts';
import type { AulaLog } from '../log.ts';
import type { AulaChannel } from '../people-api.ts';
import { snowflakes } from '../snowflake.ts';
import type { AulaStorage } from '../storage.ts';
import { type Changes, changes } from './changes.ts';
import { Commands } from './commands.ts';
import { Interactions } from './interactions.ts';
import { type Keeper, keeper } from './keeper.ts';
import { Messages } from './messages.ts';
import { Modals } from './modals.ts';
import { People, type Person } from './people.ts';
import type { Posted } from './posted.ts';
import { botUser, channels } from './room.ts';
import { Uploads } from './uploads.ts';

export type BotPresence = 'here' | 'coming back' | 'away';

export interface WorldOptions {
  readonly storage: AulaStorage;
  readonly log: AulaLog;
  readonly clock: Clock;
  readonly botName: string;
  /** how many messages a channel remembers */
  readonly remembered: number;
  /** how many people the aula knows */
  readonly places: number;
}

export class World {
  readonly bot: ReturnType<typeof botUser>;
  readonly clock: Clock;
  readonly keeper: Keeper;
  readonly changes: Changes;
  readonly people: People;
  readonly messages: Messages;
  readonly commands: Commands;
  readonly interactions: Interactions;
  readonly modals: Modals;
  readonly uploads: Uploads;
  readonly nextId: () => string;
  /** the gateway says: 'coming back' is a bot that was lost and may resume, and then hears what it missed */
  #presence: BotPresence = 'away';

  constructor({ storage, log, clock, botName, remembered, places }: WorldOptions) {
    this.bot = botUser(botName);
    this.clock = clock;
    this.nextId = snowflakes(clock);
    this.keeper = keeper(storage, log);
    this.changes = changes();
    this.people = new People(this.keeper, this.nextId, clock, botName, places);
    this.messages = new Messages(this.keeper, this.changes, remembered);
    this.commands = new Commands(this.keeper, this.changes, this.nextId);
    this.interactions = new Interactions(this.changes, this.nextId, clock);
    this.modals = new Modals();
    this.uploads = new Uploads(this.keeper, this.nextId, clock);
  }

  /** What kind of channel an id names; undefined when there is none. */
  channel(id: string): { kind: 'class' } | { kind: 'dm'; person: Person } | undefined {
    if (channels.some((channel) => channel.id === id)) return { kind: 'class' };
    const person = this.people.ofDm(id);
    return person && { kind: 'dm', person };
  }

  /** A person who won't come back, and what they and the bot said in private. */
  forget(person: Person): void {
    this.messages.clear(person.dmId);
    this.people.remove(person);
  }

  /** Whether a person may see a message: in the class unless it is for somebody else, and in their own DMs. */
  sees(userId: string, posted: Posted): boolean {
    if (posted.onlyFor !== null) return posted.onlyFor === userId;
    return this.mayEnter(userId, posted.message.channel_id);
  }

  mayEnter(userId: string, channelId: string): boolean {
    const channel = this.channel(channelId);
    return channel !== undefined && (channel.kind === 'class' || channel.person.user.id === userId);
  }

  /** The channels a person can open. */
  channelsOf(userId: string): readonly AulaChannel[] {
    const shared = channels.map(({ id, name }) => ({ id, name, kind: 'class' as const }));
    const own = this.people.get(userId);
    return own ? [...shared, { id: own.dmId, name: this.bot.username, kind: 'dm' }] : shared;
  }

  get presence(): BotPresence {
    return this.#presence;
  }

  setBot(presence: BotPresence): void {
    if (this.#presence === presence) return;
    this.#presence = presence;
    this.changes.tell({ kind: 'room' });
  }
}
